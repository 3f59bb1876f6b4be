import { anApi, lianxi, measure3, problem, type Answer, type Asked } from '../world.fixture';

const acts = (asked: readonly Asked[]) => asked.filter(({ method }) => method === 'POST').map(({ path, body, identity }) => ({ path: path.replace(`/tasks/${measure3.id}/milestones/d5-2020`, ''), body, identity }));

const round = {
  milestone: 'd5-2020', version: 2, openedAt: '2020-11-16T04:00:00.000Z', openedBy: { person: 'li', bureau: 'kejiju' }, limitOn: '2020-12-02', limitPassed: true, order: 'parallel', enough: 'all', answered: 1, of: 2, complete: false,
  text: '一、奖励70%。', comparison: [{ mark: 'removed', text: '一、奖励50%。' }, { mark: 'added', text: '一、奖励70%。' }, { mark: 'same', text: '二、附则。' }],
  signers: [{ bureau: 'jiaoyuju', name: '市教育局', answer: 'none' }, { bureau: 'shuiwuju', name: '市税务局', answer: 'disagreed', opinion: '与税法不符', reply: '税函1号', at: '2020-11-20T04:00:00.000Z', settled: { kind: 'instruction', number: '批示9号', on: '2020-11-24' } }],
  earlier: [{ version: 1, text: '一、奖励50%。', limitOn: '2020-11-23', changedAt: '2020-11-25T04:00:00.000Z', answers: [{ bureau: 'rensheju', name: '市人社局', answer: 'agreed-with-opinion', opinion: '请明确范围', at: '2020-11-19T04:00:00.000Z' }] }],
};
const shown = (asked: Asked): Answer => (asked.method === 'GET' && asked.path.endsWith('/countersignature') ? { body: round } : anApi(asked));

describe('countersign', () => {
  it('opens a round as the coordinator, of as many as are named, until a day', async () => {
    const { code, asked } = await lianxi('countersign open 3 d5-2020 --text 会签稿 --bureau jiaoyuju --bureau caizhengju --limit 2020-11-23', anApi);
    expect(code).toBe(0);
    expect(acts(asked)).toMatchObject([{ path: '/countersignature', body: { text: '会签稿', bureaus: ['jiaoyuju', 'caizhengju'], limitOn: '2020-11-23' }, identity: expect.stringContaining('bureau=kejiju; role=liaison') as string }]);
  });

  it.each(['不同意', 'disagreed'])('answers by either word: %s', async (word) => {
    const { asked } = await lianxi(`countersign answer 3 d5-2020 --says ${word} --text-version 1 --opinion 与税法不符 --bureau shuiwuju --reply 税函1号 --as office`, anApi);
    expect(acts(asked)).toMatchObject([{ path: '/countersignature/answer', body: { bureau: 'shuiwuju', version: 1, answer: 'disagreed', opinion: '与税法不符', reply: '税函1号' } }]);
  });

  it.each(['countersign answer 3 d5-2020 --says 可以 --text-version 1 --as jiaoyuju', 'countersign answer 3 d5-2020 --says 同意 --text-version x --as jiaoyuju', 'countersign answer 3 d5-2020 --says 同意 --as jiaoyuju'])('asks nothing where it is not understood: %s', async (commandLine) => {
    const { code, asked } = await lianxi(commandLine, anApi);
    expect([code, asked]).toEqual([2, []]);
  });

  it('adds and removes signers, with the reason', async () => {
    const { asked } = await lianxi('countersign signers 3 d5-2020 --add rensheju --remove jiaoyuju --reason 职责调整', anApi);
    expect(acts(asked)).toMatchObject([{ path: '/countersignature/signers', body: { add: ['rensheju'], remove: ['jiaoyuju'], reason: '职责调整' } }]);
  });

  it('shows the two texts side by side, who has not answered, and what was said to the version before', async () => {
    const { text } = await lianxi('countersign show 3 d5-2020', shown);
    expect(text).toContain('会签 d5-2020 第2稿 1/2 · 时限 2020-12-02（已过）');
    for (const part of ['  - 一、奖励50%。\n  + 一、奖励70%。\n    二、附则。', '市教育局', '未反馈', '不同意 → 批示 批示9号', '第1稿（作废）', '原则同意', '请明确范围']) expect(text).toContain(part);
  });

  it('names the evidence that made it another version', async () => {
    const { text } = await lianxi('countersign show 3 d5-2020', (asked) => (asked.path.endsWith('/countersignature') ? { body: { ...round, attached: { sha256: 'ab'.repeat(32), name: '名单.pdf', bureau: 'kejiju' } } } : anApi(asked)));
    expect(text).toContain('  + 证明材料 名单.pdf abababababab');
  });

  it('says what to do where the text has been changed meanwhile', async () => {
    const { code, err, out } = await lianxi('countersign answer 3 d5-2020 --says 同意 --text-version 1 --as jiaoyuju', (asked) => (asked.method === 'POST' ? problem('countersigned-text-changed', 409) : anApi(asked)));
    expect(code).toBe(1);
    expect([...err, ...out].join('\n')).toContain('zh detail');
  });
});
