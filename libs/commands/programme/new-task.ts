import { genesis } from '@lianxi/audit/chain';
import type { WorkingCalendar } from '@lianxi/domain/calendar/calendar';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import { openTask } from '@lianxi/domain/task/decide';
import { evolveTask, nextStep } from '@lianxi/domain/task/evolve';
import type { Statement } from '@lianxi/persistence/record/statement';
import { insertTell } from '@lianxi/persistence/record/tell.sql';
import type { ViewWriter } from '@lianxi/persistence/record/view-statements';
import { insertTask } from '@lianxi/persistence/record/writes.sql';
import { putDecisionNotices } from '@lianxi/persistence/reminders/decision-notice.sql';
import { append } from '../path/append';
import { noticesOf } from '../task/decision-notices';

interface Opening {
  readonly actor: Actor;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
  readonly wall: Instant;
}

/** The statements that create one task: its row, its first event, its views, who is told of it, and the tell row that will start its workflow. */
export function newTask(brief: TaskBrief, { actor, policy, calendar, now, wall }: Opening, views: ViewWriter): Statement[] {
  const recorded = { at: now, by: actor, event: openTask(brief, { now, policy, calendar }) };
  const state = evolveTask(undefined, recorded);
  const { head, writes } = append({ aggregate: brief.id, seq: 0, hash: genesis }, [recorded]);
  const step = nextStep(state);
  const epoch = Date.parse(wall);
  return [
    insertTask(brief.id, brief.programme, brief.measure, head.seq, head.hash, JSON.stringify(state), step?.at ?? null, step?.key ?? null, null),
    ...writes,
    ...views.moved(brief.id, undefined, state),
    ...putDecisionNotices(noticesOf(undefined, 0, [recorded])),
    insertTell(brief.id, epoch, wall),
  ];
}
