import type { Schemas } from '@lianxi/api-client/client';
import type { Entry } from './journal';

/** An event of any chain, as far as it is judged. */
export type Happened = Pick<Schemas['TaskEvent'], 'seq' | 'type' | 'actor'> & Partial<Pick<Schemas['TaskEvent'], 'event' | 'words'>>;

/** What was asked, and what happened in the chains it was asked of, in order. */
export interface Decisions {
  readonly entries: readonly Entry[];
  /** By the task's or the list's id. */
  readonly events: Readonly<Record<string, readonly Happened[]>>;
}

/** What the record of a programme says, read through the API once all is quiet. */
export interface Evidence extends Decisions {
  readonly sent: readonly Schemas['Reminder'][];
  readonly upcoming: readonly Schemas['Reminder'][];
  /** Programme time. */
  readonly now: string;
  readonly check: Schemas['Check'];
}

/** What the chains of the house say, which belong to no programme, and what the whole record's own verification finds. */
export interface HouseEvidence {
  readonly entries: readonly Entry[];
  readonly organisation: readonly Schemas['ChainEvent'][];
  readonly identity: readonly Schemas['ChainEvent'][];
  readonly findings: Schemas['Verification']['findings'];
}

/**
 * Compares what clients were told with what the record says; shares nothing with the code that is judged. Every acknowledged decision
 * exactly once, what was not acknowledged at most once, every step once and none early, and record, chain, views and workflows at one.
 * Empty when all is well.
 */
export function judge(evidence: Evidence): string[] {
  return [...decisions(evidence), ...steps(evidence), ...checked(evidence)];
}

/** The same of the organisation, and of accounts, which stand in two chains: whoever has lost theirs in one has lost it in the other. */
export function judgeHouse({ entries, organisation, identity, findings }: HouseEvidence): string[] {
  const firsts = entries.flatMap(({ decided = [] }) => decided.map(({ seq, events }) => seq - events.length));
  // Whoever is there from the beginning was entered before anybody was at work.
  const since = Math.min(...firsts);
  const events = organisation.filter(({ seq }) => seq > since).map(({ seq, type, bureau, role, person }) => ({ seq, type, actor: `${bureau}/${role}/${person}` }));
  return [...decisions({ entries, events: { organisation: events } }), ...accounts(entries, organisation, identity), ...findings.map(({ kind, where, found }) => `${kind} ${where}: ${found}`)];
}

const decisions = (of: Decisions): string[] => [...refusals(of), ...acknowledged(of), ...unaccounted(of)];

/** The clients ask nothing that could be refused: a refusal means that an act happened which they do not know of. */
function refusals({ entries }: Decisions): string[] {
  return entries.filter(({ outcome }) => outcome === 'refused').map(({ intent, refusal }) => `${nameOf(intent)} was refused: ${refusal ?? ''}`);
}

function acknowledged({ entries, events }: Decisions): string[] {
  const places = new Set<string>();
  return entries.filter(({ outcome }) => outcome === 'acknowledged').flatMap(({ intent, decided = [] }) => {
    const nothing = decided.length === 0 && intent.aggregate !== 'identity' ? [`${nameOf(intent)} was acknowledged, and nothing was decided`] : [];
    return [...nothing, ...decided.flatMap(({ aggregate, seq, events: told }) => {
      const place = `${aggregate} ${seq}`;
      if (places.has(place)) return [`${nameOf(intent)} is told event ${seq}, which another act is told too`];
      places.add(place);
      const happened = (events[aggregate] ?? []).filter((event) => event.seq > seq - told.length && event.seq <= seq);
      if (happened.map(({ type }) => type).join() !== told.join()) return [`${nameOf(intent)} was acknowledged as ${told.join()} up to event ${seq}, and the record has ${happened.map(({ type }) => type).join() || 'nothing'}`];
      const [first] = happened;
      if (!first?.actor.startsWith(`${intent.who}/`)) return [`${nameOf(intent)} stands under ${first?.actor ?? 'nobody'}`];
      return intent.text === undefined || Object.values(first.words ?? {}).some(({ text }) => text === intent.text) ? [] : [`${nameOf(intent)} has lost its text`];
    })];
  });
}

