import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { milestoneName, passesCheckpoint } from '@lianxi/wording/milestone';
import { minuteIn, momentIn } from '@lianxi/wording/moment';
import { task as en } from '@lianxi/wording/en/page/task';
import { toldKind as kindsEn } from '@lianxi/wording/en/told';
import { words as standingEn } from '@lianxi/wording/en/words';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { toldKind as kindsZh } from '@lianxi/wording/zh/told';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useAddress } from '../look/address';
import { authoritySaid } from '../look/authority-said';
import { useLanguage, useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { Failure, Loading } from '../look/states';
import { useRights } from '../session/rights';
import { answerSaid, changesSaid, draftSaid } from './changes';
import { useListSaid } from './list-said';
import { shownOfHash } from './milestone';
import { actorName } from './names';
import { eventsQuery } from './queries';
import { ScanLink } from './scan-link';

type Event = Schemas['TaskEvent'];
type SignedList = Parameters<ReturnType<typeof useListSaid>>[0];

const isOfSystem = ({ actor }: Event): boolean => actor.includes('/timekeeper/');

const filters = ['all', 'people', 'system'] as const;
/** What stands in no address. */
const usual = 'people';

/** 办理经过: what happened, the latest first, with what each act changed: as it was, as it is. */
export function Timeline({ task }: { readonly task: Schemas['Task'] }): ReactNode {
  const words = useWords({ zh, en });
  const { data, error, refetch } = useQuery(eventsQuery(task.programme, task.id));
  const [{ timeline, proof }, change] = useAddress();
  const filter = filters.find((one) => one === timeline) ?? usual;
  const isProved = proof !== undefined;
  const said = { all: words.timelineAll, people: words.timelinePeople, system: words.timelineSystem };
  const shown = data?.filter((event) => filter === 'all' || isOfSystem(event) === (filter === 'system')).reverse();
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{words.timeline}</h2>
      <Choice label={words.timelineFilter} name="timeline" value={filter} options={filters.map((one) => [one, said[one]])} change={(one) => { change({ timeline: one === usual ? '' : one }); }} />
      <label className="check no-print"><input type="checkbox" checked={isProved} onChange={(event) => { change({ proof: event.target.checked ? 'shown' : '' }); }} /> {words.showProof}</label>
      <ProofOf task={task} />
      {error && <Failure error={error} again={() => { void refetch(); }} />}
      {!error && shown === undefined && <Loading />}
      {shown && <ol className="lines">{shown.map((event) => <Entry key={event.seq} event={event} task={task} isProved={isProved} />)}</ol>}
    </section>
  );
}

/** 导出证明: for who reads the whole of it. */
function ProofOf({ task: { id, measure, coordinator } }: { readonly task: Schemas['Task'] }): ReactNode {
  const words = useWords({ zh, en });
  const rights = useRights();
  if (!rights.can('readWhole', { kind: 'Task', coordinator: coordinator.bureau })) return null;
  return <p className="no-print"><a className="button" href={`/api/v1/tasks/${id}/export`} download={fill(words.proofFile, { measure })}>{words.exportProof}</a> <span className="hint">{words.exportProofIs}</span></p>;
}

function Entry({ event, task, isProved }: { readonly event: Event; readonly task: Schemas['Task']; readonly isProved: boolean }): ReactNode {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const { at, actor, standsIn, who: named, letter, words: said, erased, unreadable, seq, hash } = event;
  const [listSaid, list] = [useListSaid(), statedIn(event)];
  const authority = event.event.authority as Schemas['Authority'] | undefined;
  const answer = answerSaid(event, task, { words, standing }) ?? draftSaid(event, { language, words });
  const who = (named ?? standsIn)?.[language] ?? actorName(task, actor, standing.role, language === 'zh' ? '' : ' ', at);
  return (
    <li className="told">
      <time dateTime={at}>{(isProved ? momentIn : minuteIn)(language, at)}</time>
      <p><strong>{useKind(event)}</strong> {milestoneOf(event, language)} <span className="hint">{who}</span></p>
      {answer !== undefined && <p>{answer}</p>}
      {authority && <p className="hint">{fill(words.onAuthority, { authority: authoritySaid(authority, standing) })}<ScanLink task={task.id} scan={authority.scan} /></p>}
      {list && <p className="hint">{listSaid({ ...list, signedBy: said[list.signerHash ?? '']?.text })}</p>}
      {Object.entries(said).filter(([hash]) => hash !== list?.signerHash).map(([hash, { text }]) => <p key={hash} className="quoted" lang="zh-CN">{text}</p>)}
      {unreadable && <p className="hint">{words.unreadableEvent}</p>}
      {erased && <p className="hint">{words.erasedWords}</p>}
      <Changes event={event} task={task} />
      {isProved && letter !== undefined && <p className="verification">{fill(words.heldBy, { letter })}</p>}
      {isProved && <p className="verification">{fill(words.eventIs, { seq, hash: hash.slice(0, shownOfHash) })}</p>}
    </li>
  );
}

/** The list by which something was struck off, as its event has it: with the hash of who signed it, where it was signed elsewhere. */
function statedIn({ type, event }: Event): (SignedList & { readonly signerHash?: string }) | undefined {
  return type === 'milestoneStruckOff' ? event.list as SignedList | undefined : undefined;
}

function milestoneOf({ event }: Event, language: 'zh' | 'en'): string {
  return typeof event.milestone === 'string' ? milestoneName(language, event.milestone) : '';
}

/** What kind of thing happened, in the words of the product. */
function useKind({ type, event }: Event): string {
  const [words, standing, kinds] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useWords({ zh: kindsZh, en: kindsEn })];
  const rungs: Readonly<Record<string, string>> = standing.rung;
  const all: Readonly<Record<string, string>> = { ...kinds, ...words.event };
  if (passesCheckpoint(type, event.milestone)) return standing.milestonePhase['checkpoint-passed'];
  return type === 'stepCarriedOut' && typeof event.kind === 'string' ? rungs[event.kind] ?? event.kind : all[type] ?? type;
}

/** What changed of the fields people know, from what to what. */
function Changes({ event, task }: { readonly event: Event; readonly task: Schemas['Task'] }): ReactNode {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const changes = changesSaid(event, task, { language, words, standing });
  if (changes.length === 0) return null;
  return <ul className="changes">{changes.map(({ field, name, how }) => <li key={field}>{name} {how}</li>)}</ul>;
}
