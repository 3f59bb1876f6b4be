import type { Instant } from '@lianxi/domain/calendar/time';
import type { TaskEvent } from '@lianxi/domain/task/events';
import type { Difference } from './difference';
import type { WithState } from './fold';

/**
 * Steps that time ended before it could: earlier than the rung that the state before had planned, or later than the programme's clock shows; and steps of another kind than
 * that rung. No command asks for a step, so its rung alone says when it may come; that there was such a rung at all is what the fold asks.
 * @param now the programme's time as of the check; undefined where its clock cannot be read
 */
export function checkSteps(aggregate: string, history: readonly WithState[], now: Instant | undefined): Difference[] {
  return history.flatMap(({ at, event, after }, index): Difference[] => {
    const where = `event ${index + 1}`;
    const planned = endedBy(event).flatMap(({ key, kind }) => { const rung = after.steps[key]; return rung ? [{ at: rung.at, due: rung.kind, shown: kind }] : []; });
    return [
      ...(planned.some((rung) => at < rung.at) || (planned.length > 0 && now !== undefined && at > now) ? [{ aggregate, kind: 'event', where, found: 'before its time' } as const] : []),
      ...planned.filter(({ due, shown }) => due !== shown).map(({ due, shown }): Difference => ({ aggregate, kind: 'event', where: `${where} kind`, found: `${shown} instead of ${due}` })),
    ];
  });
}

/** The steps an event ends. */
function endedBy(event: TaskEvent): readonly Pick<Extract<TaskEvent, { type: 'stepCarriedOut' }>, 'key' | 'kind'>[] {
  if (event.type === 'stepsMissed') return event.missed;
  return event.type === 'stepCarriedOut' || event.type === 'stepFailed' ? [event] : [];
}
