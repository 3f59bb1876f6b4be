import type { Schemas } from '@lianxi/api-client/client';
import { status as en } from '@lianxi/wording/en/page/status';
import { words as standingEn } from '@lianxi/wording/en/words';
import { status as zh } from '@lianxi/wording/zh/page/status';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { progresses } from '../ledger/filters';
import { useWords } from '../look/choices';
import { byPinyin } from '../look/pinyin';
import { CellFigures } from './figures';

interface BoardProps {
  readonly board: Schemas['Board'];
  readonly asOf: string | undefined;
}

type Row = Schemas['Board']['rows'][number];

/** Bureaus with something slow first, then by pinyin: on a phone nobody scrolls far. */
function inOrder(rows: readonly Row[]): readonly Row[] {
  const pinyin = byPinyin(({ name }: Row) => name);
  return [...rows].sort((a, b) => (b.all.progress.slow?.count ?? 0) - (a.all.progress.slow?.count ?? 0) || pinyin(a, b));
}

/** 各单位进度: bureau × section; where there is no room for a matrix, a list by bureau. */
export function BoardOf({ board, asOf }: BoardProps): ReactNode {
  const words = useWords({ zh, en });
  const rows = inOrder(board.rows);
  return (
    <section className="sheet" aria-labelledby="board">
      <h2 id="board">{words.board}</h2>
      <p className="hint no-print">{words.boardHint}</p>
      <Legend />
      <Matrix board={{ ...board, rows: [...rows] }} asOf={asOf} />
      <ul className="by-bureau">
        {rows.map((row) => (
          <li key={row.bureau}>
            <details>
              <summary><span className="group-title" lang="zh-CN">{row.name}</span> <Summary row={row} /></summary>
              <CellFigures cell={row.all} asOf={asOf} of={row.name} />
              {board.sections.map((section) => { const cell = row.sections[section]; return cell && <div key={section} className="of-section"><h3 lang="zh-CN">{section}</h3><CellFigures cell={cell} asOf={asOf} of={`${row.name}，${section}`} /></div>; })}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Legend(): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  return <p className="legend">{words.legend} {progresses.map((progress) => <span key={progress} className={`mark ${progress}`}>{standing.progress[progress]}</span>)}</p>;
}

/** What a bureau's line says before it is opened. */
function Summary({ row }: { readonly row: Row }): ReactNode {
  const standing = useWords({ zh: standingZh, en: standingEn });
  return <span className="summary-figures">{progresses.map((progress) => { const figure = row.all.progress[progress]; return figure && <span key={progress} className={`mark ${progress}`}>{standing.progress[progress]} {figure.count}</span>; })}</span>;
}

function Matrix({ board: { sections, rows }, asOf }: BoardProps): ReactNode {
  const words = useWords({ zh, en });
  return (
    <div className="matrix-box" role="group" aria-label={words.board} tabIndex={0}>
      <table className="matrix">
        <thead>
          <tr><th scope="col">{words.bureau}</th><th scope="col">{words.whole}</th>{sections.map((section) => <th key={section} scope="col" lang="zh-CN">{section}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.bureau}>
              <th scope="row" lang="zh-CN">{row.name}</th>
              <td><CellFigures cell={row.all} asOf={asOf} of={row.name} /></td>
              {sections.map((section) => { const cell = row.sections[section]; return <td key={section}>{cell && <CellFigures cell={cell} asOf={asOf} of={`${row.name}，${section}`} />}</td>; })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
