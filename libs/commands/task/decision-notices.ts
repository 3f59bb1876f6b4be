import type { Recorded } from '@lianxi/domain/recorded';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { evolveTask } from '@lianxi/domain/task/evolve';
import type { TaskState } from '@lianxi/domain/task/task';
import { toldOf } from '@lianxi/domain/task/told';
import type { DecisionNotice } from '@lianxi/persistence/reminders/decision-notice.sql';

/**
 * The notices that events write which follow the `seq`th of a task, whose state was `before`. Pure: the same events write the same notices, when they are
 * decided, when they are compared and when they are made again.
 */
export function noticesOf(before: TaskState | undefined, seq: number, events: readonly Recorded<TaskEvent>[]): DecisionNotice[] {
  let state = before;
  return events.flatMap((recorded, place) => {
    const was = state;
    const after = evolveTask(was, recorded);
    state = after;
    const { id: aggregate, programme: programmeId } = after.brief;
    return toldOf(was, recorded, after).map(({ bureau, role, post = '' }): DecisionNotice => ({ aggregate, seq: seq + place + 1, bureau, role, post, programmeId, kind: recorded.event.type, at: recorded.at }));
  });
}
