import type { StepAnswer } from '@lianxi/contracts/steps';
import { timekeeper } from '@lianxi/domain/organisation/actor';
import type { StepCommand } from '@lianxi/domain/task/commands';
import { decideStep } from '@lianxi/domain/task/decide-step';
import type { StepDecision } from '@lianxi/domain/task/step-decision';
import { raiseTellDelivered } from '@lianxi/persistence/record/tell.sql';
import type { ViewWriter } from '@lianxi/persistence/record/view-statements';
import type { DataSource } from 'typeorm';
import type { Documents } from '../path/documents';
import { readingOn } from '../path/documents';
import { transact } from '../path/transact';
import { contextOf, lockedTask, readLocked } from './locked-task';
import { noticeLines } from './notice-lines';
import { StaleEpoch } from './stale-epoch';
import { taskView } from './task-view';
import { apply } from './task-writes';

interface StepOrder {
  readonly task: string;
  /** The run that asks. */
  readonly epoch: number;
  readonly command: StepCommand;
}

/**
 * What time asks of a task, decided under the same lock as what people ask. Its lines for the notices are written with it, and its
 * answer brings the newest view: the answer is the delivery.
 */
export async function step(record: DataSource, documents: Documents, views: ViewWriter, { task: asked, epoch, command }: StepOrder): Promise<StepAnswer> {
  return await transact(record, lockedTask(asked, timekeeper, null), async (rows, connection) => {
    const locked = readLocked(asked, timekeeper, rows);
    const { aggregate: task } = locked.head;
    if (epoch !== locked.epoch) throw new StaleEpoch(task, epoch, locked.epoch);
    const rules = await documents.rulesOf(locked.programme, readingOn(connection));
    const decision = decideStep(locked.state, command, contextOf(locked, rules));
    if (decision.events.length === 0) {
      return { writes: [], answer: stepAnswer(decision, taskView(locked.state, locked.programme, locked)) };
    }
    const changed = apply(locked, decision.events, views);
    const lines = noticeLines(changed.state, decision.events, locked.now, rules.policy);
    const view = taskView(changed.state, locked.programme, { epoch, version: locked.version + 1 });
    return { writes: [...changed.writes, ...lines, raiseTellDelivered(task, locked.wall)], answer: stepAnswer(decision, view) };
  });
}

function stepAnswer({ outcome, waitMs }: StepDecision, view: StepAnswer['view']): StepAnswer {
  return outcome === 'not-due-yet' ? { outcome, waitMs: waitMs ?? 0, view } : { outcome, view };
}
