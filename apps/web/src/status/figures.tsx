import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { status as en } from '@lianxi/wording/en/page/status';
import { words as standingEn } from '@lianxi/wording/en/words';
import { status as zh } from '@lianxi/wording/zh/page/status';
import { words as standingZh } from '@lianxi/wording/zh/words';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { filtersOfFigure, flags, progresses } from '../ledger/filters';
import { kept } from '../look/address';
import { useWords } from '../look/choices';
import { useProgrammeId } from '../shell/programme';

type Cell = Schemas['BoardCell'];

interface OfDay {
  /** The day that is looked back to, as the address has it. */
  readonly asOf: string | undefined;
}

/** A figure, which opens the list it counts. */
export function Figure({ figure, asOf, label, children }: OfDay & { readonly figure: Schemas['Figure']; readonly label: string; readonly children: ReactNode }): ReactNode {
  const programme = useProgrammeId();
  return <Link to="/$programme/ledger" params={{ programme }} search={kept(filtersOfFigure(figure.list, asOf))} aria-label={label} preload={false}>{children}</Link>;
}

/** 总体进度: all tasks in the four words, and what is to be watched. */
export function Whole({ cell, asOf }: OfDay & { readonly cell: Cell }): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const watched = flags.flatMap((flag) => { const figure = cell.flags[flag]; return figure ? [{ flag, figure }] : []; });
  return (
    <section className="sheet" aria-labelledby="whole">
      <h2 id="whole">{words.words} <span className="count"><Figure figure={cell.tasks} asOf={asOf} label={fill(words.allTasks, { count: cell.tasks.count })}>{fill(words.allTasks, { count: cell.tasks.count })}</Figure></span></h2>
      <ul className="tiles">
        {progresses.map((progress) => {
          const figure = cell.progress[progress];
          const said = <><span className={`mark ${progress}`}>{standing.progress[progress]}</span> <strong className="number">{figure?.count ?? 0}</strong></>;
          return <li key={progress} className="tile">{figure ? <Figure figure={figure} asOf={asOf} label={`${standing.progress[progress]} ${fill(words.figure, { count: figure.count })}`}>{said}</Figure> : said}</li>;
        })}
      </ul>
      <h3>{words.flags}</h3>
      {watched.length === 0 ? <p className="empty">{words.noFlags}</p> : (
        <ul className="watched">
          {watched.map(({ flag, figure }) => <li key={flag}><Figure figure={figure} asOf={asOf} label={`${standing.flag[flag]} ${fill(words.figure, { count: figure.count })}`}><span className="mark flag">{standing.flag[flag]}</span> {fill(words.figure, { count: figure.count })}</Figure></li>)}
        </ul>
      )}
    </section>
  );
}

/** The figures of a cell, a line for each word that has tasks. */
export function CellFigures({ cell, asOf, of }: OfDay & { readonly cell: Cell; readonly of: string }): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  return (
    <ul className="cell-figures">
      {progresses.map((progress) => {
        const figure = cell.progress[progress];
        return figure && (
          <li key={progress}>
            <Figure figure={figure} asOf={asOf} label={fill(words.allOf, { bureau: of, progress: standing.progress[progress], count: figure.count })}>
              <span className={`mark ${progress}`}><span className="word">{standing.progress[progress]}</span></span> <span className="number">{figure.count}</span>
            </Figure>
          </li>
        );
      })}
    </ul>
  );
}
