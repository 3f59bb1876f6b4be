import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Schemas } from '@lianxi/api-client/client';
import { everyMeasure, programme, record, type Reminder } from '../support/demo';
import { openTestHome, type TestHome } from '../support/home';
import { Product } from '../support/product';
import { TaskRuns } from '../support/task-runs';
import { until } from '../support/until';

jest.setTimeout(240_000);

const figures = '19 measures · 17 bureaus + 各采购单位 · 68 milestones · 19 workflows waiting';

/** One start serves all of this file: the tests tell one story, from the first start to the joint meeting, in its order. */
let home: TestHome;
let product: Product;

beforeAll(async () => {
  home = await openTestHome();
  product = await Product.start(home);
}, 300_000);

afterAll(async () => { await home.close(); }, 120_000);

const jump = (date: string) => product.asks<{ now: string; stops: { now: string; steps: number; notices: number }[] }>('clock', 'jump', date);
const onDay = (date: string) => (reminder: Reminder): boolean => reminder.at.startsWith(date);
const named = ({ measure, milestone }: { measure?: number; milestone?: string }): string => `${String(measure)} ${String(milestone)}`;
const deliverable7 = ({ measure, milestone }: Reminder): boolean => measure === 4 && milestone === 'd7-2020';

describe('npm start, the first time', () => {
  test('says what there is, where to look and what to try', async () => {
    expect(product.text).toContain('演练启动：19项措施，68个节点');
    expect(product.text).toContain(`${figures} · programme date 2020-12-17（演练）\n`);
    for (const next of ['reminders --sent', 'task 3', 'inbox kejiju']) expect(product.text).toContain(`npx --no-install lianxi ${next} `);
    const { api, temporalUi, namespace } = product.endpoints;
    expect(namespace).toMatch(/^lianxi-[0-9a-f]{8}$/);
    const links = [`${api}/api/docs`, `${temporalUi}/namespaces/${namespace}/workflows?query=Programme%3D%22xinxiang-demo%22`];
    for (const link of links) {
      expect(product.text).toContain(link);
      expect((await fetch(link)).status).toBe(200);
    }
  });

  test('measure 3 is submitted and approved on the command line, and each answer links to its workflow', async () => {
    const board = await product.lianxi('board');
    expect(board.out).toContain('xinxiang-demo · 2020-12-17 周四');
    expect(board.out).toContain('全部 19 项：');
    expect(board.out.trimEnd().split('\n').at(-1)).toBe(`工作流 ${product.endpoints.temporalUi}/namespaces/${product.endpoints.namespace}/workflows?query=Programme%3D%22xinxiang-demo%22`);
    const before = await product.lianxi('task', '3');
    expect(before.out).toContain('等待市科技局申请节点 d5-2020 办结');
    expect(before.out).toContain('可办 → lianxi submit 3 d5-2020 --achieved-on 2020-12-17');
    const unnumbered = await product.lianxi('submit', '3', 'd5-2020', '--achieved-on', '2020-12-16');
    expect([unnumbered.code, unnumbered.err]).toEqual([1, expect.stringContaining('[document-number-missing]')]);
    const submitted = await product.asks<{ events: string[]; phase: string; workflow: string }>('submit', '3', 'd5-2020', '--achieved-on', '2020-12-16', '--document', '示例科〔2020〕60号');
    expect(submitted).toMatchObject({ events: ['milestoneSubmitted'], phase: 'approval', workflow: `${product.endpoints.temporalUi}/namespaces/${product.endpoints.namespace}/workflows/xinxiang-demo%2Fmeasure-03` });
    const approved = await product.lianxi('approve', '3', 'd5-2020');
    expect(approved).toMatchObject({ code: 0, err: '' });
    expect(approved.out).toContain('✓ 已签批 d5-2020');
    expect(approved.out).toContain('可办 → lianxi review 3 d5-2020');
    const reviewed = await product.lianxi('review', '3', 'd5-2020');
    expect(reviewed.out).toContain('✓ 已初审 d5-2020');
    expect(reviewed.out).toContain('可办 → lianxi lists draw 编号');
  });

  test.each([
    ['a rule says no and names who is missing', 1, ['submit', '4', 'd7-2020', '--achieved-on', '2020-12-17'], '还缺市农业农村局的配合情况'],
    ['an approval before the submission', 1, ['approve', '4', 'd7-2020'], '请汇总单位先申请办结'],
    ['a submission by another bureau', 1, ['submit', '2', 'd4-2020', '--achieved-on', '2020-12-16', '--as', 'kejiju/liaison'], '[not-entitled]'],
    ['a day that has not come', 1, ['submit', '1', 'd1-2020', '--achieved-on', '2020-12-30'], '晚于方案日期2020-12-17'],
    ['a measure the plan does not have', 1, ['task', '20'], '没有措施 20'],
    ['a day that does not exist', 2, ['submit', '3', 'd5-2020', '--achieved-on', '2020-02-30'], '应为确有的日期'],
    ['a command that does not exist', 2, ['postpone', '3'], '没有命令“postpone”'],
    ['a bureau nobody named', 2, ['contribute', '4', 'd7-2020', '--text', '已办。'], '请用 --as 写明是哪个单位'],
  ])('%s ends with code %i and says what to do', async (_case, code, args, sentence) => {
    const ran = await product.lianxi(...args);
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' });
    expect(ran.err).toContain(sentence);
  });

  test('the first reminders come by timers of Temporal, each when it is due', async () => {
    await until('the first reminder comes', async () => (await record(product).sent()).length > 0, 150_000);
    const [first] = (await record(product).sent()).slice(-1);
    expect(Date.parse(first!.at) - Date.parse('2020-12-17T00:58:30.000Z')).toBeLessThan(90_000);
    expect(Date.parse(first!.endedAt!)).toBeGreaterThanOrEqual(Date.parse(first!.at));
    const runs = await TaskRuns.of(product.endpoints);
    const history = await runs.history(first!.measure);
    await runs.close();
    const step = history.findIndex(({ activityTaskScheduledEventAttributes: scheduled }) => scheduled?.activityType?.name === 'remind');
    expect(history.slice(0, step).some(({ timerFiredEventAttributes: fired }) => fired)).toBe(true);
  });

  test('at nine one notice stands in the inbox of each bureau that has something to do, and in no other', async () => {
    const ofToday = async () => (await record(product).notices()).filter(({ deliveredAt }) => deliveredAt.startsWith('2020-12-17'));
    await until('the notices are delivered', async () => (await ofToday()).length > 0, 150_000);
    const [notices, sent] = [await ofToday(), await record(product).sent()];
    const reminded = new Set(sent.flatMap(({ bureaus }) => bureaus));
    expect(notices.map(({ bureau }) => bureau).sort()).toEqual([...reminded].sort());
    expect(reminded.has('shuiwuju')).toBe(false); // it has contributed everything already
    for (const { bureau, role, deliveredAt, lines } of notices) {
      expect(role).toBe('liaison');
      expect(deliveredAt.slice(0, 16)).toBe('2020-12-17T01:00');
      expect(lines).toHaveLength(sent.filter(({ bureaus }) => bureaus.includes(bureau)).length);
    }
    expect((await product.lianxi('inbox', 'kejiju')).out).toContain('■ 2020-12-17 周四 09:00');
  });

  test('before that, those who were asked to countersign deliverable 5 had a letter the morning after, and all have answered', async () => {
    const before = (await record(product).notices()).filter(({ deliveredAt }) => deliveredAt < '2020-12-17');
    expect(before.map(({ bureau, deliveredAt, lines }) => [bureau, deliveredAt.slice(0, 16), lines.map(({ kind }) => kind)]).sort()).toEqual(['caizhengju', 'jiaoyuju', 'rensheju', 'shuiwuju'].map((bureau) => [bureau, '2020-12-09T01:00', ['countersignOpened']]));
    expect((await product.asks<Schemas['Task']>('task', '3')).milestones).toMatchObject([{ countersignature: { answered: 4, of: 4, complete: true } }]);
  });

  test('record, views, runs and deliveries agree', async () => {
    const { code, out } = await product.lianxi('check');
    expect(out).toContain('核对 xinxiang-demo：19 项任务\n✓ 事件链、决定、状态、视图、工作流、送达都一致');
    expect(code).toBe(0);
  });
});

