import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { hold, release } from '@lianxi/infra/local/held';
import type { Client } from 'pg';
import { everyMeasure, record } from '../support/demo';
import { openTestHome, type TestHome } from '../support/home';
import { act, contribution, People, type Act, type Outcome } from '../support/people';
import { Product } from '../support/product';
import { holdTask, openDatabase, toldTo } from '../support/record-database';
import { TaskRuns } from '../support/task-runs';
import { until } from '../support/until';

jest.setTimeout(300_000);

/** One start serves all of this file; each test begins where the one before has left the demonstration, whole again. */
let home: TestHome;
let product: Product;
let people: People;
let runs: TaskRuns;
let database: Client;

beforeAll(async () => {
  home = await openTestHome();
  product = await Product.start(home);
  [people, runs, database] = [await People.of(product), await TaskRuns.of(product.endpoints), await openDatabase(home, product)];
}, 300_000);

afterAll(async () => {
  await Promise.allSettled([runs.close(), database.end()]);
  await home.close();
}, 120_000);

interface Health {
  readonly status: string;
  readonly checks: Readonly<Record<string, { readonly details?: Readonly<Record<string, number>> }>>;
}

async function health(base: string): Promise<{ readonly status: number; readonly report: Health }> {
  const response = await fetch(`${base}/health/ready`);
  return { status: response.status, report: (await response.json()) as Health };
}

/** Every workflow works by what the record told it last. */
async function allKnow(): Promise<boolean> {
  const known = await Promise.all(everyMeasure.map(async (measure) => {
    const { epoch, version } = await runs.view(measure);
    return { measure, epoch, version };
  }));
  return JSON.stringify(known) === JSON.stringify(await toldTo(database));
}

async function nothingDiffers(): Promise<boolean> {
  const { differences, temporalAsked } = await record(product).check();
  return temporalAsked && differences.length === 0;
}

/** The morning of a day: its steps, each once, and a notice for each bureau it speaks to, each with all of its lines. */
async function expectMorning(day: string, to: 'bureaus' | 'office' = 'bureaus'): Promise<void> {
  const steps = (await record(product).sent()).filter(({ at }) => at.startsWith(day));
  const notices = (await record(product).notices()).filter(({ deliveredAt }) => deliveredAt.startsWith(day));
  expect(new Set(steps.map(({ task, key }) => `${task} ${key}`)).size).toBe(steps.length);
  const readers = to === 'office' ? ['lianxi-office'] : [...new Set(steps.flatMap(({ bureaus }) => bureaus))];
  expect(notices.map(({ bureau }) => bureau).sort()).toEqual(readers.sort());
  for (const { bureau, lines } of notices) expect(lines).toHaveLength(steps.filter(({ bureaus }) => to === 'office' || bureaus.includes(bureau)).length);
}

const notified = (day: string) => until(`the notices of ${day} are delivered`, async () => (await record(product).notices()).some(({ deliveredAt }) => deliveredAt.startsWith(day)), 180_000);

