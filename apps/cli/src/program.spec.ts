import { aList, withLists } from './commands/lists.fixture';
import { widthOf } from './terminal/width';
import { anApi, lianxi, measure3, problem, type Answer, type Asked } from './world.fixture';

const acts = (asked: readonly Asked[]) => asked.filter(({ method }) => method === 'POST');

describe('who acts, when nobody is named', () => {
  it.each([
    ['submit 3 d5-2020 --achieved-on 2020-12-16', 'bureau=kejiju; role=liaison', '/milestones/d5-2020/submission'],
    ['approve 3 d5-2020', 'bureau=kejiju; role=bureau-head', '/milestones/d5-2020/approval'],
    ['return 3 d5-2020 --reason 请补充', 'bureau=kejiju; role=bureau-head', '/milestones/d5-2020/return'],
    ['strike-off 3 d5-2020', 'bureau=lianxi-office; role=office', '/milestones/d5-2020/strike-off'],
    ['coordinator 3 kejiju --authority minutes --number 第1期 --on 2020-12-16', 'bureau=lianxi-office; role=office', '/coordinator'],
  ])('%s: %s', async (commandLine, identity, path) => {
    const { code, asked, text } = await lianxi(commandLine, anApi);
    expect(code).toBe(0);
    expect(acts(asked)).toHaveLength(1);
    expect(acts(asked)[0]?.identity).toContain(identity);
    expect(acts(asked)[0]?.path).toMatch(new RegExp(`^/tasks/[0-9a-f-]+${path}$`));
    expect(text).toContain('http://ui/measure-03');
  });

  it('is whoever the command line names, before the environment', async () => {
    const env = { LIANXI_AS: 'fagaiwei' };
    const named = await lianxi('approve 3 d5-2020 --as kejiju-bureau-head@kejiju/head', anApi, env);
    expect(acts(named.asked)[0]?.identity).toBe('person=kejiju-bureau-head; bureau=kejiju; role=bureau-head');
    const byEnvironment = await lianxi('approve 3 d5-2020', anApi, env);
    expect(acts(byEnvironment.asked)[0]?.identity).toContain('bureau=fagaiwei; role=liaison');
  });

  it('is nobody where nothing is at hand for whoever is named, or where nobody has signed in', async () => {
    const named = await lianxi('approve 3 d5-2020 --as 王工@kejiju/head', anApi);
    expect([named.code, named.err, acts(named.asked)]).toEqual([1, ['✗ 没有示例人员 王工（kejiju/bureau-head，--as）。有哪些 → lianxi people'], []]);
    const nobody = await lianxi('board', anApi, { LIANXI_HOME: '/nowhere' });
    expect([nobody.code, nobody.err, nobody.asked]).toEqual([1, [expect.stringContaining('lianxi sign-in') as string], []]);
  });

  it('is nobody for a contribution: a bureau speaks for itself', async () => {
    const { code, err, asked } = await lianxi('contribute 3 d5-2020 --text 已办', anApi);
    expect(code).toBe(2);
    expect(err.join()).toContain('--as kejiju/liaison');
    expect(asked).toEqual([]);
  });

  it('signs for one task, or for all a bureau has not signed for, in one act', async () => {
    const unsigned = (one: Asked): Answer => {
      if (one.method === 'POST') return { body: { items: [{ task: measure3.id, status: 200, decision: {} }] } };
      return one.path.startsWith('/tasks?') ? { body: { items: [{ ...measure3, waitingFor: [{ what: 'receipt', bureau: 'jiaoyuju' }] }, { ...measure3, id: 'signed', measure: 4 }] } } : anApi(one);
    };
    for (const commandLine of ['acknowledge 3 --as jiaoyuju', 'acknowledge --all --as jiaoyuju']) {
      const { code, asked, text } = await lianxi(commandLine, unsigned);
      expect(code).toBe(0);
      expect(acts(asked)).toMatchObject([{ path: '/receipts', body: { bureau: 'jiaoyuju', tasks: [measure3.id] } }]);
      expect(text).toContain('✓ 已签收 措施3');
    }
    expect((await lianxi('acknowledge 7 --as jiaoyuju', unsigned)).code).toBe(1);
  });

  it('says of rows that were not tried that they were not', async () => {
    const busy = problem('record-busy', 503).body;
    const answer = (one: Asked): Answer => {
      if (one.method === 'POST') return { body: { items: [{ task: measure3.id, status: 503, problem: busy }, { task: 'other', status: 503, problem: busy, notTried: true }] } };
      return one.path.startsWith('/tasks?') ? { body: { items: [measure3, { ...measure3, id: 'other', measure: 4 }] } } : anApi(one);
    };
    const { code, out } = await lianxi('acknowledge 3 4 --as jiaoyuju', answer);
    expect(code).toBe(1);
    expect(out).toEqual(['措施3 激发高校、科研院所绿色技术创新活力', '✗ zh title [record-busy]', expect.stringContaining('请稍后再运行一次'), '– 未办，稍后再签 措施4 激发高校、科研院所绿色技术创新活力', '经办  jiaoyuju/liaison jiaoyuju-liaison', '工作流 http://ui/workflows']);
  });

  it('enters for a vertical body what it answered by letter', async () => {
    const { asked } = await lianxi('contribute 3 d5-2020 --text 已复函 --as office --bureau shuiwuju --reply 新税函〔2020〕41号', anApi);
    expect(acts(asked)[0]).toMatchObject({ body: { bureau: 'shuiwuju', text: '已复函', reply: '新税函〔2020〕41号' } });
  });
});

