import type { Environment } from '@lianxi/platform/env/environment';
import { processLog } from '@lianxi/platform/log/process-log';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { TestApi, everyItem, itemsOf, signForAll, task } from '../api.fixture';
import { prepare } from '../app';
import { AppModule } from '../app.module';
import { ApprovalsService } from '../approvals/approvals.service';
import { RemindersService } from '../reminders/reminders.service';
import { liveUntil } from '../time.fixture';

interface Item {
  kind: string;
  measure?: number;
  milestone?: string;
  bureaus: string[];
  why: { zh: string };
  workflow?: string;
}

jest.setTimeout(60_000);

/** The page of a measure's workflow in Temporal's web UI. */
const pageOf = (measure: number): string => `http://127.0.0.1:8233/namespaces/default/workflows/year%2Fmeasure-${String(measure).padStart(2, '0')}`;

const nothing = (): Promise<{ items: never[] }> => Promise.resolve({ items: [] });

/** The rehearsal is lived to the Friday on which the year's unreported milestones reach the agenda. */
describe('the year 2020 of the plan, lived with nobody reporting but measure 3', () => {
  let api: TestApi;
  const agenda = async (filter = ''): Promise<Item[]> => itemsOf(await api.get(`programmes/year/agenda?limit=200${filter}`));
  const approvalKinds = async (kind: string): Promise<string[]> => (await everyItem<Item>(api, `programmes/year/approvals?kind=${kind}&limit=1`)).map((item) => item.kind);
  const contribute = (measure: number, bureau: string) => api.post(`tasks/${task('year', measure)}/milestones/y-2020/contribution`, { bureau, text: '已配合。' }, `${bureau}/liaison`);
  const third = `tasks/${task('year', 3)}/milestones/d5-2020`;
  const submit = () => api.post(`${third}/submission`, { achievedOn: '2020-12-18' }, 'kejiju/liaison');

  beforeAll(async () => {
    api = await TestApi.start();
    await api.rehearse('year');
    await signForAll(api, 'year');
    await liveUntil(api, 'year', '2020-12-18');
    for (const bureau of ['jiaoyuju', 'caizhengju', 'rensheju']) await api.post(`${third}/contribution`, { bureau, text: '已配合。' }, `${bureau}/liaison`);
    await contribute(19, 'fagaiwei');
    await api.post(`${third}/contribution`, { bureau: 'shuiwuju', text: '同意。', reply: '新税函〔2020〕33号' });
  });
  afterAll(async () => { await api.stop(); });

  it('reminds in time, and says why', async () => {
    const sent = itemsOf<Step>(await api.get('programmes/year/reminders?state=sent&kind=remind&limit=200'));
    expect(new Set(sent.map(({ at }) => at.slice(0, 10)))).toEqual(new Set(['2020-12-17']));
    expect(sent.find(({ key }) => key === 'milestone/d5-2020:1:remind10:1')?.why).toEqual({
      rung: 'remind10',
      occurrence: 1,
      counted: { from: '2020-12-31', to: '2020-12-17', workingDays: -10 },
      clause: { measure: 3, heading: '激发高校、科研院所绿色技术创新活力', responsible: '（市科技局、教育局、财政局、人社局、税务局按职责分工负责）' },
      sentence: {
        zh: '节点d5-2020将于2020-12-31到期：提前10个工作日提醒。依据：方案措施3，附件成果要求。',
        en: 'Milestone d5-2020 is due on 2020-12-31: reminded 10 working days before. Clause: measure 3 of the plan, deliverable of the annex.',
      },
    });
  });

  it('puts one notice with one list into each inbox', async () => {
    const notices = itemsOf<Notice>(await api.get('programmes/year/notices?bureau=kejiju&role=liaison'));
    expect(notices).toHaveLength(1);
    const { deliveredAt, lines } = notices[0]!;
    expect(deliveredAt).toBe('2020-12-17T01:00:00.000Z');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.map(({ measure }) => measure)).toEqual(lines.map(({ measure }) => measure).sort((a, b) => a - b));
    expect(lines[0]!.why.sentence.zh).toContain('提前10个工作日提醒');
    expect(lines.map(({ workflow }) => workflow)).toEqual(lines.map(({ measure }) => pageOf(measure)));
  });

  it('lists what is ahead page by page, each step once and in order', async () => {
    const keys = (await everyItem<Step>(api, 'programmes/year/reminders?bureau=kejiju&limit=7')).map(({ at, task: id, key }) => `${at} ${id} ${key}`);
    expect(keys.length).toBeGreaterThan(14);
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  it('has the open questions of the plan on the agenda from the beginning', async () => {
    const items = await agenda();
    expect(items.length).toBeGreaterThan(5);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['question']));
  });

  it('calls an approval late once it has been undecided for five working days', async () => {
    expect((await submit()).status).toBe(200);
    await liveUntil(api, 'year', '2020-12-24');
    expect((await agenda()).filter(({ kind }) => kind === 'late')).toEqual([]);
    expect(await approvalKinds('late')).toEqual([]);
    const waits = async () => (await api.get(`tasks/${task('year', 3)}`)).body.waitingFor as object[];
    expect((await waits()).filter((one) => 'late' in one)).toEqual([]);
    await liveUntil(api, 'year', '2020-12-25');
    expect((await agenda()).filter(({ kind }) => kind === 'late')).toMatchObject([
      { measure: 3, milestone: 'd5-2020', bureaus: ['kejiju'], why: { zh: '节点d5-2020自2020-12-18待签批，已5个工作日未决（规定5个工作日内）。' } },
    ]);
    // Whoever asks whom the task waits for is told the same, with the same count.
    expect((await waits()).filter((one) => 'late' in one)).toMatchObject([{ what: 'sign-off', milestone: 'd5-2020', days: 5, late: true }]);
  });

  it('lists what is late among the undecided too', async () => {
    expect([await approvalKinds('undecided'), await approvalKinds('late'), await approvalKinds('disputed')]).toEqual([['late'], ['late'], []]);
  });

  it('calls a milestone disputed once it has been returned twice', async () => {
    const giveBack = () => api.post(`${third}/return`, { reason: '材料不全。' }, 'kejiju/bureau-head');
    await giveBack();
    expect((await agenda()).filter(({ kind }) => kind === 'disputed')).toEqual([]);
    await submit();
    await giveBack();
    expect((await agenda()).filter(({ kind }) => kind === 'disputed')).toMatchObject([{ measure: 3, milestone: 'd5-2020', why: { zh: '节点d5-2020已被退回2次（2次即提请协调）。' } }]);
    expect((await submit()).status).toBe(200);
  });

  it('puts what nobody reported before the meeting on 2021-02-05, and not what was submitted', async () => {
    await liveUntil(api, 'year', '2021-02-04');
    expect((await agenda()).filter(({ kind }) => kind === 'escalated')).toEqual([]);
    await liveUntil(api, 'year', '2021-02-05');
    const escalated = (await agenda()).filter(({ kind }) => kind === 'escalated');
    expect(escalated).toHaveLength(23);
    expect(escalated.map(({ measure }) => measure)).not.toContain(3);
    expect(escalated.find(({ milestone, measure }) => milestone === 'y-2020' && measure === 8)?.why.zh).toContain('提请联席会议');
  });

  it('says of each whom it waits for now, not whom it waited for when it was put there', async () => {
    const awaited = async () => (await agenda()).filter(({ kind, measure }) => kind === 'escalated' && measure === 13).map(({ bureaus }) => bureaus);
    expect(await awaited()).toEqual([['kejiju', 'fagaiwei']]);
    expect((await contribute(13, 'kejiju')).status).toBe(200);
    expect(await awaited()).toEqual([['fagaiwei']]);
  });

  it('keeps the office told of each rung, a notice a morning, the latest first', async () => {
    const mornings = (await everyItem<Notice>(api, 'programmes/year/notices?role=office&limit=1')).map(({ deliveredAt }) => deliveredAt.slice(0, 10));
    expect(mornings).toEqual(['2021-02-05', '2021-01-22', '2021-01-18', '2021-01-11']);
  });

  it('shows it to leaders on the board, every figure with the list it counts', async () => {
    const { body } = await api.get('programmes/year/board');
    const board = body as unknown as { all: Cell; rows: { bureau: string; all: Cell; sections: Record<string, Cell> }[] };
    const cells = [board.all, ...board.rows.flatMap((row) => [row.all, ...Object.values(row.sections)])];
    const figures = cells.flatMap(({ tasks, progress, flags }) => [tasks, ...Object.values(progress), ...Object.values(flags)]);
    expect(board.rows).toHaveLength(17);
    expect(board.all).toMatchObject({ tasks: { count: 19 }, progress: { slow: { count: 18 } }, flags: { overdue: { count: 18 } } });
    expect(figures.length).toBeGreaterThan(100);
    // Each figure is a request: the board as a whole and the first bureaus stand for the others.
    for (const { count, list } of figures.slice(0, 60)) expect([list, itemsOf(await api.get(`${list}&limit=200`)).length]).toEqual([list, count]);
  });

  it.each([
    ['approvals', ApprovalsService, { list: nothing }, ['escalated', 'question']],
    ['reminders', RemindersService, { escalatedToMeeting: nothing }, ['disputed', 'late', 'question']],
  ])('is filled by what %s exports: without it, its kinds vanish', async (_module, service, empty, kinds) => {
    const items = await agenda();
    expect(kindsOf(items)).toEqual(['disputed', 'escalated', 'late', 'question']);
    const ofTasks = items.filter(({ kind }) => kind !== 'question');
    expect(ofTasks.map(({ workflow }) => workflow)).toEqual(ofTasks.map(({ measure }) => pageOf(measure!)));
    const other = await api.beside((environment) => openWithout(environment, service, empty));
    expect(kindsOf(itemsOf(await other.get('programmes/year/agenda?limit=200')))).toEqual(kinds);
    await other.stop();
  });

  it('is read page by page, whatever the size of a page: each item once, in the order of its kinds', async () => {
    const whole = await agenda();
    for (const size of [1, 3, 23, 25, 50]) expect(await everyItem<Item>(api, `programmes/year/agenda?limit=${size}`)).toEqual(whole);
    expect(await api.get('programmes/year/agenda?cursor=WyJub3doZXJlIixudWxsXQ')).toMatchObject({ status: 422, body: { type: 'urn:lianxi:problem:cursor-invalid' } });
  });

  it('is narrowed to a kind, and to what waits for a bureau', async () => {
    const whole = await agenda();
    for (const kind of ['escalated', 'late', 'disputed', 'question']) {
      expect(await everyItem<Item>(api, `programmes/year/agenda?limit=2&kind=${kind}`)).toEqual(whole.filter((item) => item.kind === kind));
    }
    for (const bureau of ['kejiju', 'fagaiwei', 'caizhengju']) {
      const awaited = whole.filter(({ bureaus }) => bureaus.includes(bureau));
      expect(awaited.length).toBeGreaterThan(0);
      expect(await everyItem<Item>(api, `programmes/year/agenda?limit=2&bureau=${bureau}`)).toEqual(awaited);
    }
    expect(await api.get('programmes/year/agenda?bureau=nowhere')).toMatchObject({ status: 404, body: { type: 'urn:lianxi:problem:bureau-unknown' } });
  });

  it('lets go of what is decided', async () => {
    expect((await api.post(`${third}/approval`, undefined, 'kejiju/bureau-head')).status).toBe(200);
    expect(kindsOf(await agenda())).toEqual(['escalated', 'question']);
  });

  it('has a milestone that was submitted, returned and climbed the ladder again on the agenda once, since the second time', async () => {
    const milestone = `tasks/${task('year', 19)}/milestones/y-2020`;
    const escalated = async () => (await agenda()).filter(({ kind, measure }) => kind === 'escalated' && measure === 19);
    expect(await escalated()).toMatchObject([{ bureaus: ['kejiju'], since: expect.stringContaining('2021-02-05') as string }]);
    expect((await api.post(`${milestone}/submission`, { achievedOn: '2020-12-30' }, 'kejiju/liaison')).status).toBe(200);
    expect(await escalated()).toEqual([]);
    expect((await api.post(`${milestone}/return`, { reason: '请补充案例。' }, 'kejiju/bureau-head')).status).toBe(200);
    expect(await escalated()).toEqual([]);
    const again = itemsOf<Step>(await api.get('programmes/year/reminders?state=upcoming&kind=putOnAgenda&bureau=kejiju&limit=200')).find(({ key, task: id }) => key === 'milestone/y-2020:1:agenda:2' && id === task('year', 19))!;
    await liveUntil(api, 'year', again.at.slice(0, 10));
    expect(await escalated()).toMatchObject([{ milestone: 'y-2020', bureaus: ['kejiju'], since: expect.stringContaining(again.at.slice(0, 10)) as string }]);
  });

  it('finds record, events and views in agreement', async () => {
    const { body } = await api.get('check?programme=year');
    const { differences, tasks } = body as unknown as { differences: { kind: string; where: string; workflow?: string }[]; tasks: number };
    expect(tasks).toBe(19);
    expect(differences.filter(({ kind }) => kind !== 'run' && kind !== 'delivery')).toEqual([]);
    const runs = differences.filter(({ kind }) => kind === 'run');
    expect(runs).toHaveLength(19);
    for (const { where, workflow } of runs) expect(workflow).toBe(pageOf(Number(where.slice(-2))));
  });
});

const kindsOf = (items: readonly Item[]): string[] => [...new Set(items.map(({ kind }) => kind))].sort();

/** The API with one of its services replaced. */
async function openWithout(environment: Environment, service: Type, empty: object): Promise<NestFastifyApplication> {
  const module = await Test.createTestingModule({ imports: [AppModule.in(environment, processLog('api', 'silent'))] }).overrideProvider(service).useValue(empty).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  prepare(app);
  return app;
}

interface Step {
  at: string;
  task: string;
  key: string;
  why: object;
}

interface Notice {
  deliveredAt: string;
  lines: { measure: number; workflow: string; why: { sentence: { zh: string } } }[];
}

interface Figure {
  count: number;
  list: string;
}

interface Cell {
  tasks: Figure;
  progress: Record<string, Figure>;
  flags: Record<string, Figure>;
}