describe('Temporal is stopped for a minute, on the morning of the first reminders', () => {
  let stoppedAt: number;

  beforeAll(async () => {
    await product.npm('stop', 'temporal');
    stoppedAt = Date.now();
  });

  test('approvals go on, each answered at once', async () => {
    const atOnce = async (acts: readonly Act[]): Promise<void> => {
      for (const one of acts) {
        const { status, body, milliseconds } = await people.does(one);
        expect({ ...one, status, body }).toMatchObject({ status: 200, body: { measure: one.measure } });
        expect(milliseconds).toBeLessThan(2_000); // some 10 on a machine that has nothing else to do
      }
    };
    await atOnce([act('jiaoyuju/bureau-head', 'approval', 2, 'd3-2020'), act('lianxi-office/office', 'review', 2, 'd3-2020')]);
    const scan = await people.attachScan(2, 'd3-2020', '2020-12-17');
    await people.attachEvidence('kejiju/liaison', 4, 'd6-2020');
    await atOnce([
      act('lianxi-office/office', 'strike-off', 2, 'd3-2020', { list: { number: '示例销号清单〔2020〕2号', on: '2020-12-17', signer: 'convenor', signedBy: '示例市长', post: '市长', scan } }),
      act('fagaiwei/bureau-head', 'approval', 17, 'y-2020'),
      act('kejiju/liaison', 'submission', 3, 'd5-2020', { achievedOn: '2020-12-16', document: '示例科〔2020〕60号' }),
      act('kejiju/bureau-head', 'approval', 3, 'd5-2020'),
      ...['jiaoyuju', 'nongyenongcunju', 'rensheju', 'fagaiwei'].map((bureau) => contribution(bureau, 4, 'd6-2020')),
      act('kejiju/liaison', 'submission', 4, 'd6-2020', { achievedOn: '2020-12-16' }),
      act('kejiju/bureau-head', 'approval', 4, 'd6-2020'),
    ]);
    const { response } = await product.api().GET('/api/v1/tasks/{id}/workflow', { params: { path: { id: people.taskOf(3) } } });
    expect(response.status).toBe(503);
  });

  test('after a minute the watch sees views that were not delivered and steps that were not carried out; the API stays ready', async () => {
    const { api, worker } = product.endpoints;
    await until('the API calls itself degraded for both reasons', async () => {
      const { overdueSteps = 0, undeliveredViews = 0 } = (await health(api)).report.checks.watch?.details ?? {};
      return overdueSteps > 0 && undeliveredViews > 0;
    }, 180_000);
    expect(Date.now() - stoppedAt).toBeGreaterThan(55_000);
    expect(await health(api)).toMatchObject({ status: 200, report: { status: 'degraded' } });
    expect((await health(worker)).status).toBe(503);
  });

  test('a minute after its return every workflow knows every decision', async () => {
    await product.npm('start', 'temporal');
    await until('every workflow works by what it was told last', allKnow, 60_000);
    const [two, three] = [await runs.view(2), await runs.view(3)];
    expect(two.milestones.find(({ key }) => key === 'd3-2020')?.phase).toBe('struck-off');
    expect(three.milestones.find(({ key }) => key === 'd5-2020')?.phase).toBe('approved');
  });

  test('the morning comes late, once and whole, and leaves alone who had reported meanwhile', async () => {
    await notified('2020-12-17');
    await expectMorning('2020-12-17');
    const afterNine = (await record(product).sent()).filter(({ measure, milestone, endedAt }) => measure === 4 && milestone === 'd6-2020' && endedAt! > '2020-12-17T01:00');
    expect(afterNine).toEqual([]);
    await until('nothing is late any more', async () => (await health(product.endpoints.worker)).status === 200);
    await until('nothing differs', nothingDiffers);
  });
});

test('Temporal’s database is deleted: renewal brings back the same future steps, and each is carried out once', async () => {
  const nextSteps = async () => await Promise.all(everyMeasure.map(async (measure) => (await runs.view(measure)).nextStep));
  const ahead = async () => (await record(product).upcoming()).map(({ task, key, at }) => `${at} ${task} ${key}`);
  const before = { nextSteps: await nextSteps(), ahead: await ahead() };
  await product.npm('stop', 'temporal');
  for (const file of ['temporal.sqlite', 'temporal.sqlite-wal', 'temporal.sqlite-shm']) rmSync(join(home.data, file), { force: true });
  await product.npm('start', 'temporal');
  await until('the check misses every run', async () => (await record(product).check()).differences.filter(({ kind }) => kind === 'run').length === 19);

  expect((await product.lianxi('workflows', 'renew', '--all')).out).toContain('✓ 已续期 19 项');
  await until('every workflow works by what it was told last', allKnow, 120_000);
  await until('nothing differs', nothingDiffers);
  expect({ nextSteps: await nextSteps(), ahead: await ahead() }).toEqual(before);

  expect((await product.lianxi('clock', 'jump', '2020-12-28')).code).toBe(0);
  const due = before.ahead.filter((step) => step < '2020-12-28T01:00');
  const done = (await record(product).sent()).filter(({ at }) => at.startsWith('2020-12-28')).map(({ task, key, at }) => `${at} ${task} ${key}`);
  expect(done.sort()).toEqual(due.sort());
  expect(due.length).toBeGreaterThan(10);
  await expectMorning('2020-12-28');
});

