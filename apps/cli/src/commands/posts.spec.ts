import { anApi, lianxi, problem, type Answer, type Asked } from '../world.fixture';

const holding = (person: string, more: object = {}) => ({ person, name: person === 'li' ? '李明' : undefined, from: '2020-12-01T01:00:00.000Z', letter: '9号', current: true, ...more });
const all = [
  { post: 'kejiju-bureau-head', bureau: 'kejiju', bureauName: '市科技局', role: 'bureau-head', title: '局长', holdings: [holding('zhao', { current: false }), holding('li'), holding('wang', { for: 'li' })] },
  { post: 'kejiju-liaison', bureau: 'kejiju', bureauName: '市科技局', role: 'liaison', title: '科员', holdings: [] },
];

const api = (items: readonly object[]) => (asked: Asked): Answer => {
  if (asked.path.startsWith('/organisation/posts?')) return { body: { items } };
  return asked.path.startsWith('/organisation') ? { body: { at: '2020-12-17T01:00:00.000Z', seq: 9, events: ['postLeft', 'postTaken'] } } : anApi(asked);
};

const squeezed = (lines: readonly string[]) => lines.map((line) => line.trim().replaceAll(/ +/g, ' '));

describe('posts', () => {
  it('lists each with whoever holds it now, and whom a substitute stands in for', async () => {
    expect(squeezed((await lianxi('posts', api(all))).out)).toEqual([
      '单位 岗位编号 名称 任职 自', expect.stringMatching(/^─+$/), '市科技局 kejiju-bureau-head 局长 · 局领导 李明 2020-12-01 09:00', '已删除的姓名（代 li） 2020-12-01 09:00', '市科技局 kejiju-liaison 科员 · 联络员 —',
      '岗位编号用于 lianxi posts take、posts leave、posts handover，如 lianxi posts handover <岗位编号>',
    ]);
    expect(JSON.parse((await lianxi('posts --json', api(all))).text)).toEqual({ items: JSON.parse(JSON.stringify(all)) as unknown });
  });

  it('says what to do where there is none', async () => {
    expect((await lianxi('posts --lang en', api([]))).text).toContain('No posts are entered yet');
  });

  it('are taken and left on a letter, as the security administrator unless somebody is named', async () => {
    const taken = await lianxi('posts take kejiju-liaison li --letter 9号', api(all));
    expect([taken.code, squeezed(taken.out)]).toEqual([0, ['✓ li 到岗 kejiju-liaison（9号） · 2020-12-17 09:00', '经办 lianxi-office/security-admin lianxi-office-security-admin', '现任 —', '原任职人员已同时离岗，不能再以此岗位办理。全部岗位 → lianxi posts']]);
    expect(taken.asked.find(({ method }) => method === 'POST')).toMatchObject({ path: '/organisation/posts/kejiju-liaison/holder', body: { person: 'li', letter: '9号' }, identity: 'person=lianxi-office-security-admin; bureau=lianxi-office; role=security-admin', key: expect.any(String) as string });
    const left = await lianxi('posts leave kejiju-liaison li --letter 10号 --as kejiju/head', api(all));
    expect(left.asked.find(({ method }) => method === 'POST')).toMatchObject({ path: '/organisation/posts/kejiju-liaison/departure', body: { person: 'li', letter: '10号' }, identity: expect.stringContaining('bureau=kejiju; role=bureau-head') as string });
  });

  it('are held from the beginning of a day until the end of a day in Shanghai', async () => {
    const { asked } = await lianxi('posts take kejiju-bureau-head wang --substitute --from 2027-01-10 --until 2027-01-20 --letter 1号', api(all));
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({ body: { substitute: true, from: '2027-01-09T16:00:00.000Z', until: '2027-01-20T15:59:59.999Z' } });
    expect((await lianxi('posts take kejiju-bureau-head wang --until tomorrow --letter 1号', api(all))).code).toBe(2);
  });

  it('of a bureau are listed by any of its names, and missed in a sentence of their own', async () => {
    const { asked, out } = await lianxi('posts list --bureau 科技局', (one) => (one.path.startsWith('/organisation/bureaus?') ? { body: { items: [{ bureau: 'kejiju', name: '市科技局' }] } } : api([])(one)));
    expect(asked.at(-1)?.path).toContain('bureau=kejiju');
    expect(out).toEqual(['单位“kejiju”没有登记岗位。全部岗位 → lianxi posts']);
  });

  it('are refused in a sentence, and without a letter not asked for', async () => {
    const refusing = (asked: Asked): Answer => (asked.method === 'POST' ? problem('person-unknown', 404, { person: 'li' }) : api(all)(asked));
    expect(await lianxi('posts take kejiju-liaison li --letter 9号', refusing)).toMatchObject({ code: 1, err: [expect.stringContaining('[person-unknown]'), expect.anything()] });
    expect(await lianxi('posts take kejiju-liaison li', api(all))).toMatchObject({ code: 2, asked: [] });
  });
});

