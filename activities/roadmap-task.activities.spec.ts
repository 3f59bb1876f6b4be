import { ApplicationFailure } from '@temporalio/activity';
import { RecordBusy, RecordNotWritable, RecordUnreachable } from '@lianxi/commands/path/faults';
import { StaleEpoch } from '@lianxi/commands/task/stale-epoch';
import type { RoadmapTaskActivities, StepAnswer, StepFailure, StepRequest } from '@lianxi/contracts/steps';
import type { StepKind } from '@lianxi/domain/escalation/rung';
import { EscalationActivities } from './escalation/escalation.activities';
import type { StepRecord } from './record/step-record';
import { ReminderActivities } from './reminders/reminder.activities';
import { roadmapTaskActivities } from './roadmap-task.activities';

const request: StepRequest = { programme: 'demo', task: 'a task', key: 'milestone/d5-2020:1:urge:1', epoch: 7 };
const failure: StepFailure = { ...request, kind: 'urge', failure: 'the record said no' };
const kinds: readonly StepKind[] = ['remindReceipt', 'remind', 'urge', 'supervise', 'putOnAgenda', 'countersignLimit'];

/** Activities on a record that gives one answer to everything and remembers what it was asked. */
function activitiesOn(answer: () => Promise<StepAnswer>): { readonly activities: RoadmapTaskActivities; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const record: StepRecord = {
    carryOutStep: (...question) => { asked.push(question); return answer(); },
    recordStepFailed: (...question) => { asked.push(question); return answer(); },
  };
  return { activities: roadmapTaskActivities(new ReminderActivities(record), new EscalationActivities(record)), asked };
}

const thrown = async (error: Error): Promise<unknown> =>
  await activitiesOn(() => Promise.reject(error)).activities.urge(request).catch((caught: unknown) => caught);

const done = { outcome: 'done' } as StepAnswer;

test.each(kinds)('%s asks the record for a step of its own kind and answers what the record says', async (kind) => {
  const { activities, asked } = activitiesOn(() => Promise.resolve(done));
  await expect(activities[kind](request)).resolves.toBe(done);
  expect(asked).toEqual([[request, kind]]);
});

test('a step that failed too often is recorded as failed', async () => {
  const { activities, asked } = activitiesOn(() => Promise.resolve(done));
  await expect(activities.recordStepFailed(failure)).resolves.toBe(done);
  expect(asked).toEqual([[failure]]);
});

test.each([
  ['cannot be reached', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), RecordUnreachable],
  ['was shut down', Object.assign(new Error('terminating connection'), { code: '57P01' }), RecordUnreachable],
  ['is read only', Object.assign(new Error('cannot execute INSERT in a read-only transaction'), { code: '25006' }), RecordNotWritable],
  ['has a full disk', Object.assign(new Error('could not extend file'), { code: '53100' }), RecordNotWritable],
  ['cannot be found by its name for now', Object.assign(new Error('getaddrinfo EAI_AGAIN'), { code: 'EAI_AGAIN' }), RecordUnreachable],
  ['cannot read its disk', Object.assign(new Error('could not read block'), { code: '58030' }), RecordUnreachable],
  ['closed a connection whose transaction was left idle', Object.assign(new Error('terminating connection due to idle-in-transaction timeout'), { code: '25P03' }), RecordUnreachable],
  ['closed a connection whose transaction took too long', Object.assign(new Error('terminating connection due to transaction timeout'), { code: '25P04' }), RecordUnreachable],
  ['is out of memory', Object.assign(new Error('out of memory'), { code: '53200' }), RecordBusy],
  ['has reached a limit', Object.assign(new Error('temporary file size exceeds temp_file_limit'), { code: '53400' }), RecordBusy],
  ['takes no more connections', Object.assign(new Error('sorry, too many clients already'), { code: '53300' }), RecordBusy],
  ['has lent every connection', new Error('timeout exceeded when trying to connect'), RecordBusy],
  ['grants no lock in time', Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' }), RecordBusy],
  ['says itself that it is busy', new RecordBusy(undefined), RecordBusy],
])('a record that %s is tried again for ever', async (_how, error, kind) => {
  const caught = await thrown(error);
  expect(caught).toBeInstanceOf(kind);
  expect(caught).not.toBeInstanceOf(ApplicationFailure);
});

test('a run whose epoch is over is told so, and not tried again', async () => {
  expect(await thrown(new StaleEpoch('a task', 7, 8))).toMatchObject({ type: 'StaleEpoch', nonRetryable: true });
});

test('any other failure is the run’s to count, and not tried again', async () => {
  expect(await thrown(new Error('a broken record'))).toMatchObject({ type: 'StepFailed', nonRetryable: true, message: 'a broken record' });
});
