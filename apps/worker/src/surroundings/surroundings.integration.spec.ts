import { Test } from '@nestjs/testing';
import { stranger, untilWaiting } from '@lianxi/commands/path/locks.fixture';
import { TaskCommands } from '@lianxi/commands/task/task-commands';
import { TellEntity } from '@lianxi/persistence/record/tell.entity';
import { DataSource } from 'typeorm';
import type { TestRecord } from '../../../../test/support/database';
import { openTestRecord } from '../../../../test/support/database';
import { PlanInTheRecord } from '../programme.fixture';
import { settingsFor } from '../worker.fixture';
import { SurroundingsModule } from './surroundings.module';

let held: TestRecord;
let plan: PlanInTheRecord;

beforeAll(async () => {
  held = await openTestRecord();
  plan = await PlanInTheRecord.open(held.record, { only: [3] });
});
afterAll(async () => {
  await plan.close();
  await held.drop();
});

test('however many steps wait for a task, the dispatcher and delivery find a connection', async () => {
  const module = await Test.createTestingModule({ imports: [SurroundingsModule.with(settingsFor(held.url))] }).compile();
  const holder = await stranger(held.url);
  try {
    await holder.query('BEGIN');
    await holder.query('SELECT FROM task WHERE id = $1 FOR UPDATE', [plan.task(3)]);
    const { epoch } = await held.record.getRepository(TellEntity).findOneByOrFail({ taskId: plan.task(3) });
    const request = { programme: plan.programme, task: plan.task(3), key: 'part/kejiju:1:remind-receipt:1', epoch };
    const steps = Array.from({ length: 20 }, () => module.get(TaskCommands).carryOutStep(request, 'remindReceipt'));
    const settled = Promise.allSettled(steps);
    await untilWaiting(holder, 12);
    const first = await Promise.race([settled.then(() => 'the steps'), module.get(DataSource).query('SELECT').then(() => 'the dispatcher')]);
    expect(first).toBe('the dispatcher');
    await holder.query('ROLLBACK');
    expect((await settled).map((step) => (step.status === 'fulfilled' ? step.value.outcome : String(step.reason)))).toEqual(Array(20).fill('not-due-yet'));
  } finally {
    await holder.end();
    await module.close();
  }
});