describe('what the API says no to', () => {
  const refusing = (asked: Asked): Answer => (asked.method === 'POST' ? problem('coordinator-not-confirmed', 409) : anApi(asked));

  it('is a sentence with the rule and the command that helps, and ends with 1', async () => {
    const { code, err, out } = await lianxi('strike-off 3 d5-2020', refusing);
    expect(code).toBe(1);
    expect(out).toEqual([]);
    expect(err).toEqual(['✗ zh title [coordinator-not-confirmed]', '  zh detail', '  → lianxi coordinator 3 kejiju --authority minutes --number 文号 --on 日期']);
  });

  it.each([['paper.scan', 'sign-off'], ['list.scan', 'list']])('names of the scan that %s lacks the paper alone: what is pasted has no pipe', async (field, of) => {
    const unscanned = (asked: Asked): Answer => {
      const no = problem('scan-missing', 422);
      return asked.method === 'POST' ? { ...no, body: { ...no.body as object, field } } : anApi(asked);
    };
    expect((await lianxi('strike-off 3 d5-2020', unscanned)).err.at(-1)).toBe(`  → lianxi evidence add 3 d5-2020 FILE --scan-of ${of}`);
  });

  it('names the step that the milestone really waits for, not the one before the one that was tried', async () => {
    const early = (asked: Asked): Answer => (asked.method === 'POST' ? problem('milestone-not-approved', 409) : anApi(asked));
    expect((await lianxi('strike-off 3 d5-2020', early)).err.at(-1)).toBe('  → lianxi submit 3 d5-2020 --achieved-on 2020-12-17');
  });

  it('names who else may check a list on paper', async () => {
    const mine = (asked: Asked): Answer => (asked.method === 'POST' ? problem('person-entered', 409, { list: '第1期', person: 'lianxi-office-office' }) : withLists(aList('entered'))(asked));
    expect((await lianxi('lists check 第1期', mine)).err.at(-1)).toBe('  → lianxi lists check 第1期 --as lianxi-office-director@office');
  });

  it('is said in English where that is wanted', async () => {
    expect((await lianxi('strike-off 3 d5-2020 --lang en', refusing)).err[0]).toContain('en title');
    expect((await lianxi('strike-off 3 d5-2020', refusing, { LANG: 'en_US.UTF-8' })).err[0]).toContain('en title');
    expect((await lianxi('strike-off 3 d5-2020', refusing, { LANG: 'C.UTF-8' })).err[0]).toContain('zh title');
  });

  it('is the problem itself with --json', async () => {
    const { code, text } = await lianxi('strike-off 3 d5-2020 --json', refusing);
    expect(code).toBe(1);
    expect(JSON.parse(text)).toMatchObject({ type: 'urn:lianxi:problem:coordinator-not-confirmed', status: 409 });
  });
});

