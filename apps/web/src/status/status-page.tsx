import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { look as lookEn } from '@lianxi/wording/en/page/look';
import { status as en } from '@lianxi/wording/en/page/status';
import { look as lookZh } from '@lianxi/wording/zh/page/look';
import { status as zh } from '@lianxi/wording/zh/page/status';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import type { LedgerTask } from '../ledger/queries';
import { boardQuery, ledgerQuery } from '../ledger/queries';
import type { Address } from '../look/address';
import { useAddress } from '../look/address';
import { useLanguage, useWords } from '../look/choices';
import { asOfInstant, dayOf, isDay } from '../look/day';
import { DayFilter } from '../look/day-filter';
import { usePaper } from '../look/paper';
import { Failure, Loading } from '../look/states';
import { useTitle } from '../look/title';
import { Tucked } from '../look/tucked';
import { useSession } from '../session/session';
import { useProgramme } from '../shell/programme';
import { toDosQuery } from '../today/queries';
import { AgendaOf } from './agenda';
import { BoardOf } from './board';
import { ChangesOf } from './changed';
import { Whole } from './figures';
import { useLastVisit } from './last-visit';
import { Needs, needsOf, needsThen } from './needs';
import { agendaQuery } from './queries';
import { WaitingOf } from './waiting';
import './status.css';

/** 统筹: how coordination stands on a day, for whoever leads it. */
export function StatusPage(): ReactNode {
  const words = useWords({ zh, en });
  const { id, today } = useProgramme();
  const { post } = useSession();
  const [address, change] = useAddress();
  const lastVisit = useLastVisit(post, id, today);
  useTitle(words.title);
  usePaper('status');
  const asOf = isDay(address.asOf) && address.asOf < today ? address.asOf : undefined;
  const since = isDay(address.since) ? address.since : undefined;
  // Who looks back sees what came after; who looks at the present, what came since the last visit.
  const [from, to] = since !== undefined && since < (asOf ?? today) ? [since, asOf ?? today] : [asOf ?? lastVisit, today];
  return (
    <div className="status-page">
      <h1>{words.title}</h1>
      <Days asOf={asOf} since={from} change={change} />
      <Figures asOf={asOf} />
      <ChangesOf from={from} to={to} />
    </div>
  );
}

function Days({ asOf, since, change }: { readonly asOf: string | undefined; readonly since: string; readonly change: (changed: Address) => void }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { today, activatedAt } = useProgramme();
  const first = dayOf(activatedAt);
  return (
    <>
      <p className="lead">{fill(asOf === undefined ? words.present : words.asOfDay, { day: dayIn(language, asOf ?? today) })}</p>
      <Tucked title={words.days} isOpen={asOf !== undefined} className="no-print">
        <div className="days">
          <DayFilter label={words.asOf} name="asOf" min={first} max={today} value={asOf ?? today} change={(value) => { change({ asOf: value === today ? '' : value }); }} />
          <DayFilter label={words.since} name="since" min={first} max={today} value={since} change={(value) => { change({ since: value }); }} />
          <div className="acts">
            {asOf !== undefined && <button type="button" onClick={() => { change({ asOf: '' }); }}>{words.toPresent}</button>}
            <button type="button" onClick={() => { print(); }}>{words.print}</button>
          </div>
        </div>
      </Tucked>
    </>
  );
}

function Figures({ asOf }: { readonly asOf: string | undefined }): ReactNode {
  const { id, today } = useProgramme();
  const instant = asOfInstant(asOf, today);
  const board = useQuery(boardQuery(id, instant));
  const tasks = useQuery(ledgerQuery(id, { asOf: instant }));
  const agenda = useQuery(agendaQuery(id));
  const mine = useQuery(toDosQuery(id, 'mine'));
  const error = board.error ?? tasks.error ?? agenda.error;
  if (error) return <Failure error={error} again={() => { void board.refetch(); void tasks.refetch(); void agenda.refetch(); }} />;
  if (!board.data || !tasks.data || !agenda.data) return <Loading />;
  return <Drawn asOf={asOf} board={board.data} tasks={tasks.data} agenda={agenda.data} mine={asOf === undefined ? mine.data?.length ?? 0 : 0} />;
}

interface DrawnProps {
  readonly asOf: string | undefined;
  readonly board: Schemas['Board'];
  readonly tasks: readonly LedgerTask[];
  readonly agenda: readonly Schemas['AgendaItem'][];
  /** How many matters wait for the reader. */
  readonly mine: number;
}

function Drawn({ asOf, board, tasks, agenda, mine }: DrawnProps): ReactNode {
  const [words, look, language] = [useWords({ zh, en }), useWords({ zh: lookZh, en: lookEn }), useLanguage()];
  // An address that names a part leads to it once it stands here.
  useEffect(() => { document.getElementById(location.hash.slice(1))?.scrollIntoView(); }, []);
  const needs = asOf === undefined ? needsOf(agenda, tasks, language) : needsThen(tasks, look.measure);
  return (
    <>
      <Needs needs={needs} mine={mine} />
      <Whole cell={board.all} asOf={asOf} />
      <WaitingOf tasks={tasks} />
      <BoardOf board={board} asOf={asOf} />
      {asOf === undefined ? <AgendaOf items={agenda} /> : <p className="hint no-print">{words.agendaNow}</p>}
    </>
  );
}
