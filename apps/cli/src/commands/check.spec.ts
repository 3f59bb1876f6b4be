import { findings } from '@lianxi/commands/check/difference';
import { anApi, lianxi, measure3, type Answer, type Asked } from '../world.fixture';

const uuid = measure3.id;
const programme = 'xinxiang-demo';

/** The API with these differences. */
const finding = (...differences: object[]) => (asked: Asked): Answer => {
  if (asked.path.startsWith('/check')) return { body: { programmes: [programme], tasks: 19, temporalAsked: true, differences: differences.map((one) => ({ programme, aggregate: uuid, ...one })) } };
  if (asked.path.endsWith('/board')) return { body: { rows: [{ bureau: 'kejiju', name: '市科技局' }] } };
  return anApi(asked);
};

const told = async (difference: object, lang = 'zh') => (await lianxi(`check --lang ${lang}`, finding(difference))).out.slice(1, -1);

const heading = '激发高校、科研院所绿色技术创新活力';

describe('the check', () => {
  it.each<[difference: object, zh: string[], en: string[]]>([
    [{ kind: 'view', where: 'milestone d5-2020', found: 'missing or different' },
      [`✗ 视图 · 措施3 ${heading} · 节点 d5-2020`, '  缺失，或与事件不符'], [`✗ view · measure 3 ${heading} · milestone d5-2020`, '  missing, or not what the events say']],
    [{ kind: 'view', where: 'part kejiju', found: 'left over' },
      [`✗ 视图 · 措施3 ${heading} · 责任单位 市科技局`, '  多出，事件中没有'], [`✗ view · measure 3 ${heading} · bureau 市科技局`, '  left over: no event speaks of it']],
    [{ kind: 'view', where: 'rung milestone/d5-2020:1:urge:2', found: 'left over' },
      [`✗ 视图 · 措施3 ${heading} · 步骤 催办 d5-2020（第2次）`, '  多出，事件中没有'], [`✗ view · measure 3 ${heading} · step urge d5-2020 (no. 2)`, '  left over: no event speaks of it']],
    [{ kind: 'view', where: 'rung part/kejiju:1:remind-receipt:1', found: 'left over' },
      [`✗ 视图 · 措施3 ${heading} · 步骤 提醒签收 市科技局`, '  多出，事件中没有'], [`✗ view · measure 3 ${heading} · step remind of receipt 市科技局`, '  left over: no event speaks of it']],
    [{ kind: 'notice', where: 'line milestone/d5-2020:1:remind10:1 kejiju/liaison', found: 'missing' },
      [`✗ 通知 · 措施3 ${heading} · 通知中的一条 提醒 d5-2020 （致市科技局联络员）`, '  缺失'], [`✗ notice · measure 3 ${heading} · a matter of a notice remind d5-2020 (to the liaison officer of 市科技局)`, '  missing']],
    [{ kind: 'state', where: 'next_step_at', found: '2020-12-18T00:59:10.000Z instead of 2020-12-17T01:00:00.000Z' },
      [`✗ 状态 · 措施3 ${heading} · 下一步的时间`, '  现为2020年12月18日（星期五）08:59:10，应为2020年12月17日（星期四）09:00'],
      [`✗ state · measure 3 ${heading} · the time of the next step`, '  Friday 18 December 2020, 08:59:10 instead of Thursday 17 December 2020, 09:00']],
    [{ kind: 'state', where: 'next_step_key', found: 'nothing instead of milestone/d5-2020:1:agenda:1' },
      [`✗ 状态 · 措施3 ${heading} · 下一步`, '  现为空，应为提请上会 d5-2020'], [`✗ state · measure 3 ${heading} · the next step`, '  nothing instead of put on agenda d5-2020']],
    [{ kind: 'event', where: 'event 3 actor', found: 'nobody instead of 李工' },
      [`✗ 事件 · 措施3 ${heading} · 事件 3 的经办人`, '  现为nobody，应为李工'], [`✗ event · measure 3 ${heading} · event 3 who did it`, '  nobody instead of 李工']],
    [{ kind: 'chain', where: 'event 3', found: 'hash-differs' },
      [`✗ 链 · 措施3 ${heading} · 事件 3`, '  内容被改动（哈希不符）'], [`✗ chain · measure 3 ${heading} · event 3`, '  changed: its hash differs']],
    [{ kind: 'event', where: 'event 3 kind', found: 'before its time' },
      [`✗ 事件 · 措施3 ${heading} · 事件 3 的步骤类别`, '  早于应办的时间'], [`✗ event · measure 3 ${heading} · event 3 its kind of step`, '  before its time']],
    [{ kind: 'state', aggregate: programme, where: 'policy default-4', found: 'not what it was activated with' },
      [`✗ 状态 · 方案 ${programme} · 规则 default-4`, '  与启动时的内容不同'], [`✗ state · programme ${programme} · policy default-4`, '  another than the one it was activated with']],
    [{ kind: 'notice', aggregate: programme, where: 'letter 3f2a00c4-d5e6-4000-8000-000000000001 deliver_at', found: '2020-12-18T01:00:00+00:00 instead of 2020-12-17T01:00:00+00:00' },
      [`✗ 通知 · 方案 ${programme} · 通知 3f2a00c4-d5e 的送达时间`, '  现为2020年12月18日（星期五）09:00，应为2020年12月17日（星期四）09:00'],
      [`✗ notice · programme ${programme} · notice 3f2a00c4-d5e its morning`, '  Friday 18 December 2020, 09:00 instead of Thursday 17 December 2020, 09:00']],
    [{ kind: 'text', where: 'text 3f2a', found: 'not what was written' },
      [`✗ 原文 · 措施3 ${heading} · 所写的原文`, '  与当时所写的不同'], [`✗ text · measure 3 ${heading} · a text somebody wrote`, '  not what was written']],
    [{ kind: 'view', aggregate: 'identity', where: 'session convenor 3f2a00c4d5e6', found: 'opened by no sign-in' },
      ['✗ 视图 · 账户、登录和令牌 · 会话 convenor 3f2a00c4d5e6', '  链中没有开启它的登录，或者已经结束'], ['✗ view · accounts, sign-ins and tokens · session convenor 3f2a00c4d5e6', '  no sign-in opened it, or it has ended since']],
    [{ kind: 'view', aggregate: 'identity', where: 'password convenor', found: 'not the one set last' },
      ['✗ 视图 · 账户、登录和令牌 · 密码 convenor', '  密码不是链中最后一次设定的那个'], ['✗ view · accounts, sign-ins and tokens · password convenor', '  the password is not the one that was set last']],
    [{ kind: 'chain', aggregate: programme, where: 'event 1', found: 'missing' },
      [`✗ 链 · 方案 ${programme} · 事件 1`, '  缺失'], [`✗ chain · programme ${programme} · event 1`, '  missing']],
    [{ kind: 'view', aggregate: 'f00', where: 'part', found: 'of a task that is not there' },
      ['✗ 视图 · 已不存在的任务 · 责任单位', '  属于已不存在的任务'], ['✗ view · a task that is not there · bureau', '  of a task that is not there']],
    [{ kind: 'run', where: `${programme}/measure-03`, found: 'an open task whose run is TERMINATED' },
      [`✗ 工作流 · 措施3 ${heading} · ${programme}/measure-03`, '  任务未办结，工作流却已结束（TERMINATED）'], [`✗ run · measure 3 ${heading} · ${programme}/measure-03`, '  the task is open, and its workflow has ended (TERMINATED)']],
    [{ kind: 'run', aggregate: `${programme}/measure-99`, where: `${programme}/measure-99`, found: 'a run without an open task' },
      [`✗ 工作流 · ${programme}/measure-99`, '  没有未办结的任务，工作流却在运行'], [`✗ run · ${programme}/measure-99`, '  a workflow runs for no open task']],
    [{ kind: 'delivery', where: `${programme}/measure-03`, found: 'the run knows (1, 7), the record has (1, 9), delivered 8' },
      [`✗ 送达 · 措施3 ${heading} · ${programme}/measure-03`, '  工作流所知为第7版，台账为第9版'], [`✗ delivery · measure 3 ${heading} · ${programme}/measure-03`, '  the workflow knows version 7, the record has 9']],
  ])('tells where and what by measure, milestone and bureau: %j', async (difference, zh, en) => {
    expect(await told(difference)).toEqual(zh);
    expect(await told(difference, 'en')).toEqual(en);
  });

  it.each([...findings, 'an open task without a run'])('has Chinese words for whatever is found: %s', async (found) => {
    const [, sentence = ''] = await told({ kind: 'view', where: 'milestone d5-2020', found });
    expect(sentence).not.toMatch(/[A-Za-z]/);
  });

  it('shows what it has no words for as it came', async () => {
    expect(await told({ kind: 'view', where: 'seal 7', found: 'upside down' })).toEqual([`✗ 视图 · 措施3 ${heading} · seal 7`, '  upside down']);
  });

  it('counts the differences, and says what to do about them', async () => {
    const { code, err } = await lianxi('check', finding({ kind: 'view', where: 'milestone d5-2020', found: 'missing' }));
    expect(code).toBe(1);
    expect(err.join()).toMatch(/有 1 处不一致。.*renew --all/);
  });

  describe('with differences of delivery alone', () => {
    const late = { kind: 'delivery', where: `${programme}/measure-03`, found: 'the run knows (1, 7), the record has (1, 9), delivered 8' };
    const soon = (looks: number, ...differences: object[]) => {
      let times = 0;
      return (asked: Asked): Answer => (asked.path.startsWith('/check') && (times += 1) > looks ? finding()(asked) : finding(...differences)(asked));
    };
    const looks = (asked: readonly Asked[]) => asked.filter(({ path }) => path.startsWith('/check')).length;

    it('says that it looks again, does so a few seconds later, and finds that all agree', async () => {
      const { code, out, err, asked, pauses } = await lianxi('check', soon(2, late));
      expect([code, looks(asked), pauses, err]).toEqual([0, 3, [3_000, 3_000], ['  … 有的工作流还没有获知最新的决定，几秒后再看']]);
      expect(out[1]).toContain('都一致');
    });

    it('reports those that stay, and what to look at', async () => {
      const { code, err, asked } = await lianxi('check', soon(9, late));
      expect([code, looks(asked)]).toEqual([1, 4]);
      expect(err.at(-1)).toMatch(/有 1 处送达不一致，看了4次仍是。.*npm run status.*renew --all/);
    });

    it('does not wait where anything else differs, which no waiting mends', async () => {
      const { asked, pauses } = await lianxi('check', soon(9, late, { kind: 'run', where: `${programme}/measure-04`, found: 'an open task without a run' }));
      expect([looks(asked), pauses]).toEqual([1, []]);
    });
  });

  it.each([[2, 0, [3_000, 3_000], '都一致'], [9, 1, [3_000, 3_000, 3_000], '没有问到 Temporal']])('waits some seconds for Temporal where that does not answer: %i times', async (silent, ending, waits, said) => {
    let times = 0;
    const api = (asked: Asked): Answer => (asked.path.startsWith('/check') && (times += 1) <= silent ? { body: { programmes: [programme], tasks: 19, temporalAsked: false, differences: [] } } : finding()(asked));
    const { code, out, err, pauses } = await lianxi('check', api);
    expect([code, pauses, err[0]]).toEqual([ending, waits, '  … Temporal 没有回答，几秒后再看']);
    expect([...out, ...err].join()).toContain(said);
  });

  it('says that all agree, and asks for no names to say it', async () => {
    const { code, out, asked } = await lianxi('check', finding());
    expect([code, out]).toEqual([0, [`核对 ${programme}：19 项任务`, '✓ 事件链、决定、状态、视图、工作流、送达都一致', '工作流 http://ui/workflows']]);
    expect(asked.map(({ path }) => path.split('?')[0])).toEqual(['/programmes', '/check', `/programmes/${programme}`]);
  });

  it('is with --json what the API answers', async () => {
    const difference = { kind: 'view', where: 'milestone d5-2020', found: 'missing' };
    expect(JSON.parse((await lianxi('check --json', finding(difference))).text)).toMatchObject({ differences: [{ aggregate: uuid, ...difference }] });
  });
});