/** Every event of a person is one that was acknowledged, or one whose sender got no answer; each text stands at most once. */
function unaccounted({ entries, events }: Decisions): string[] {
  const all = Object.values(events).flat();
  const times = new Map<string, number>();
  for (const { text } of all.flatMap(({ words = {} }) => Object.values(words))) times.set(text, (times.get(text) ?? 0) + 1);
  const open = entries.filter(({ outcome }) => outcome === 'unknown');
  const doubled = entries.filter(({ intent: { text } }) => text !== undefined && (times.get(text) ?? 0) > 1).map(({ intent }) => `${nameOf(intent)} stands ${times.get(intent.text!) ?? 0} times`);
  const happened = all.filter(isOfPeople).length;
  const known = entries.flatMap(({ decided = [] }) => decided.flatMap((one) => one.events)).length + open.filter(({ intent: { text } }) => text !== undefined && times.has(text)).length;
  return happened === known ? doubled : [...doubled, `the record has ${happened} events of people, and the clients know of ${known}`];
}

/** All but what begins a task, and what its time brings. */
const isOfPeople = ({ type, actor }: Happened): boolean => type !== 'taskOpened' && actor.split('/')[1] !== 'timekeeper';

/** An account is given once to whoever was told so, and at most once to whoever was not; each closing of one ends it at the door as well, and a closing at the door stands nowhere else. */
function accounts(entries: readonly Entry[], organisation: readonly Schemas['ChainEvent'][], identity: readonly Schemas['ChainEvent'][]): string[] {
  const times = (chain: readonly Schemas['ChainEvent'][], type: string, person: string): number => chain.filter((one) => one.type === type && one.event.person === person).length;
  return entries.filter(({ intent: { path } }) => path === 'accounts').flatMap(({ intent, outcome }) => {
    const person = String(intent.body?.person);
    const [given, closed, atTheDoor] = [times(identity, 'accountCreated', person), times(organisation, 'accountClosed', person), times(identity, 'accountClosed', person)];
    const least = outcome === 'acknowledged' ? 1 : 0;
    return [
      ...(given < least || given > 1 ? [`the account of ${person} was given ${given} times`] : []),
      ...(atTheDoor === (given === 0 ? 0 : closed) ? [] : [`the account of ${person} was closed ${closed} times, and at the door ${atTheDoor} times`]),
    ];
  });
}

function steps({ events, sent, upcoming, now }: Evidence): string[] {
  const keys = Object.entries(events).flatMap(([task, list]) => list.filter(({ type }) => type === 'stepCarriedOut').map(({ event }) => `${task} ${String(event?.key)}`));
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `step ${key} was carried out twice`);
  const early = sent.filter(({ at, endedAt }) => endedAt === undefined || endedAt < at).map(({ task, key, at }) => `step ${task} ${key} was carried out before ${at}`);
  const shown = new Set(sent.map(({ task, key }) => `${task} ${key}`));
  const unseen = keys.filter((key) => !shown.has(key)).map((key) => `step ${key} was carried out and is not shown`);
  const left = upcoming.filter(({ at }) => at <= now).map(({ task, key, at }) => `step ${task} ${key} was due at ${at} and has not come by ${now}`);
  return [...twice, ...early, ...unseen, ...left];
}

function checked({ check: { temporalAsked, differences } }: Evidence): string[] {
  return [...(temporalAsked ? [] : ['Temporal could not be asked']), ...differences.map(({ kind, where, found }) => `${kind} ${where}: ${found}`)];
}

const nameOf = ({ who, path }: Entry['intent']): string => `${who} ${path}`;