describe('the reminder: deliverable 7 of measure 4, due 2020-12-31', () => {
  test('on 12-28 and 12-31 only 农业农村局, whose contribution is missing, and 科技局, which reports for all, are told', async () => {
    expect((await jump('2020-12-31')).stops.map(({ now }) => now.slice(0, 16))).toEqual(['2020-12-28T01:00', '2020-12-31T01:00']);
    const told = (await record(product).sent()).filter(deliverable7);
    expect(told.map(({ at, key, bureaus }) => [at.slice(0, 10), key, [...bureaus].sort()])).toEqual([
      ['2020-12-31', 'milestone/d7-2020:1:remind0:1', ['kejiju', 'nongyenongcunju']],
      ['2020-12-28', 'milestone/d7-2020:1:remind3:1', ['kejiju', 'nongyenongcunju']],
      ['2020-12-17', 'milestone/d7-2020:1:remind10:1', ['kejiju', 'nongyenongcunju']],
    ]);
  });

  test('after the New Year there is silence until Monday 01-11, when a draft to urge 农业农村局 alone lies before the office', async () => {
    expect((await jump('2021-01-11')).stops.map(({ now }) => now.slice(0, 10))).toEqual(['2021-01-11']);
    const urged = (await record(product).sent()).filter(onDay('2021-01-11'));
    expect(urged.find(deliverable7)).toMatchObject({ kind: 'urge', bureaus: ['nongyenongcunju'] });
    const since = (await record(product).notices()).filter(({ deliveredAt }) => deliveredAt > '2021-01-01');
    expect(since.map(({ bureau, role }) => `${bureau}/${role}`)).toEqual(['lianxi-office/office']);
    expect(since[0]!.lines).toHaveLength(urged.length);
    const { items } = await record(product).waiting();
    expect(items.filter(({ measure, milestone }) => measure === 4 && milestone === 'd7-2020').map(({ bureau, what }) => [bureau, what])).toEqual([['nongyenongcunju', 'contribution']]);
  });

  test('its contribution of 01-13 stops the ladder: on 01-22 everything else that is open is put to supervision, this is not', async () => {
    await jump('2021-01-13');
    expect((await product.lianxi('contribute', '4', 'd7-2020', '--text', '乡村人才柔性流动条款已拟定。', '--as', 'nongyenongcunju/liaison')).code).toBe(0);
    await jump('2021-01-22');
    const supervised = (await record(product).sent()).filter(({ kind }) => kind === 'supervise');
    expect(supervised.every(onDay('2021-01-22'))).toBe(true);
    const open = (await record(product).tasks()).flatMap(({ measure, milestones }) => milestones.filter(({ dueOn, phase }) => dueOn === '2020-12-31' && phase === 'open').map(({ key }) => ({ measure, milestone: key })));
    expect(supervised.map(named).sort()).toEqual(open.map(named).filter((one) => one !== '4 d7-2020').sort());
  });
});