describe('posts handover', () => {
  const held = (person: string, name: string) => ({ person, name, from: '2020-12-01T01:00:00.000Z', letter: '9号', current: false });
  const sheet = {
    post: 'kejiju-liaison', bureau: 'kejiju', bureauName: '市科技局', role: 'liaison', title: '联络员', at: '2020-12-17T01:00:00.000Z',
    outgoing: [held('wang', '王芳')], incoming: [held('li', '李明')], substitutes: [], endedSessions: 1, endedTokens: [{ id: 't', person: 'wang', name: '办公系统', scope: 'act' }],
    toDos: [{ programme: 'xinxiang-demo', task: 'x', measure: 3, heading: '激发', what: 'receipt', since: '2020-10-12T01:30:00.000Z', sentence: { zh: '等待市科技局签收', en: 'waits' } }],
    tasks: [{ programme: 'xinxiang-demo', task: 'x', measure: 3, heading: '激发', duty: 'joint', coordinates: true, milestone: 'd5-2020', dueOn: '2020-12-31', reportBy: '2021-01-08' }],
    unread: [{ programme: 'xinxiang-demo', task: 'x', measure: 3, heading: '激发', seq: 7, kind: 'milestoneReturned', at: '2020-12-16T08:00:00.000Z', why: { zh: '退回节点d5-2020', en: 'returned' } }],
    drafts: [{ place: 'here', person: 'wang', keptAt: '2020-12-16T08:00:00.000Z' }],
  };
  const shown = async (answer: object, options = '') => lianxi(`posts handover kejiju-liaison${options}`, (asked) => (asked.path.startsWith('/organisation/posts/kejiju-liaison/handover') ? { body: answer } : anApi(asked)));

  it('says what passed from whom to whom: what waited, what is due next, and what ended', async () => {
    expect(squeezed((await shown(sheet, ' --as kejiju/head')).out)).toEqual([
      '市科技局联络员 交接单 · 2020-12-17 09:00', '移交 王芳', '接收 李明', '代理 —', '已止登录 1', '已止令牌 办公系统 (wang)', '待办 1 项', '措施3 等待市科技局签收',
      '措施 节点 完成期限 报送期限 汇总 经办', expect.stringMatching(/^─+$/), '3 激发 d5-2020 2020-12-31 2021-01-08 ✓',
      '现在未读的告知 1 件，未发出的草稿 1 份', '退回节点d5-2020',
    ]);
  });

  it('says nothing of tasks to who is told none, and asks as the security administrator where nobody is named', async () => {
    const { toDos: _toDos, tasks: _tasks, unread: _unread, drafts: _drafts, ...rest } = sheet;
    const { out, asked } = await shown(rest);
    expect(out.at(-1)).toBe('任务事项由岗位所在单位查看。');
    expect(asked[0]).toMatchObject({ identity: expect.stringContaining('role=security-admin') as string });
    expect((await shown({ ...rest, at: undefined })).out).toEqual(['市科技局联络员 还没有人任职。']);
  });
});
