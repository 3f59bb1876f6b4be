import type { Instant } from '@lianxi/domain/calendar/time';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { nextStep } from '@lianxi/domain/task/evolve';
import type { TaskState } from '@lianxi/domain/task/task';
import type { TaskEntity } from '@lianxi/persistence/record/task.entity';
import type { EntityManager } from 'typeorm';
import { checkEvents, columnsThatDiffer, comesTo, eventsOf, stateDiffers } from './check-chain';
import { checkCommands } from './check-commands';
import { checkDecisionNotices } from './check-decision-notices';
import { checkNotices } from './check-notices';
import { checkSteps } from './check-steps';
import { checkTexts } from './check-texts';
import { checkViews } from './check-views';
import type { Difference } from './difference';
import { columns } from './difference';
import type { WithState } from './fold';
import { eachWithState, recordedIn } from './fold';
import { guarded, legible } from './guarded';

/** What a task is held to besides its own events: the policy and the time of its programme, as far as they are to be had. */
export interface Ground {
  readonly policy?: Policy | undefined;
  readonly now?: Instant | undefined;
}

/** A task: its chain, its row, its views, its steps, what people wrote, who was told, and what its commands were answered. */
export async function checkTask(manager: EntityManager, row: TaskEntity, ground: Ground): Promise<Difference[]> {
  const events = await eventsOf(manager, row.id);
  const broken = checkEvents(row.id, events, row);
  if (broken) return broken;
  if (events.length === 0) return [{ aggregate: row.id, kind: 'chain', where: 'event 1', found: 'missing' }];
  const history = comesTo(() => eachWithState(events.map((event) => recordedIn<TaskEvent>(event))));
  const state = history?.at(-1)?.after;
  const beside = [...columnsThatDiffer(events), ...stateDiffers(row.id, state, row.state), ...await checkCommands(manager, row.id, events)];
  if (!history || !state) return beside;
  return [...beside, ...legible({ aggregate: row.id, kind: 'state', where: 'state' }, () => rowDiffers(row, state)), ...await checkBeside(manager, row, state, history, ground)];
}

function rowDiffers(row: TaskEntity, state: TaskState): Difference[] {
  const step = nextStep(state);
  const due = { programme_id: state.brief.programme, measure: String(state.brief.measure), next_step_at: step?.at ?? null, next_step_key: step?.key ?? null, concluded_at: state.concludedAt ?? null };
  return columns(row.id, 'state', '', due, { programme_id: row.programmeId, measure: String(row.measure), next_step_at: row.nextStepAt, next_step_key: row.nextStepKey, concluded_at: row.concludedAt });
}

/** What the record holds of a task beside its row and its events. */
async function checkBeside(manager: EntityManager, row: TaskEntity, state: TaskState, history: readonly WithState[], { policy, now }: Ground): Promise<Difference[]> {
  const aggregate = row.id;
  return [
    ...await guarded({ aggregate, kind: 'view', where: 'state' }, () => checkViews(manager, state)),
    ...legible({ aggregate, kind: 'event', where: 'rung' }, () => checkSteps(aggregate, history, now)),
    ...await guarded({ aggregate, kind: 'text', where: 'text' }, () => checkTexts(manager, aggregate, history.map(({ event }) => event))),
    ...await guarded({ aggregate, kind: 'notice', where: 'line' }, () => checkNotices(manager, state, history, policy)),
    ...await guarded({ aggregate, kind: 'notice', where: 'decision' }, () => checkDecisionNotices(manager, row, history)),
  ];
}