describe('the joint meeting of 2021-02-05', () => {
  test('has before it what was put to supervision and is still not reported, each rung having come at its date', async () => {
    await jump('2021-02-05');
    const agenda = await product.asks<Schemas['Agenda']>('agenda');
    const sent = await record(product).sent();
    expect(agenda.items.filter(({ kind }) => kind === 'escalated').map(named).sort()).toEqual(sent.filter(({ kind, at }) => kind === 'supervise' && at < '2021-01-23').map(named).sort());
    const ladder = sent.filter(({ measure, milestone }) => measure === 8 && milestone === 'y-2020');
    expect(ladder.map(({ at, kind }) => `${at.slice(0, 10)} ${kind}`).reverse()).toEqual([
      '2020-12-17 remind', '2020-12-28 remind', '2020-12-31 remind', '2021-01-11 urge', '2021-01-18 urge', '2021-01-22 supervise', '2021-02-05 putOnAgenda',
    ]);
  });

  test('reads it in sections, with the approvals that are late and what the plan leaves open; what was approved is not on it', async () => {
    const { out } = await product.lianxi('agenda');
    expect(out).toContain('联席会议议题 · 2021-02-05 周五');
    expect(out).toMatch(/措施10 +y-2020 +建立健全.* 市科技局 等待 新乡银保监分局 +2\d{3}-/);
    const { items } = await product.asks<Schemas['Agenda']>('agenda');
    expect(items.filter(({ kind }) => kind === 'late').map(named).sort()).toEqual(['17 y-2020', '2 d3-2020']);
    expect(items.some(({ kind }) => kind === 'question')).toBe(true);
    expect(items.filter(({ kind }) => kind !== 'question').map(({ measure }) => measure)).not.toContain(3);
  });

  test('sees that measure 10 waits for 新乡银保监分局 alone', async () => {
    const { waitingFor } = await product.asks<Schemas['Task']>('task', '10');
    expect(waitingFor.map(({ what, name, milestone }) => [what, name, milestone])).toEqual([['contribution', '新乡银保监分局', 'y-2020']]);
  });
});

