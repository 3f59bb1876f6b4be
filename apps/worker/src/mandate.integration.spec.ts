import type { INestApplicationContext } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { roadmapTaskId, taskStateQueryName } from '@lianxi/contracts/roadmap-task';
import type { TaskRunState } from '@lianxi/contracts/roadmap-task';
import { newestView } from '@lianxi/commands/task/newest-view';
import type { TaskState } from '@lianxi/domain/task/task';
import { TaskEntity } from '@lianxi/persistence/record/task.entity';
import type { TestRecord } from '../../../test/support/database';
import { openTestRecord } from '../../../test/support/database';
import { eventually } from './eventually.fixture';
import { PlanInTheRecord } from './programme.fixture';
import { settingsFor, startWorker } from './worker.fixture';

let test: TestRecord;
let plan: PlanInTheRecord;
let worker: INestApplicationContext;
let client: Client;

beforeAll(async () => {
  test = await openTestRecord();
  plan = await PlanInTheRecord.open(test.record);
  worker = await startWorker(settingsFor(test.url));
  client = worker.get(Client);
}, 60_000);

afterAll(async () => {
  await worker.close();
  await plan.close();
  await test.drop();
}, 60_000);

const measures = Array.from({ length: 19 }, (_, index) => index + 1);
const run = async (measure: number): Promise<TaskRunState> => await client.workflow.getHandle(roadmapTaskId(plan.programme, measure)).query<TaskRunState>(taskStateQueryName);
const state = async (measure: number): Promise<TaskState> => (await test.record.getRepository(TaskEntity).findOneByOrFail({ id: plan.task(measure) })).state;
const namesOf = ({ brief }: TaskState, duty: string) => brief.responsibilities.filter((one) => one.duty === duty).map(({ name }) => name);

describe('the mandate: from Temporal alone', () => {
  it('each task’s leads, joint bodies, participants and deadlines are those of the record, and so are the steps carried out', async () => {
    await plan.signs(3, 'kejiju');
    // Friday's first reminders to sign, and those of three working days later, for all that have not signed.
    await plan.reaches('2020-10-21T01:00:00.000Z');
    for (const measure of measures) {
      const [{ view }, recorded] = [await run(measure), await state(measure)];
      expect({
        leads: view.leads, joint: view.joint, participants: view.participants,
        deadlines: view.milestones.map(({ key, dueOn, reportBy }) => ({ key, dueOn, reportBy })),
        carriedOut: view.carriedOut,
      }).toEqual({
        leads: namesOf(recorded, 'lead'), joint: namesOf(recorded, 'joint'), participants: namesOf(recorded, 'participant'),
        deadlines: Object.values(recorded.milestones).map(({ key, dueOn, reportBy }) => ({ key, dueOn, reportBy })),
        carriedOut: Object.values(recorded.steps).filter(({ end }) => end === 'carried-out').map(({ key }) => key),
      });
      expect(view.carriedOut.length).toBeGreaterThan(0);
    }
  }, 120_000);

  it('the details of each workflow name its heading, its bodies and its deadlines', async () => {
    await plan.settles();
    for (const measure of measures) {
      const description = await client.workflow.getHandle(roadmapTaskId(plan.programme, measure)).describe();
      const { brief, milestones } = await state(measure);
      const details = (await description.staticDetails()) ?? '';
      expect(await description.staticSummary()).toBe(`措施${String(measure)} ${brief.heading}`);
      for (const { name } of brief.responsibilities) expect(details).toContain(name);
      for (const { dueOn } of Object.values(milestones)) expect(details).toContain(dueOn);
    }
  });

  it('the runs are found by programme, measure and coordinator', async () => {
    const query = `Programme = "${plan.programme}" AND Measure = 3 AND Coordinator = "kejiju" AND ExecutionStatus = "Running"`;
    await eventually(async () => (await client.workflow.count(query)).count === 1);
    await eventually(async () => (await client.workflow.count(`Programme = "${plan.programme}"`)).count === 19);
  });

  it('each run works by the very view the record would tell it', async () => {
    await plan.settles();
    for (const measure of measures) expect((await run(measure)).view).toEqual(await newestView(test.record, plan.task(measure)));
  });
});
