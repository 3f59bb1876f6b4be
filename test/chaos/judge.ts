import type { Schemas } from '@lianxi/api-client/client';
import type { Entry } from './journal';

/** What the record of a programme says, read through the API once all is quiet. */
export interface Evidence {
  readonly entries: readonly Entry[];
  /** What happened to each task, in order. */
  readonly events: Readonly<Record<string, readonly Schemas['TaskEvent'][]>>;
  readonly sent: readonly Schemas['Reminder'][];
  readonly upcoming: readonly Schemas['Reminder'][];
  /** Programme time. */
  readonly now: string;
  readonly check: Schemas['Check'];
}

/** Events that people cause, and nothing else does. */
const ofPeople = [
  'receiptSigned', 'contributionFiled', 'extensionRequested', 'extensionRefused', 'countersignatureOpened', 'countersigned', 'countersignedTextChanged', 'signersChanged',
  'milestoneSubmitted', 'milestoneWithdrawn', 'milestoneApproved', 'milestoneReviewed', 'milestoneReturned', 'milestoneStruckOff', 'milestoneReopened',
];

/**
 * Compares what clients were told with what the record says; shares nothing with the code that is judged. Every acknowledged decision
 * exactly once, what was not acknowledged at most once, every step once and none early, and record, chain, views and workflows at one.
 * Empty when all is well.
 */
export function judge(evidence: Evidence): string[] {
  return [...refusals(evidence), ...acknowledged(evidence), ...unaccounted(evidence), ...steps(evidence), ...checked(evidence)];
}

/** The clients ask nothing that could be refused: a refusal means that an act happened which they do not know of. */
function refusals({ entries }: Evidence): string[] {
  return entries.filter(({ outcome }) => outcome === 'refused').map(({ intent, refusal }) => `${nameOf(intent)} was refused: ${refusal ?? ''}`);
}

function acknowledged({ entries, events }: Evidence): string[] {
  const places = new Set<string>();
  return entries.filter(({ outcome }) => outcome === 'acknowledged').flatMap(({ intent, answer }) => {
    const { seq = 0, events: told = [] } = answer ?? {};
    const place = `${intent.task} ${seq}`;
    if (places.has(place)) return [`${nameOf(intent)} is told event ${seq}, which another act is told too`];
    places.add(place);
    const happened = (events[intent.task] ?? []).filter((event) => event.seq > seq - told.length && event.seq <= seq);
    if (happened.map(({ type }) => type).join() !== told.join()) return [`${nameOf(intent)} was acknowledged as ${told.join()} up to event ${seq}, and the record has ${happened.map(({ type }) => type).join() || 'nothing'}`];
    const [first] = happened;
    if (!first?.actor.startsWith(`${intent.who}/`)) return [`${nameOf(intent)} stands under ${first?.actor ?? 'nobody'}`];
    return intent.text === undefined || Object.values(first.words).some(({ text }) => text === intent.text) ? [] : [`${nameOf(intent)} has lost its text`];
  });
}

/** Every event of a person is one that was acknowledged, or one whose sender got no answer; each text stands at most once. */
function unaccounted({ entries, events }: Evidence): string[] {
  const all = Object.values(events).flat();
  const times = new Map<string, number>();
  for (const { text } of all.flatMap(({ words }) => Object.values(words))) times.set(text, (times.get(text) ?? 0) + 1);
  const open = entries.filter(({ outcome }) => outcome === 'unknown');
  const doubled = entries.filter(({ intent: { text } }) => text !== undefined && (times.get(text) ?? 0) > 1).map(({ intent }) => `${nameOf(intent)} stands ${times.get(intent.text!) ?? 0} times`);
  const happened = all.filter(({ type }) => ofPeople.includes(type)).length;
  const known = entries.filter(({ outcome }) => outcome === 'acknowledged').length + open.filter(({ intent: { text } }) => text !== undefined && times.has(text)).length;
  return happened === known ? doubled : [...doubled, `the record has ${happened} decisions, and the clients know of ${known}`];
}

function steps({ events, sent, upcoming, now }: Evidence): string[] {
  const keys = Object.entries(events).flatMap(([task, list]) => list.filter(({ type }) => type === 'stepCarriedOut').map(({ event }) => `${task} ${String(event.key)}`));
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

const nameOf = ({ who, task, path }: Entry['intent']): string => `${who} ${task}/${path}`;