describe('the mandate, after two months of programme time', () => {
  test('each task’s bureaus, deadlines and steps are read in Temporal alone as they stand in the record', async () => {
    const runs = await TaskRuns.of(product.endpoints);
    const [tasks, sent] = [await record(product).tasks(), await record(product).sent()];
    expect(tasks.map(({ measure }) => measure)).toEqual(everyMeasure);
    for (const { measure, heading, parts, milestones } of tasks) {
      const [view, face] = [await runs.view(measure), await runs.face(measure)];
      const names = (duty: string) => parts.filter((part) => part.duty === duty).map(({ name }) => name);
      expect({ leads: view.leads, joint: view.joint, participants: view.participants }).toEqual({ leads: names('lead'), joint: names('joint'), participants: names('participant') });
      expect(view.milestones.map(({ key, dueOn, reportBy }) => [key, dueOn, reportBy])).toEqual(milestones.map(({ key, dueOn, reportBy }) => [key, dueOn, reportBy]));
      expect([...view.carriedOut].sort()).toEqual(sent.filter((step) => step.measure === measure).map(({ key }) => key).sort());
      expect(face.summary).toBe(`措施${measure} ${heading}`);
      for (const printed of [...parts.map(({ name }) => name), ...milestones.map(({ dueOn }) => dueOn!)]) {
        expect(face.current).toContain(printed);
        expect(face.details).toContain(printed);
      }
    }
    await runs.close();
  });
});

describe('what was decided', () => {
  test('agrees with what was answered, and with the anchors kept outside the database', async () => {
    const { code, out, err } = await product.lianxi('audit', 'verify');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/锚点 \d+ 个，最近一个在 .*\n✓ 事件链、决定、状态、视图、锚点都一致/);
  });

  test('is exported with a verifier that needs nothing but Node, wherever it lies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianxi-proof-'));
    const exported = await product.asks<{ events: number; anchors: number }>('audit', 'export', '3', '--to', join(folder, 'measure-03'));
    expect(exported.anchors).toBeGreaterThan(0);
    const verify = () => spawnSync(process.execPath, [join(folder, 'measure-03', 'verify.mjs')], { cwd: folder, encoding: 'utf8', env: {} });
    expect(verify()).toMatchObject({ status: 0, stdout: expect.stringContaining(`${String(exported.events)}个事件相接无缺，与随附的锚点一致`) as string });
    const events = join(folder, 'measure-03', 'events.jsonl');
    writeFileSync(events, readFileSync(events, 'utf8').replace('milestoneApproved', 'milestoneReturned'));
    expect(verify()).toMatchObject({ status: 1, stdout: expect.stringContaining('被改动') as string });
    rmSync(folder, { recursive: true });
  });

  test('is seen again as it was at the end of a day', async () => {
    expect((await product.asks<Schemas['Task']>('task', '3', '--as-of', '2020-12-16')).milestones).toMatchObject([{ key: 'd5-2020', phase: 'open' }]);
    expect((await product.asks<Schemas['Task']>('task', '3')).milestones).toMatchObject([{ key: 'd5-2020', phase: 'reviewed' }]);
  });
});

describe('stopped and started again', () => {
  test('it is as it was, and the demonstration is not played a second time', async () => {
    const everything = async () => ({ events: await record(product).events(), agenda: await product.asks('agenda'), notices: (await record(product).notices()).length });
    const before = await everything();
    await product.npm('stop');
    expect(product.text).toMatch(/(已停止。|Stopped\.)\n$/);
    expect(product.parts).toEqual([]);
    product = await Product.start(home);
    expect(product.text).toContain(`${figures} · programme date 2021-02-05（演练）\n`);
    expect(product.text).not.toContain('演练启动');
    expect(await everything()).toEqual(before);
    expect((await product.api().GET('/api/v1/programmes')).data?.items.map(({ id }) => id)).toEqual([programme]);
    expect((await product.lianxi('check')).code).toBe(0);
  });

  test('a command without the product says how to start it, with a code of its own', async () => {
    const { api } = product.endpoints;
    expect(await product.end('SIGINT')).toBe(0);
    // By itself it would try the usual port, where another product may run.
    const { code, err } = await product.lianxiAt(api, 'board');
    expect([code, err]).toEqual([3, expect.stringContaining('请先运行 npm start')]);
  });
});
