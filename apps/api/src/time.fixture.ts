import { TaskCommands } from '@lianxi/commands/task/task-commands';
import type { StepKind } from '@lianxi/domain/escalation/rung';
import { deliverNotices } from '@lianxi/persistence/reminders/delivery.sql';
import { DataSource } from 'typeorm';
import type { TestApi } from './api.fixture';

interface Due {
  readonly id: string;
  readonly epoch: string;
  readonly key: string;
  readonly kind: StepKind;
}

/** Does what workflows, dispatcher and delivery do, without them: every step that is due, every view told, every notice delivered. */
export async function settle(api: TestApi): Promise<void> {
  const database = api.app.get(DataSource);
  const commands = api.app.get(TaskCommands);
  for (let due = await dueSteps(database); due.length > 0; due = await dueSteps(database)) {
    for (const { id, epoch, key, kind } of due) await commands.carryOutStep({ programme: '', task: id, key, epoch: Number(epoch) }, kind);
  }
  await database.query('UPDATE tell SET delivered = version');
  await deliverNotices(database.manager);
}

/** Lives a standing rehearsal to 09:00 of a date, jump by jump. */
export async function liveUntil(api: TestApi, programme: string, date: string): Promise<void> {
  for (let now = ''; !now.startsWith(`${date}T01:00`);) {
    await settle(api);
    const { status, body } = await api.post(`programmes/${programme}/clock/jump`, { date });
    if (status !== 200) throw new Error(JSON.stringify(body));
    now = String(body.now);
  }
  await settle(api);
}

function dueSteps(database: DataSource): Promise<Due[]> {
  return database.query(`
    SELECT task.id, tell.epoch, task.next_step_key AS key, rung.kind FROM task
      JOIN tell ON tell.task_id = task.id JOIN rung ON rung.task_id = task.id AND rung.key = task.next_step_key
      JOIN programme p ON p.id = task.programme_id
     WHERE task.next_step_at <= (p.state->'clock'->>'at')::timestamptz`);
}
