import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fill } from '@lianxi/wording/fill';
import { passesCheckpoint, plainly } from '@lianxi/wording/milestone';
import { momentIn } from '@lianxi/wording/moment';
import { toldKind as kindsEn } from '@lianxi/wording/en/told';
import { today as en } from '@lianxi/wording/en/page/today';
import { words as standingEn } from '@lianxi/wording/en/words';
import { toldKind as kindsZh } from '@lianxi/wording/zh/told';
import { today as zh } from '@lianxi/wording/zh/page/today';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useMarkRead } from '../inbox/mark-read';
import { useLanguage, useWords } from '../look/choices';
import { Folded } from '../look/folded';
import { Refused } from '../look/refused';
import { useSession } from '../session/session';
import { IsDone, ListLink, Matter, TaskLink } from './lines';
import { LatestNotice } from './notice';
import { noticeQuery } from './queries';
import type { Entry } from './told-order';
import { inOrderOfTime, placeOf } from './told-order';

type Item = Schemas['Told'];

/** 新告知: what was decided that concerns the post, and why it was told, with the latest letter of a morning in its place among it; the latest first, as in the inbox. */
export function Told({ programme, page: { items, next } }: { readonly programme: string; readonly page: Schemas['ToldPage'] }): ReactNode {
  const [words, kindOf] = [useWords({ zh, en }), useKind()];
  const { data: letter } = useQuery(noticeQuery(programme, useSession()));
  const act = useMarkRead(programme);
  if (items.length === 0) return <><LatestNotice /><p className="empty">{words.nothingTold} <Link to="/$programme/inbox" params={{ programme }}>{words.toEarlier}</Link></p></>;
  const entries = inOrderOfTime(items, kindOf);
  const place = placeOf(entries, letter?.deliveredAt ?? '');
  const entryOf = (entry: Entry): ReactNode => <EntryOf key={idOf(entry.items[0])} entry={entry} read={read} isUnderWay={act.isUnderWay} />;
  const read = (some: readonly Item[]): void => { act.send(some); };
  return (
    <>
      <Refused refusal={act.refusal} />
      {entries.slice(0, place).map(entryOf)}
      <LatestNotice />
      {entries.slice(place).map(entryOf)}
      {next !== undefined && <p className="hint">{words.olderTold}</p>}
      {items.length > 1 && <div className="acts"><button type="button" disabled={act.isUnderWay} onClick={() => { read(items); }}>{fill(words.markAllRead, { count: items.length })}</button></div>}
    </>
  );
}

interface Reading {
  readonly read: (items: readonly Item[]) => void;
  readonly isUnderWay: boolean;
}

/** What kind of thing is told, in a word; a yearly checkpoint is passed where a deliverable is struck off. */
function useKind(): (one: Item) => string {
  const [kinds, standing] = [useWords({ zh: kindsZh, en: kindsEn }), useWords({ zh: standingZh, en: standingEn })];
  return ({ kind, milestone }) => (passesCheckpoint(kind, milestone) ? standing.milestonePhase['checkpoint-passed'] : kinds[kind]);
}

function EntryOf({ entry: { kind, items }, read, isUnderWay }: Reading & { readonly entry: Entry }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const lines = <ul className="lines">{items.map((one) => <Notice key={idOf(one)} one={one} read={read} isUnderWay={isUnderWay} />)}</ul>;
  if (items.length === 1) return <div className="group">{lines}</div>;
  return (
    <Folded title={kind} count={`${fill(words.notices, { count: items.length })} · ${fill(words.latest, { moment: momentIn(language, items[0]?.at ?? '') })}`}>
      <div className="acts"><button type="button" disabled={isUnderWay} onClick={() => { read(items); }}>{fill(words.markAllRead, { count: items.length })}</button></div>
      {lines}
    </Folded>
  );
}

const idOf = (one: Item | undefined): string => `${one?.task ?? one?.list?.id ?? ''} ${one?.seq ?? ''}`;

function Notice({ one, read, isUnderWay }: Reading & { readonly one: Item }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  return (
    <li className="told">
      <time dateTime={one.at}>{momentIn(language, one.at)}</time>
      <p>{plainly(language, one.why[language])} <IsDone one={one} /></p>
      {one.measure !== undefined && <Matter measure={one.measure} heading={one.heading ?? ''} />}
      <span className="line-act">{one.measure !== undefined && <TaskLink measure={one.measure}>{words.toTask}</TaskLink>}{one.list && <ListLink list={one.list.id}>{words.toList}</ListLink>}<button type="button" className="plain" disabled={isUnderWay} onClick={() => { read([one]); }}>{words.markRead}</button></span>
    </li>
  );
}