describe('an API in trouble', () => {
  it('that does not answer ends with 3 and says how to start it', async () => {
    const { code, err } = await lianxi('board', () => 'nobody', { LIANXI_URL: 'http://127.0.0.1:9/' });
    expect(code).toBe(3);
    expect(err.join()).toMatch(/http:\/\/127\.0\.0\.1:9）.*npm start/);
  });

  it.each(['board --json --lang fr', 'task --json', 'acknowledge 3 --json --as kejiju/boss', 'submit 3 d5-2020 --json'])("is not asked, and that is told in JSON too: '%s'", async (commandLine) => {
    const { code, text, err } = await lianxi(commandLine, anApi);
    const { zh } = JSON.parse(text) as { readonly zh: { readonly detail: string } };
    expect([code, err[0]]).toEqual([2, expect.stringContaining(zh.detail)]);
  });

  it('that does not answer is told in JSON where that was asked for', async () => {
    const { text } = await lianxi('board --json --lang en', () => 'nobody', { LIANXI_URL: 'http://127.0.0.1:9/' });
    const { detail, zh, en } = JSON.parse(text) as Record<'zh' | 'en', { readonly detail: string }> & { readonly detail: string };
    expect(zh.detail).toContain('联系不上');
    expect(en.detail).toContain('does not answer');
    expect(detail).toBe(en.detail);
  });

  it('that is busy is asked again with the same key, so that nothing is done twice', async () => {
    let posts = 0;
    const { code, asked } = await lianxi('approve 3 d5-2020', (one) => {
      if (one.method !== 'POST') return anApi(one);
      posts += 1;
      return posts < 3 ? problem('record-busy', 503) : anApi(one);
    });
    expect(code).toBe(0);
    expect(acts(asked)).toHaveLength(3);
    expect(new Set(acts(asked).map(({ key }) => key)).size).toBe(1);
    expect(acts(asked)[0]?.key).toMatch(/^[!-~]{8,200}$/);
  });

  it('that stays busy is not asked for ever', async () => {
    const { code, asked } = await lianxi('approve 3 d5-2020', (one) => (one.method === 'POST' ? problem('record-busy', 503) : anApi(one)));
    expect(code).toBe(1);
    expect(acts(asked)).toHaveLength(5);
  });

  it('that is another program is not taken for ours', async () => {
    const { code, err } = await lianxi('programmes', () => ({ status: 404, body: { message: 'who?' } }));
    expect(code).toBe(1);
    expect(err.join()).toContain('404');
  });
});

