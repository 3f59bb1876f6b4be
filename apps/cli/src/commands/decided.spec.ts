import { anApi, lianxi, measure3, problem, type Answer, type Asked } from '../world.fixture';

const withWorkflow = (answer: (time: number) => Answer) => {
  let time = 0;
  return (asked: Asked): Answer => (asked.path.endsWith('/workflow') ? answer(time += 1) : anApi(asked));
};

describe('a decision about a milestone', () => {
  const seen = 'a'.repeat(64);

  it.each([
    ['approve 3 d5-2020', {}], ['review 3 d5-2020', {}], ['return 3 d5-2020 --reason 补充', { reason: '补充' }], ['return 3 d5-2020 --reason 补充 --request 名单 --contribution kejiju', { reason: '补充', request: '名单', to: 'contribution', bureau: 'kejiju' }], ['return 3 d5-2020 --reason 补充 --to-review', { reason: '补充', to: 'review' }],
    ['strike-off 3 d5-2020 --list 1号 --signed-on 2020-12-16 --signer 张某 --post 市长', { list: { number: '1号', on: '2020-12-16', signer: 'convenor', signedBy: '张某', post: '市长' } }],
    ['submit 3 d5-2020 --achieved-on 2020-12-16', { achievedOn: '2020-12-16' }],
    ['countersign settle 3 d5-2020 --authority minutes --number 1号 --on 2020-12-16 --authority-scan abc', { authority: { kind: 'minutes', number: '1号', on: '2020-12-16', scan: 'abc' } }],
    ['countersign settle 3 d5-2020 --authority minutes --number 1号 --on 2020-12-16', { authority: { kind: 'minutes', number: '1号', on: '2020-12-16' } }],
  ])("names what the task showed: '%s'", async (line, said) => {
    expect((await lianxi(line, anApi)).asked.find(({ method }) => method === 'POST')).toMatchObject({ body: { ...said, seen } });
  });

  it.each([
    ['extension grant 3 d5-2020 --authority minutes --number 1号 --on 2020-12-16', { authority: { kind: 'minutes', number: '1号', on: '2020-12-16' } }],
    ['extension grant 3 d5-2020 --authority minutes --number 1号 --on 2020-12-16 --authority-scan abc', { authority: { kind: 'minutes', number: '1号', on: '2020-12-16', scan: 'abc' } }],
    ['extension refuse 3 d5-2020 --authority minutes --number 1号 --on 2020-12-16 --reason 无', { authority: { kind: 'minutes', number: '1号', on: '2020-12-16' }, reason: '无' }],
  ])("about a later date, names what was asked for: '%s'", async (line, said) => {
    const milestones = [{ ...measure3.milestones[0], extension: { dueOn: '2021-03-31', seen: 'b'.repeat(64) } }];
    const { asked } = await lianxi(line, (one) => (one.method === 'GET' && /^\/tasks\/[^/]+$/.test(one.path) ? { body: { ...measure3, milestones } } : anApi(one)));
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({ body: { ...said, seen: 'b'.repeat(64) } });
  });

  it('about the last step, names that step', async () => {
    const milestones = [{ ...measure3.milestones[0], lastStep: { seen: 'c'.repeat(64) } }];
    const { asked } = await lianxi('withdraw 3 d5-2020 --reason 更正', (one) => (one.method === 'GET' && /^\/tasks\/[^/]+$/.test(one.path) ? { body: { ...measure3, milestones } } : anApi(one)));
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({ body: { reason: '更正', seen: 'c'.repeat(64) } });
  });

  it('but for what was asked: a request is taken back with the reason alone', async () => {
    const [sent] = (await lianxi('extension withdraw 3 d5-2020 --reason 可按期完成', anApi)).asked.filter(({ method }) => method === 'POST');
    expect([sent?.path.split('/').slice(-2).join('/'), sent?.body]).toEqual(['extension/withdrawal', { reason: '可按期完成' }]);
  });

  it('says what has changed where that is no longer so', async () => {
    const { code, err } = await lianxi('approve 3 d5-2020', (asked) => {
      if (asked.method !== 'POST') return anApi(asked);
      const { status, body } = problem('changed-since-seen', 409) as { status: number; body: object };
      return { status, body: { ...body, changed: [{ field: 'achievedOn', from: '2020-12-16', to: '2020-12-18' }, { field: 'evidence.kejiju.ff', to: '名单.pdf' }] } };
    });
    expect(code).toBe(1);
    expect(err.slice(2)).toEqual(['  完成日期 2020-12-16 → 2020-12-18', '  证明材料 — → 名单.pdf', '  → lianxi task 3 --events']);
  });
});

describe('what is said of a decision', () => {
  it('is that its workflow knows, once it does', async () => {
    const { out, pauses } = await lianxi('approve 3 d5-2020', withWorkflow((time) => ({ body: { version: time < 3 ? 8 : 9 } })));
    expect(out).toContain('  告知    工作流已获知');
    expect(pauses).toHaveLength(2);
  });

  it('is that it stands, and that nobody need do it again, where Temporal does not answer', async () => {
    const down = withWorkflow(() => problem('workflow-unreachable', 503));
    const { code, text, asked, pauses, err } = await lianxi('approve 3 d5-2020', down);
    expect([code, err, pauses]).toEqual([0, [], []]);
    expect(text.replaceAll(/\s+/g, '')).toContain('告知决定已记入台账并生效。Temporal（或工作进程）暂时没有答复，恢复后工作流即获知，不必重办。');
    expect(asked.filter(({ path }) => path.endsWith('/workflow'))).toHaveLength(1);
    expect((await lianxi('approve 3 d5-2020 --lang en', down)).text.replaceAll(/\s+/g, ' ')).toContain('told the decision stands in the record. Temporal, or the worker, does not answer now; the workflow is told as soon as it is back');
  });

  it.each([['has no run yet', problem('workflow-not-started', 404)], ['has not been told yet', { body: { version: 8 } }]])('is that the workflow is told in a moment where it %s', async (_what, answer) => {
    expect((await lianxi('approve 3 d5-2020', withWorkflow(() => answer))).text).toContain('决定已生效；工作流稍后即获知，不必重办');
  });

  it('leaves the workflow out where nothing can be said of it, or where the API\'s answer is wanted as it came', async () => {
    const { code, text } = await lianxi('approve 3 d5-2020', withWorkflow(() => 'nobody'));
    expect([code, text.includes('告知')]).toEqual([0, false]);
    const { asked } = await lianxi('approve 3 d5-2020 --json', anApi);
    expect(asked.some(({ path }) => path.endsWith('/workflow'))).toBe(false);
  });

  it('is that it stands, and nothing else, where the task cannot be read after it', async () => {
    let decided = false;
    const cutOff = (asked: Asked): Answer => {
      if (decided) return 'nobody';
      decided = asked.method === 'POST';
      return anApi(asked);
    };
    const { code, err, out } = await lianxi('approve 3 d5-2020', cutOff);
    expect([code, err]).toEqual([0, []]);
    expect(out).toEqual([
      '✓ 已签批 d5-2020 · 2020-12-17 08:59:05 · 措施3',
      expect.stringContaining('kejiju/bureau-head'),
      expect.stringMatching(/现状 +决定已记入台账并生效，不必重办；任务现状暂时读不到。→ lianxi task 3/),
    ]);
    decided = false;
    const json = await lianxi('approve 3 d5-2020 --json', cutOff);
    expect([json.code, JSON.parse(json.text)]).toEqual([0, expect.objectContaining({ seq: 9, measure: 3 })]);
  });
});
