import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { administration as titlesEn } from '@lianxi/wording/en/page/administration';
import { look as lookEn } from '@lianxi/wording/en/page/look';
import { organisation as en } from '@lianxi/wording/en/page/organisation';
import { administration as titlesZh } from '@lianxi/wording/zh/page/administration';
import { look as lookZh } from '@lianxi/wording/zh/page/look';
import { organisation as zh } from '@lianxi/wording/zh/page/organisation';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { Refused } from '../look/refused';
import { Failure, Loading } from '../look/states';
import { bureausQuery } from '../organisation/queries';
import { api } from '../record/client';
import { every } from '../record/every';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';
import { useSession } from '../session/session';
import { GivenOff } from './given-off';
import { useMoves } from './moves';
import { MovesFailed } from './moves-failed';
import { MergerForm, SplitForm } from './reform-forms';

type Part = Schemas['PartToMove'];

/** 机构改革: the system administrator enters mergers and splits, the office moves the parts. */
export function Reform(): ReactNode {
  const [words, titles] = [useWords({ zh, en }), useWords({ zh: titlesZh, en: titlesEn })];
  const { role } = useSession();
  const { data: bureaus = [] } = useQuery(bureausQuery);
  const present = bureaus.filter(({ kind, dissolved }) => dissolved === undefined && kind !== 'office' && kind !== 'government');
  return (
    <section aria-labelledby="reform">
      <h2 id="reform">{titles.tab.reform}</h2>
      <p className="next">{words.reformNext}</p>
      {role === 'system-admin' && <><MergerForm bureaus={present} /><SplitForm bureaus={present} /></>}
      {role === 'office' && <><Moves /><GivenOff bureaus={present} /></>}
    </section>
  );
}

function Moves(): ReactNode {
  const words = useWords({ zh, en });
  const { data, error, refetch } = useQuery({
    queryKey: [recordKey, 'moves'],
    queryFn: () => every((cursor) => answered(api.GET('/api/v1/organisation/moves', { params: { query: { limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
  });
  if (error) return <Failure error={error} again={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  if (data.length === 0) return <p className="empty">{words.movesNone}</p>;
  return [...new Set(data.map(({ bureau }) => bureau))].map((bureau) => <MovesOf key={bureau} parts={data.filter((part) => part.bureau === bureau)} />);
}

/** The parts of one dissolved bureau: moved all at once, to one of its successors. */
function MovesOf({ parts }: { readonly parts: readonly Part[] }): ReactNode {
  const [words, lookWords] = [useWords({ zh, en }), useWords({ zh: lookZh, en: lookEn })];
  const [first] = parts;
  const [to, setTo] = useState(first?.into[0]?.bureau ?? '');
  const act = useMoves();
  if (!first) return null;
  return (
    <form className="decision" aria-label={words.act.move.title} onSubmit={(event) => { event.preventDefault(); act.send({ bureau: first.bureau, items: parts.map(({ task }) => ({ task, to })) }); }}>
      <h3>{fill(words.movesOf, { name: first.name, count: parts.length, letter: first.letter })}</h3>
      <p className="next">{words.act.move.next}</p>
      <ul className="plain-list">{parts.map(({ task, measure, heading }) => <li key={task}>{fill(lookWords.measure, { measure })} <span lang="zh-CN">{heading}</span></li>)}</ul>
      <Choice label={words.field.to} name="to" value={to} options={first.into.map(({ bureau, name }) => [bureau, name] as const)} change={setTo} refusal={act.refusal} />
      <Refused refusal={act.refusal} fields={['to']} />
      <div className="acts"><button type="submit" className="first" disabled={act.isUnderWay}>{words.act.move.send}</button></div>
      <MovesFailed done={act.done} parts={parts} />
    </form>
  );
}