describe('a command line', () => {
  it.each([
    'frobnicate', 'task', 'task three', 'task 0', 'approve 3 d5-2020 --signer 张某', 'strike-off 3 d5-2020 --list 1号',
    'conclude 3 --how soon --authority minutes --number 1 --on 2020-12-16', 'submit 3 d5-2020', 'submit 3 d5-2020 --achieved-on 2021-02-29',
    'acknowledge --as kejiju', 'acknowledge 3 --all --as kejiju',
    'task 3 --as kejiju/boss', 'coordinator 3 kejiju --authority rumour --number 1 --on 2020-12-16', 'clock jump tomorrow', 'reminders --sent --missed',
    'reminders --limit 0', 'inbox kejiju --last x', 'inbox kejiju --last 201', 'workflows renew', 'task 3 --as a/b/c', 'board --lang fr',
  ])("that cannot be understood ends with 2: '%s'", async (commandLine) => {
    const { code, err, asked } = await lianxi(commandLine, anApi);
    expect(code).toBe(2);
    expect(err.join('\n')).not.toBe('');
    expect(acts(asked)).toEqual([]);
  });

  it.each([
    'board', 'task', 'reminders', 'inbox', 'drafts list', 'drafts handle', 'agenda', 'programmes', 'acknowledge', 'transfer', 'contribute', 'submit', 'approve', 'return', 'strike-off',
    'review', 'withdraw', 'extension request', 'extension withdraw', 'extension grant', 'extension refuse', 'reopen', 'conclude', 'coordinator',
    'clock show', 'clock run', 'clock stop', 'clock jump', 'demo', 'workflows renew', 'check', 'audit verify', 'audit export', 'audit events',
    'bureaus list', 'bureaus merge', 'bureaus split', 'bureaus moves', 'bureaus move', 'posts list', 'posts take', 'posts leave', 'posts handover',
    'accounts close', 'accounts reopen', 'accounts erase', 'erase', 'plan check', 'ledger', 'evidence add', 'evidence list', 'evidence get', 'paper task',
    'paper sign-off', 'paper countersign', 'paper list',
  ])('%s --help shows an example and --json, within a hundred columns', async (name) => {
    const { code, text } = await lianxi(`${name} --help`, anApi);
    expect(code).toBe(0);
    expect(text).toMatch(new RegExp(`Examples:\\n {2}lianxi ${name.replace(/ (show|list)$/, '')}`));
    expect(text).toContain('--json');
    expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(100);
  });

  it('is understood with its standing options before the command, and those after it win', async () => {
    expect((await lianxi('--lang en --as office task 3', anApi)).text).toContain('Measure 3');
    expect((await lianxi('--lang en task 3 --lang zh', anApi)).text).toContain('措施3');
    expect(JSON.parse((await lianxi('--json clock', anApi)).text)).toMatchObject({ id: 'xinxiang-demo' });
    expect((await lianxi('--lang en postpone', anApi)).err.join()).toContain("Unknown command 'postpone'");
  });

  it('says in its help what every command takes, and its version', async () => {
    const { code, text } = await lianxi('--help', anApi);
    expect([code, ...['--lang', '--as', '--json', '--programme', '--version'].filter((option) => !text.includes(option))]).toEqual([0]);
    expect(await lianxi('--version', anApi)).toMatchObject({ code: 0, out: [expect.stringMatching(/^\d+\.\d+\.\d+$/)] });
  });

  it('prints a task with its bureaus, whom it waits for, its workflow and what to do next', async () => {
    const { text } = await lianxi('task 3', anApi);
    expect(text).toContain('按职责分工负责 市科技局、市税务局');
    expect(text).toContain('市科技局（暂定，按原文排序）');
    expect(text).toContain('等待市科技局申请节点 d5-2020 办结（2020-12-08起）');
    expect(text).toContain('2020-12-17 08:59:04 提醒 d5-2020');
    expect(text).toContain('→ lianxi submit 3 d5-2020 --achieved-on 2020-12-17');
    const numbered = await lianxi('task 3', (asked) => (/^\/tasks\/[^/]+$/.test(asked.path) ? { body: { ...measure3, waitingFor: [{ ...measure3.waitingFor[0], numbered: true }] } } : anApi(asked)));
    expect(numbered.text).toContain('→ lianxi submit 3 d5-2020 --achieved-on 2020-12-17 --document 文号');
    expect(text).toMatch(/d5-2020 {2}2020-12-31 {2}2021-01-08 {2}办理中 临期 {2}1\/1/);
  });

  it('reads 等 at the end of a clause as what it is: others take part, and are not named', async () => {
    const withGroups = (groups: readonly string[]) => (one: Asked): Answer => (one.path === `/tasks/${measure3.id}` ? { body: { ...measure3, openGroups: groups } } : anApi(one));
    expect((await lianxi('task 3', withGroups(['等']))).text).toContain('另有单位未列名（原文以“等”结尾）');
    expect((await lianxi('task 3', withGroups(['各县（市、区）政府和各有关部门']))).text).toContain('另及 各县（市、区）政府和各有关部门');
  });

  it('means the demonstration when there are several programmes, and asks which when it is not among them', async () => {
    const several = (ids: readonly string[]) => (one: Asked): Answer => (one.path.startsWith('/programmes?') ? { body: { items: ids.map((id) => ({ id })) } } : anApi(one));
    expect((await lianxi('task 3', several(['other', 'xinxiang-demo']))).asked.some(({ path }) => path.includes('programme=xinxiang-demo'))).toBe(true);
    const asked = await lianxi('task 3', several(['one', 'two']));
    expect([asked.code, asked.err.join()]).toEqual([1, expect.stringContaining('--programme')]);
    expect((await lianxi('task 3 --programme two', several(['one', 'two']))).asked[0]?.path).toContain('programme=two');
  });
});
