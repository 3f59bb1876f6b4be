import { ApplicationFailure } from '@temporalio/common';
import { stepFailedFailure } from '@lianxi/contracts/steps';
import { actor, measure3, office } from '@lianxi/domain/task/task.fixture';
import { approve, giveBack, sign, solo, strikeOff, submit } from '../solo.fixture';
import type { TaskUnderTest, TimeSkipping } from '../time-skipping.fixture';
import { eventually } from '../time-skipping.fixture';

/** Lives of a roadmap task that between them take every turn the workflow knows. Each answers the task whose history is kept. */
export const scenarios: Readonly<Record<string, (time: TimeSkipping) => Promise<TaskUnderTest>>> = {
  /** Measure 3 over two years: receipts, also one on paper, then nobody reports. */
  async 'whole-ladder'(time) {
    const task = await time.open(measure3);
    await task.until('2020-10-15T04:00:00.000Z');
    for (const bureau of ['kejiju', 'caizhengju']) await told(task, task.record.act(actor('liaison', bureau), { type: 'acknowledge', bureau }));
    await task.until('2020-10-19T04:00:00.000Z');
    await told(task, task.record.act(office, { type: 'acknowledge', bureau: 'shuiwuju', reply: '新税函〔2020〕3号' }));
    await task.until('2022-12-31T16:00:00.000Z');
    return task;
  },

  /** Submitted, returned after the report was due, submitted again, approved and struck off. */
  async 'struck-off'(time) {
    const task = await signed(time);
    await task.until('2021-01-06T04:00:00.000Z');
    await told(task, submit(task.record, 'd5-2020', '2020-12-18'));
    await task.until('2021-01-12T04:00:00.000Z');
    await told(task, giveBack(task.record, 'd5-2020'));
    await task.until('2021-01-14T04:00:00.000Z');
    await told(task, submit(task.record, 'd5-2020', '2020-12-18'));
    await told(task, approve(task.record, 'd5-2020'));
    await task.tell(await strikeOff(task.record, 'd5-2020', '2021-01-14'));
    await task.handle.result();
    return task;
  },

  /** The first reminder fails until it is put before the office; the second one succeeds. */
  async 'failing-step'(time) {
    const task = await signed(time);
    task.record.intercept = ({ activity, request, decide }) => (activity === 'remind' && request.key.includes('remind10')
      ? Promise.reject(ApplicationFailure.nonRetryable('the ledger has no line for it', stepFailedFailure))
      : decide());
    await task.until('2020-12-28T04:00:00.000Z');
    return task;
  },

  /** The clock stands, jumps from step to step, then runs, and stops. */
  async rehearsal(time) {
    const task = await signed(time, 'standing');
    for (const morning of ['2020-12-17T01:00:00.000Z', '2020-12-28T01:00:00.000Z']) {
      await task.tell(await task.record.setClock('standing', morning));
      const carriedOut = task.record.carriedOut.length;
      await eventually(() => task.record.carriedOut.length > carriedOut);
      await task.knows();
    }
    await told(task, task.record.setClock('running', '2020-12-31T00:58:30.000Z'));
    await task.until('2021-01-04T04:00:00.000Z');
    await told(task, task.record.setClock('standing'));
    return task;
  },

  /** A restored record: the run's epoch is over, and renewal makes it the run of the new one. */
  async renewal(time) {
    const task = await signed(time);
    task.record.renew();
    await task.until('2020-12-18T04:00:00.000Z');
    await task.tell(task.record.renew());
    await eventually(() => task.record.carriedOut.length === 1);
    await task.knows();
    return task;
  },
};

async function signed(time: TimeSkipping, clock: 'running' | 'standing' = 'running'): Promise<TaskUnderTest> {
  const task = await time.open(solo(2020), clock);
  await task.knows();
  await told(task, sign(task.record));
  return task;
}

async function told(task: TaskUnderTest, view: ReturnType<typeof sign>): Promise<void> {
  await task.tell(await view);
  await task.knows();
}
