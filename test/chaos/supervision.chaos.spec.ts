import { isFree } from '@lianxi/infra/local/ports';
import { isStill } from '@lianxi/infra/local/process-identity';
import { portWishes } from '@lianxi/infra/local/settings';
import { record } from '../support/demo';
import { openTestHome, type TestHome } from '../support/home';
import { People, type Act } from '../support/people';
import { Product } from '../support/product';
import { TaskRuns } from '../support/task-runs';
import { until } from '../support/until';

jest.setTimeout(300_000);

/** One start serves all of this file: what is killed comes back, or is brought back by the next start. */
let home: TestHome;
let product: Product;
/** Contributions still to be made: one after each blow shows that the product works. */
let acts: Act[];

beforeAll(async () => {
  home = await openTestHome();
  product = await Product.start(home);
  acts = (await People.of(product)).contributionsTo(2022);
}, 300_000);

afterAll(async () => { await home.close(); }, 120_000);

/** A decision is taken, and its workflow knows it. */
async function expectToWork(): Promise<void> {
  const [people, one] = [await People.of(product), acts.shift()!];
  const { status, body } = await people.does(one);
  expect({ status, body }).toMatchObject({ status: 200, body: { events: ['contributionFiled'] } });
  const runs = await TaskRuns.of(product.endpoints);
  await until('the workflow knows the decision', async () => (await runs.view(one.measure)).version >= Number(body.version), 120_000);
  await runs.close();
}

/** Ready, or at least at work: a step may have come late through the blow itself. */
async function answers(base: string): Promise<boolean> {
  const { status, report } = await fetch(`${base}/health/ready`).then(async (response) => ({ status: response.status, report: await response.text() }));
  return status === 200 || report.includes('degraded');
}

const everyPart = ['api', 'postgres', 'temporal', 'worker'];
const names = (): string[] => product.parts.map(({ name }) => name).sort();

test.each([['worker', 'Worker'], ['api', 'API'], ['temporal', 'Temporal'], ['postgres', 'PostgreSQL']])('the %s that is killed is started again, and the product works', async (part, title) => {
  const killed = product.pidOf(part)!;
  process.kill(killed, 'SIGKILL');
  await product.says(`${title} 意外结束（信号 SIGKILL）`);
  await product.says(`${title} 已恢复运行。`, 120_000);
  expect(product.pidOf(part)).not.toBe(killed);
  await until('the API answers', () => answers(product.endpoints.api), 120_000);
  await expectToWork();
});

test('after all parts and the supervisor were killed at once, the next start recovers everything', async () => {
  const before = await record(product).events();
  const killed = product.parts;
  expect(killed.map(({ name }) => name).sort()).toEqual([...everyPart, 'supervisor'].sort());
  for (const { pid } of killed) process.kill(pid, 'SIGKILL');
  await until('all are gone', () => killed.every(({ pid, identity }) => !isStill(pid, identity)));

  product = await Product.start(home);
  expect(product.text).toContain('19 measures · 17 bureaus + 各采购单位 · 68 milestones · 19 workflows waiting');
  expect(names()).toEqual([...everyPart, 'supervisor'].sort());
  const after = await record(product).events();
  expect(before.length).toBeGreaterThan(100);
  expect(after).toEqual(expect.arrayContaining(before));
  await expectToWork();
  await until('nothing differs', async () => {
    const { differences, temporalAsked } = await record(product).check();
    return temporalAsked && differences.length === 0;
  });
});

test('Ctrl-C lets the parts finish, the last started first, and leaves no process and no port behind', async () => {
  const { parts } = product;
  expect(await product.end('SIGINT')).toBe(0);
  expect(product.text).toMatch(/正在停止 Worker、API …\n正在停止 Temporal …\n正在停止 PostgreSQL …\n已停止。\n$/);
  expect(product.text).not.toContain('意外结束');
  expect(product.parts).toEqual([]);
  expect(parts).toHaveLength(5);
  expect(parts.filter(({ pid, identity }) => isStill(pid, identity))).toEqual([]);
  for (const { variable } of Object.values(portWishes)) expect([variable, await isFree(Number(home.env[variable]))]).toEqual([variable, true]);
});