test('the worker is killed between two rungs of a morning: the others follow, each once', async () => {
  const letGo = await holdTask(database, people.taskOf(4));
  const due = (await record(product).upcoming()).filter(({ at }) => at.startsWith('2020-12-31'));
  const sent = async () => (await record(product).sent()).filter(({ at }) => at.startsWith('2020-12-31'));
  const { response } = await product.api().POST('/api/v1/programmes/{programme}/clock/jump', {
    params: { path: { programme: 'xinxiang-demo' }, header: { 'Idempotency-Key': 'jump-to-year-end' } }, body: { date: '2020-12-31' },
  });
  expect(response.status).toBe(200);
  const held = due.filter(({ measure }) => measure === 4).length;
  expect(held).toBeGreaterThan(1);
  await until('all steps but those of measure 4 are carried out', async () => (await sent()).length === due.length - held, 120_000);
  const killed = product.pidOf('worker')!;
  process.kill(killed, 'SIGKILL');
  await letGo();
  await notified('2020-12-31');
  expect(product.pidOf('worker')).not.toBe(killed);
  expect((await sent()).map(({ task, key }) => `${task} ${key}`).sort()).toEqual(due.map(({ task, key }) => `${task} ${key}`).sort());
  await expectMorning('2020-12-31');
});

/** How often each text stands among the events of all tasks. */
async function timesFiled(acts: readonly Act[]): Promise<number[]> {
  const words = (await record(product).events()).flatMap((event) => Object.values(event.words));
  return acts.map(({ body }) => words.filter(({ text }) => text === body?.text).length);
}

test('the API is killed in the middle of requests: what it acknowledged exists exactly once, and what it did not can be sent again', async () => {
  const letGo = await holdTask(database, people.taskOf(7)); // whose requests are under way when it comes
  const acts = people.contributionsTo(2021);
  const acknowledged: Outcome[] = [];
  const sending = Promise.allSettled(acts.map(async (one) => {
    const outcome = await people.does(one);
    acknowledged.push(outcome);
  }));
  await until('some are acknowledged', () => acknowledged.length >= 10);
  process.kill(product.pidOf('api')!, 'SIGKILL');
  await sending;
  await letGo();
  expect(acknowledged.every(({ status }) => status === 200)).toBe(true);
  const lost = acts.filter((one) => !acknowledged.some((outcome) => outcome.act === one));
  expect(lost.filter(({ measure }) => measure === 7).length).toBeGreaterThan(3);

  await until('the API is back', async () => (await health(product.endpoints.api)).status === 200);
  expect(new Set(await timesFiled(acknowledged.map((outcome) => outcome.act)))).toEqual(new Set([1]));
  expect(Math.max(...await timesFiled(lost))).toBeLessThanOrEqual(1);
  for (const one of lost) expect(await people.does(one)).toMatchObject({ status: 200 });
  for (const first of acknowledged.slice(0, 5)) expect((await people.does(first.act)).body).toEqual(first.body);
  expect(new Set(await timesFiled(acts))).toEqual(new Set([1]));
});

test('PostgreSQL is killed: the API says so and that it may be asked again, and recovers by itself with everything it acknowledged', async () => {
  const { api } = product.endpoints;
  const [apiPid, workerPid] = [product.pidOf('api'), product.pidOf('worker')];
  const refused = contribution('fagaiwei', 1, 'd2-2022');
  const acknowledged = await people.does(contribution('fagaiwei', 1, 'd1-2022'));
  expect(acknowledged.status).toBe(200);
  await until('nothing differs', nothingDiffers); // a delivery that is cut off is lent to nobody else for half a minute

  hold(home.run, 'postgres');
  process.kill(product.pidOf('postgres')!, 'SIGKILL');
  await until('the API is not ready', async () => (await health(api)).status === 503);
  expect((await health(api)).report.status).toBe('down');
  expect((await fetch(`${api}/health/live`)).status).toBe(200);
  for (let asked = 0; asked < 10; asked += 1) {
    const outcome = await people.does(refused);
    expect(outcome).toMatchObject({ status: 503, type: expect.stringContaining('application/problem+json') as string, body: { type: 'urn:lianxi:problem:record-unreachable' } });
    expect(Number(outcome.retryAfter)).toBeGreaterThan(0);
    const read = await product.api().GET('/api/v1/programmes/{programme}/board', { params: { path: { programme: 'xinxiang-demo' } } });
    expect([read.response.status, read.error]).toEqual([503, expect.objectContaining({ type: 'urn:lianxi:problem:record-unreachable' })]);
  }

  release(home.run, 'postgres');
  await until('the API is ready again', async () => (await health(api)).status === 200, 120_000);
  expect(await people.does(refused)).toMatchObject({ status: 200 });
  expect(await timesFiled([acknowledged.act, refused])).toEqual([1, 1]);
  expect([product.pidOf('api'), product.pidOf('worker')]).toEqual([apiPid, workerPid]);
  database = await openDatabase(home, product);
  await until('every workflow works by what it was told last', allKnow, 120_000);
  await until('nothing differs', nothingDiffers);
});
