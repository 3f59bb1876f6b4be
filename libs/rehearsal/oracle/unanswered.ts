import { isEventOf, seqsOf } from './act-events';
import type { Act, ObservedEvent } from './evidence';

/**
 * Resolves what nobody answered: such an act happened if the chain holds an event of its kind, by its actor, that no acknowledged act
 * explains; otherwise it did not, and is left out. All acts of a task, in the order of their instants.
 */
export function resolved(acts: readonly Act[], events: readonly ObservedEvent[]): Act[] {
  const explained = new Set(acts.flatMap(({ outcome }) => (outcome.kind === 'acknowledged' ? seqsOf(outcome) : [])));
  return acts.flatMap((act): Act[] => {
    if (act.outcome.kind !== 'unanswered') return [act];
    const event = events.find((one) => !explained.has(one.seq) && one.actor === act.by && isEventOf(act, one));
    if (!event) return [];
    const own = [event, ...events.filter((next) => next.seq === event.seq + 1 && next.type === 'taskConcluded')];
    for (const { seq } of own) explained.add(seq);
    return [{ ...act, at: event.at, outcome: { kind: 'acknowledged', seq: event.seq + own.length - 1, events: own.map(({ type }) => type) } }];
  }).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
