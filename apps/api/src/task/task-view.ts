import type { TaskSight } from '@lianxi/access/task-sight';
import { isWhole } from '@lianxi/access/task-sight';
import { bodyName } from '@lianxi/commands/task/task-texts';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import { workingDaysBetween } from '@lianxi/domain/calendar/working-days';
import { isLate } from '@lianxi/domain/escalation/policy';
import { nameOf } from '@lianxi/domain/task/accountable';
import { nextStep } from '@lianxi/domain/task/evolve';
import { keptWaitingSince } from '@lianxi/domain/task/kept-waiting';
import type { Waiting } from '@lianxi/domain/task/progress';
import { currentMilestones } from '@lianxi/domain/task/milestones';
import { phaseOf, progressOf, waitingFor } from '@lianxi/domain/task/progress';
import { asksForNumber, submissionOf } from '@lianxi/domain/task/submission';
import type { TaskState } from '@lianxi/domain/task/task';
import { handlerOf } from '@lianxi/domain/task/transfer';
import type { ReturnRow } from '@lianxi/persistence/task/task.queries';
import { say } from '@lianxi/wording/say';
import type { ListedGround, ProgrammeGround } from '../programme/programme-ground';
import { handlerAnswerOf, handlerNameOf } from './handler.answers';
import type { Said } from './said';
import type { Known } from './who-acted';
import { milestoneView } from './milestone-view';
import type { TaskDetail, TaskSummary, WaitingAnswer } from './task.answers';

/** How a task stands on the programme's day: what lists of tasks are narrowed by. */
export type Standing = Pick<TaskSummary, 'phase' | 'progress' | 'flags'>;

/** With a bureau, `progress` is that bureau's. */
export function standingOf(state: TaskState, { today, flags }: ProgrammeGround, bureau?: string): Standing {
  return { phase: phaseOf(state), progress: progressOf(state, today, bureau), flags: flags.ofTask(state) };
}

/** A task's line in a list. */
export function taskSummaryOf(state: TaskState, { phase, progress, flags }: Standing, ground: ListedGround): TaskSummary {
  const { workflowPage, listingsOf } = ground;
  const { brief, coordinator } = state;
  const ahead = nextStep(state);
  return {
    id: brief.id,
    programme: brief.programme,
    measure: brief.measure,
    heading: brief.heading,
    section: brief.section,
    coordinator: { ...coordinator, name: nameOf(brief, coordinator.bureau) },
    phase,
    progress,
    flags,
    dueOn: currentMilestones(state)[0]?.dueOn,
    waitingFor: waitingFor(state, listingsOf(brief.id)).map((waiting) => waitingAnswerOf(state, waiting, ground)),
    nextStep: ahead && { key: ahead.key, kind: ahead.kind, at: ahead.at },
    workflow: workflowPage(brief.measure),
  };
}

/** What stands beside a task's state: its clause, what was written and by whom, and how much of it its reader has. */
interface Beside extends Said, Known {
  readonly clause: TaskDetail['clause'];
  readonly sight: TaskSight;
  /** Every return there was, in their order. */
  readonly returns: readonly ReturnRow[];
}

/** A task in full, as far as it is its reader's. */
export function taskDetailOf(state: TaskState, ground: ListedGround, { clause, sight, returns, ...said }: Beside): TaskDetail {
  const { brief, receipts } = state;
  return {
    ...taskSummaryOf(state, standingOf(state, ground), ground),
    clause,
    pattern: brief.pattern,
    parts: brief.responsibilities.map((one) => ({ ...one, earlierNames: earlierNames(brief, one.bureau), receipt: receipts[one.bureau]?.state, receiptAt: receipts[one.bureau]?.at, handler: handlerAnswerOf(handlerOf(state, one.bureau), sight) })),
    formerParts: brief.former?.map(({ bureau, name, to }) => ({ bureau, name, to })),
    openGroups: brief.openGroups,
    milestones: Object.values(state.milestones).map((milestone) => ({ ...milestoneView(milestone, state, ground, { ...said, sight, returns: returns.filter((one) => one.milestone === milestone.key) }), shown: isWhole(sight, milestone.key) ? 'whole' : 'part' })),
    openedAt: state.openedAt,
    concludedAt: state.concludedAt,
    conclusion: state.conclusion,
  };
}

/** What a body was called before it was renamed, and until when; absent where it never was. */
function earlierNames({ renamed = [] }: TaskState['brief'], bureau: string): TaskDetail['parts'][number]['earlierNames'] {
  const names = renamed.filter((one) => one.bureau === bureau).map(({ name, until }) => ({ name, until }));
  return names.length > 0 ? names : undefined;
}

/** Whom a task waits for on the programme's day, by name and in a sentence, and how long that has kept others waiting. */
export function waitingAnswerOf(state: TaskState, waiting: Waiting, { policy, calendar, today }: ProgrammeGround): WaitingAnswer {
  const { bureau, role, post, what, milestone, list } = waiting;
  const kept = keptWaitingSince(state, waiting, today);
  const since = kept ?? waiting.since;
  const days = kept === undefined ? undefined : workingDaysBetween(calendar, shanghaiDate(kept), today);
  const { brief } = state;
  const handler = post === undefined ? undefined : handlerNameOf(handlerOf(state, bureau, milestone));
  const [name, en] = [bodyName(brief, bureau), bodyName(brief, bureau, 'en')];
  const [whom, whomEn] = handler ? [`${name}（${handler.title}）`, `${en} (${handler.title})`] : [name, en];
  // Field by field: a page has hundreds of these, and spreading them took longer than all else that is said of its tasks.
  const on = list && { id: list.list, number: list.number, phase: list.phase };
  const numbered = what === 'submission' && asksForNumber(submissionOf(policy), brief.measure, milestone ?? '') ? true : undefined;
  const late = what === 'sign-off' && isLate(days, policy) ? true : undefined;
  return { bureau, role, what, milestone, since, days, late, list: on, numbered, name, handler, sentence: { zh: say('zh', `waiting.${what}`, { bureau: whom, milestone }), en: say('en', `waiting.${what}`, { bureau: whomEn, milestone }) } };
}
