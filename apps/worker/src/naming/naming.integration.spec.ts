import { checkRecord } from '@lianxi/commands/check/check-record';
import { OrganisationCommands } from '@lianxi/commands/organisation/organisation-commands';
import { TaskCommands } from '@lianxi/commands/task/task-commands';
import { timekeeper } from '@lianxi/domain/organisation/actor';
import type { TaskState } from '@lianxi/domain/task/task';
import { Logger } from '@nestjs/common';
import type { TestRecord } from '../../../../test/support/database';
import { openTestRecord } from '../../../../test/support/database';
import { eventually } from '../eventually.fixture';
import { PlanInTheRecord } from '../programme.fixture';
import { Naming } from './naming';

jest.setTimeout(60_000);

let test: TestRecord;
let plan: PlanInTheRecord;
let tasks: TaskCommands;
let running: Naming[];

beforeAll(async () => {
  test = await openTestRecord();
  plan = await PlanInTheRecord.open(test.record, { only: [3, 4, 17] });
  tasks = new TaskCommands(test.record);
});
beforeEach(() => { running = []; });
afterEach(async () => {
  await Promise.all(running.map((one) => one.onModuleDestroy()));
  jest.restoreAllMocks();
});
afterAll(async () => {
  await tasks.close();
  await plan.close();
  await test.drop();
});

function start(times = 1): void {
  for (let time = 0; time < times; time += 1) {
    const one = new Naming(test.record, tasks, 20);
    running.push(one);
    one.onApplicationBootstrap();
  }
}

const renames = (bureau: string, name: string, from: string) => new OrganisationCommands(test.record).run({
  actor: { person: 'lianxi-office-system-admin', bureau: 'lianxi-office', role: 'system-admin' }, bodyHash: '', command: { type: 'renameBureau', bureau, name, from, letter: '新编办〔2021〕3号' },
});
const called = async (bureau: string): Promise<Record<number, string | undefined>> => {
  const rows = await test.record.query<{ measure: number; state: TaskState }[]>('SELECT measure, state FROM task ORDER BY measure');
  return Object.fromEntries(rows.flatMap(({ measure, state }) => state.brief.responsibilities.filter((one) => one.bureau === bureau).map(({ name }) => [measure, name])));
};
const named = () => test.record.query<{ aggregate: string; actor: string; text: string }[]>(`SELECT aggregate, actor, text FROM event WHERE type = 'bodyRenamed' ORDER BY aggregate`);

it('brings a new name into every task that goes on and has the body in it, once however many workers bring it, as what its day brought', async () => {
  await renames('kejiju', '市科技创新局', '2021-03-01');
  await plan.does(4, ['office'], { type: 'concludeOtherwise', as: 'became-standing', authority: { kind: 'minutes', number: '第1期', on: '2020-10-12' } });
  const before = await called('kejiju');
  start(3);
  await eventually(async () => (await called('kejiju'))[3] === '市科技创新局' && (await called('kejiju'))[17] !== '市科技局');
  expect(await called('kejiju')).toEqual({ ...before, 3: '市科技创新局', ...(before[17] !== undefined && { 17: '市科技创新局' }) });
  const events = await named();
  expect(new Set(events.map(({ aggregate }) => aggregate)).size).toBe(events.length);
  expect(new Set(events.map(({ actor }) => actor))).toEqual(new Set([`${timekeeper.bureau}/${timekeeper.role}/${timekeeper.person}`]));
  expect(JSON.parse(events[0]!.text)).toMatchObject({ event: { type: 'bodyRenamed', bureau: 'kejiju', name: '市科技创新局', effectiveOn: '2021-03-01' } });
  // The workflow is told, since its lines name the body.
  expect(await plan.untold()).toBe(3);
  expect(await checkRecord(test.record, plan.programme)).toEqual([]);
});

it('waits for the day from which it holds', async () => {
  start();
  await renames('jiaoyuju', '市教育体育局', '2999-01-01');
  await renames('caizhengju', '市财政综合局', '2021-03-01');
  await eventually(async () => (await called('caizhengju'))[3] === '市财政综合局');
  expect((await called('jiaoyuju'))[3]).toBe('市教育局');
});

it('goes on with the others, and again, where the record was busy', async () => {
  const said = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
  jest.spyOn(tasks, 'giveName').mockRejectedValueOnce(new Error('busy'));
  start();
  await renames('shuiwuju', '市税务总局', '2021-03-01');
  await eventually(async () => (await called('shuiwuju'))[3] === '市税务总局');
  expect(said).toHaveBeenCalledTimes(1);
});
