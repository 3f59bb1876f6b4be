import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnchorLog } from '@lianxi/audit/anchor';
import { canonicalText } from '@lianxi/audit/canonical';
import { eventHash, genesis } from '@lianxi/audit/chain';
import { anApi, lianxi, measure3, problem, type Answer, type Asked } from '../world.fixture';
import { aList, withLists } from './lists.fixture';

const task = measure3.id;
const [text, salt] = ['已配合。', '00ff'];
const textHash = createHash('sha256').update(`${salt}\n${text}`).digest('hex');
const paper = { paper: '通知'.repeat(100_000) };
const sha256 = createHash('sha256').update(JSON.stringify(paper)).digest('hex');
const nameHash = createHash('sha256').update(`${salt}\n通知.pdf`).digest('hex');

const appointed = '新科函〔2020〕9号';

const deeds = [{ type: 'taskOpened', brief: { id: task, programme: 'xinxiang-demo', measure: 3, heading: measure3.heading } }, { type: 'receiptSigned', bureau: 'kejiju' }, { type: 'contributionFiled', milestone: 'd5-2020', bureau: 'jiaoyuju', textHash }, ...['d5-2020', 'd6-2020'].map((milestone) => ({ type: 'evidenceAttached', milestone, bureau: 'kejiju', sha256, size: JSON.stringify(paper).length, kind: 'pdf', nameHash }))];
const events = deeds.reduce<{ seq: number; event: object; text: string; hash: string; words: object }[]>((before, event, index) => {
  const said = canonicalText({ aggregate: task, seq: index + 1, v: 1, at: '2020-10-13T02:00:00.000Z', by: { bureau: 'kejiju', person: 'li', role: 'liaison', ...(index > 0 && { letter: appointed }) }, event });
  return [...before, { seq: index + 1, event, text: said, hash: eventHash(before.at(-1)?.hash ?? genesis, said), words: { ...('textHash' in event && { [textHash]: { text, salt } }), ...('nameHash' in event && { [nameHash]: { text: '通知.pdf', salt } }) } }];
}, []);

/** The organisation's chain, as the auditor has it: who took which post by which letter. */
const organisation = [['li', appointed], ['wang', '新教函〔2020〕2号']].reduce<{ seq: number; text: string; hash: string }[]>((before, [person, letter], index) => {
  const said = canonicalText({ aggregate: 'organisation', seq: index + 1, v: 1, at: '2020-10-12T02:00:00.000Z', by: { bureau: 'lianxi-office', person: 'zhao', role: 'security-admin' }, event: { type: 'postTaken', post: 'kejiju-liaison', person: person!, from: '2020-10-12T02:00:00.000Z', letter: letter! } });
  return [...before, { seq: index + 1, text: said, hash: eventHash(before.at(-1)?.hash ?? genesis, said) }];
}, []);
/** A line for each of these heads of the task, one after the other, beside what moves besides. */
const anchored = (seqs: readonly number[], ...besides: readonly { aggregate: string; seq: number; hash: string }[]) => seqs.reduce<{ number: number; seq: number; line: string }[]>((before, seq) => {
  const log = new AnchorLog();
  for (const { line } of before) log.take(line);
  const heads = [{ aggregate: task, seq, hash: events[seq - 1]!.hash }, { aggregate: 'another', seq: 1, hash: 'f'.repeat(64) }, { aggregate: 'organisation', seq: 2, hash: organisation[1]!.hash }];
  const moved = [...heads.filter(({ aggregate }) => before.length < 2 || besides.every((one) => one.aggregate !== aggregate)), ...before.length < 2 ? [] : besides];
  return [...before, { number: before.length + 1, seq, line: log.next(moved, `2020-10-13T02:0${before.length + 1}:00.000Z`) }];
}, []);
const anchors = anchored([1, 5]);
const organisationAnchor = anchors[0]!.line;
const organisationHead = { aggregate: 'organisation', seq: 2, hash: organisation[1]!.hash, anchor: { number: 1, seq: 2, line: organisationAnchor } };

/** The programme's chain, which fixes its policy, and that policy. */
const policy = { version: 'default-4', body: { version: 'default-4', chain: [{ kind: 'urge', after: 5 }] } };
const activated = (programme: object): { seq: number; text: string; hash: string }[] => {
  const said = canonicalText({ aggregate: 'xinxiang-demo', seq: 1, v: 1, at: '2020-10-12T01:00:00.000Z', by: { bureau: 'lianxi-office', person: 'wang', role: 'office' }, event: { type: 'programmeActivated', programme: { id: 'xinxiang-demo', policyVersion: 'default-4', ...programme }, measures: 19 } });
  return [{ seq: 1, text: said, hash: eventHash(genesis, said) }];
};
const fixedAs = createHash('sha256').update(canonicalText(policy.body)).digest('hex');
const ground = { events: activated({ documents: { policy: { version: 'default-4', sha256: fixedAs } } }), policy };

const verified = (change: object = {}) => ({
  at: '2020-12-17T01:00:30.000Z', programmes: ['xinxiang-demo'], tasks: 19, events: 130, files: { count: 2, readable: true }, anchors: { kept: true, readable: true, count: 57, at: '2020-12-17T01:00:00.000Z' }, findings: [], erasures: [] as object[], ...change,
});

const api = (answer: object = verified(), file: Answer = { body: paper }) => (asked: Asked): Answer => {
  if (asked.path === '/audit/verification') return { body: answer };
  if (asked.path.includes('/export')) return { body: { events, anchors, heads: [organisationHead], programme: ground } };
  if (asked.path.endsWith(`/evidence/${sha256}`)) return file;
  if (asked.path.endsWith('/board')) return { body: { rows: [{ bureau: 'kejiju', name: '市科技局' }] } };
  return anApi(asked);
};

describe('audit verify', () => {
  it('says what was verified, and that all agrees', async () => {
    const { code, out } = await lianxi('audit verify', api());
    expect([code, out]).toEqual([0, ['验证 1 个方案、19 项任务、130 个事件', '证明材料 2 份，逐字节读过', '锚点 57 个，最近一个在 2020年12月17日（星期四）09:00', '✓ 事件链、决定、状态、视图、锚点都一致']]);
  });

  it('names each finding in words, says to leave everything as it is, and ends with 1', async () => {
    const findings = [
      { aggregate: task, kind: 'anchor', where: 'event 9', found: 'taken away since it was anchored' },
      { aggregate: task, kind: 'command', where: 'event 8', found: 'nobody asked for it' },
      { aggregate: 'anchors', kind: 'anchor', where: 'anchor 5', found: 'out-of-order' },
    ];
    const { code, out, err } = await lianxi('audit verify', api(verified({ findings })));
    expect(code).toBe(1);
    expect(out.slice(3)).toEqual([
      '✗ 锚点 · 措施3 激发高校、科研院所绿色技术创新活力 · 事件 9', '  锚定之后被删除', '✗ 决定 · 措施3 激发高校、科研院所绿色技术创新活力 · 事件 8', '  没有任何人作过这一决定',
      '✗ 锚点 · 库外的锚点 · 锚点 5', '  与前一个锚点不相接：有的被删除、插入或改动',
    ]);
    expect(err.join()).toContain('请保全现场');
  });

  it('says of what was erased by which act, and finds nothing wrong with it', async () => {
    const on = { kind: 'instruction', number: '新政批〔2026〕3号', on: '2026-01-05' };
    const erasures = [{ aggregate: task, seq: 14, at: '2020-12-17T01:00:00.000Z', of: 7, authority: on }, { aggregate: 'organisation', seq: 90, at: '2037-01-04T01:00:00.000Z', person: 'li-ming', keptUntil: '2036-12-31' }];
    const { code, out } = await lianxi('audit verify', api(verified({ erasures })));
    expect([code, out.slice(3)]).toEqual([0, [
      '– 已删除：措施3 激发高校、科研院所绿色技术创新活力 事件 7 的原文，2020-12-17 办理（事件 14），依据 批示 新政批〔2026〕3号', '– 已删除：li-ming 的姓名，2037-01-04 办理（事件 90），依据 保管至2036-12-31期满',
      '✓ 事件链、决定、状态、视图、锚点都一致',
    ]]);
  });

  it.each([
    ['no place for anchors is named', { kept: false, readable: true, count: 0 }, 'LIANXI_ANCHORS'],
    ['they cannot be read', { kept: true, readable: false, count: 0 }, 'could not be read'],
    ['there are none yet', { kept: true, readable: true, count: 0 }, 'first comes within a minute'],
    ['the last one is old', { kept: true, readable: true, count: 57, at: '2020-12-17T00:55:00.000Z' }, 'No anchor was added'],
  ])('ends with 1 where %s, and says what to do', async (_, kept, said) => {
    const { code, err } = await lianxi('audit verify --lang en', api(verified({ anchors: kept })));
    expect([code, err.join()]).toEqual([1, expect.stringContaining(said)]);
  });

  it('ends with 1 where the files cannot be read, which makes none of them missing', async () => {
    const { code, err } = await lianxi('audit verify --lang en', api(verified({ files: { count: 1, readable: false } })));
    expect([code, err.join()]).toEqual([1, expect.stringContaining('1 file of those')]);
  });

  it('is with --json what the API answers', async () => {
    expect(JSON.parse((await lianxi('audit verify --json', api())).text)).toEqual(verified());
  });
});

const list = aList('draft');
const drawn = canonicalText({ aggregate: list.id, seq: 1, v: 1, at: '2020-12-17T02:00:00.000Z', by: { bureau: 'lianxi-office', person: 'wang', role: 'office' }, event: { type: 'listDrawn', list: list.id, programme: list.programme, number: '第1期', items: [] } });
const withExportedList = (asked: Asked): Answer => {
  if (!asked.path.endsWith('/export')) return withLists(list)(asked);
  const hash = eventHash(genesis, drawn);
  const line = new AnchorLog().next([{ aggregate: list.id, seq: 1, hash }], '2020-12-17T02:01:00.000Z');
  return { body: { events: [{ seq: 1, v: 1, type: 'listDrawn', at: '', actor: '', event: {}, changes: [], words: {}, text: drawn, hash }], anchors: [{ number: 1, seq: 1, line }], heads: [], programme: ground } };
};

describe('audit export', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'lianxi-export-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  const place = () => join(folder, 'measure-03');
  const verify = (...args: string[]) => spawnSync(process.execPath, ['verify.mjs', ...args], { cwd: place(), encoding: 'utf8' });

  it('writes everything of a task, read to its end, with a verifier that finds it sound by Node alone', async () => {
    const { code, text: said } = await lianxi(`audit export 3 --to ${place()}`, api());
    expect([code, readdirSync(place()).sort()]).toEqual([0, ['README.txt', 'anchors.jsonl', 'chains.json', 'events.jsonl', 'files', 'policy.json', 'programme.jsonl', 'task.json', 'verify.mjs', 'words.json']]);
    expect(said).toContain('5 个事件、2 个锚点、1 份材料');
    expect(readFileSync(join(place(), 'files', sha256), 'utf8')).toBe(JSON.stringify(paper));
    const { status, stdout } = verify();
    expect([status, stdout]).toEqual([0, expect.stringMatching(/✓ 5个事件相接无缺，与随附的锚点一致。随附的锚点未经核对，.*--anchors.* · 5 events, chained without a gap, agree with the anchors beside them, which are taken on trust: .*--anchors FILE/)]);
    expect(stdout).toContain(`#2 SHA-256 ${createHash('sha256').update(anchors[1]!.line).digest('hex')}`);
    expect(stdout).toContain('contributionFiled d5-2020');
    expect(stdout).toContain(`files/${sha256}  通知.pdf`);
  });

  it('ties its decisions to the organisation\'s chain: where that stood, which anchor fixes it, and by which letters people held their posts', async () => {
    await lianxi(`audit export 3 --to ${place()}`, api());
    const alone = verify();
    expect([alone.status, alone.stdout]).toEqual([0, expect.stringContaining(`the chain organisation then: 2 ${organisationHead.hash.slice(0, 12)}，锚点1所定`)]);
    expect(alone.stdout).toContain('letters that were not compared with the organisation\'s chain: 4');
    expect(alone.stdout).toContain(`kejiju/liaison/li 任职凭据 ${appointed}`);
    const given = join(folder, 'organisation.json');
    const against = (items: readonly object[]): ReturnType<typeof verify> => {
      writeFileSync(given, JSON.stringify({ items: [...items].reverse() }));
      return verify('--organisation', given);
    };
    expect(against(organisation).status).toBe(0);
    expect(against(organisation).stdout).not.toContain('were not compared');
    expect(against(organisation.slice(0, 1)).stdout).toContain('event 2 of the organisation\'s chain is another one');
    expect(against([{ ...organisation[0]!, text: organisation[0]!.text.replace(appointed, '新科函〔2020〕8号') }, organisation[1]!]).stdout).toMatch(/the organisation's chain is not whole[^]*event 2: nobody made li a holder by letter 新科函〔2020〕9号/);
    writeFileSync(join(place(), 'chains.json'), JSON.stringify([{ ...organisationHead, hash: 'e'.repeat(64) }]));
    expect(verify()).toMatchObject({ status: 1, stdout: expect.stringContaining('anchor 1 fixes another event 2 of the chain organisation') as string });
    writeFileSync(join(place(), 'chains.json'), JSON.stringify([{ ...organisationHead, seq: 3, hash: 'e'.repeat(64) }]));
    expect(verify()).toMatchObject({ status: 0, stdout: expect.stringContaining('anchor 1 fixes it up to 2 alone') as string });
    rmSync(join(place(), 'chains.json'));
    expect(verify().status).toBe(0);
  });

  it('says by which policy it was decided, and holds that to what the programme was activated with', async () => {
    const exported = async (programme: object): Promise<ReturnType<typeof verify>> => {
      const proof = { events, anchors, heads: [{ aggregate: 'xinxiang-demo', seq: 1, hash: ground.events[0]!.hash }], programme };
      rmSync(place(), { recursive: true, force: true });
      await lianxi(`audit export 3 --to ${place()}`, (asked) => (asked.path.includes('/export') ? { body: proof } : api()(asked)));
      return verify();
    };
    expect(await exported(ground)).toMatchObject({ status: 0, stdout: expect.stringContaining(`decided by the policy: default-4 SHA-256 ${fixedAs}`) as string });
    expect(await exported({ ...ground, policy: { ...policy, body: { ...policy.body, chain: [] } } })).toMatchObject({ status: 1, stdout: expect.stringContaining("✗ 政策“default-4”缺失或被改动 · the policy 'default-4' is missing or was changed") as string });
    expect(await exported({ ...ground, policy: { version: 'default-4' } })).toMatchObject({ status: 1, stdout: expect.stringContaining("'default-4' is missing") as string });
    expect(await exported({ ...ground, policy: { ...policy, version: 'default-5' } })).toMatchObject({ status: 1, stdout: expect.stringContaining("the policy 'default-5' is not 'default-4'") as string });
    const another = activated({ documents: { policy: { version: 'default-4', sha256: 'e'.repeat(64) } } });
    expect((await exported({ ...ground, events: another })).stdout).toContain("event 1 of the programme's chain is another one");
    expect((await exported({ ...ground, events: [{ ...another[0]!, hash: ground.events[0]!.hash }] })).stdout).toContain("the programme's chain is not whole");
    expect((await exported({ ...ground, events: [{ ...another[0]!, text: 'not json' }] })).stdout).toContain("the programme's chain is not whole");
    writeFileSync(join(place(), 'chains.json'), '[]');
    writeFileSync(join(place(), 'programme.jsonl'), `${JSON.stringify(activated({})[0])}\n`);
    expect(verify()).toMatchObject({ status: 0, stdout: expect.stringContaining('default-4，启用时没有记下哈希，没有核对') as string });
    rmSync(join(place(), 'programme.jsonl'));
    expect(verify()).toMatchObject({ status: 0, stdout: expect.stringContaining('没有随附政策，没有核对') as string });
  });

  it('holds the name of a file that was attached against the event that vouches for it', () => {
    const name = createHash('sha256').update(`${salt}\n通知.pdf`).digest('hex');
    const said = canonicalText({ aggregate: task, seq: 1, v: 1, at: '2020-10-13T02:00:00.000Z', by: { bureau: 'kejiju', person: 'li', role: 'liaison' }, event: { type: 'evidenceAttached', nameHash: name } });
    const hash = eventHash(genesis, said);
    const write = (file: string, content: object | string): void => { writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content)); };
    write('task.json', { task, programme: 'p', measure: 3, heading: '', head: { seq: 1, hash }, exportedAt: '' });
    write('events.jsonl', `${JSON.stringify({ seq: 1, text: said, hash })}\n`);
    write('anchors.jsonl', '');
    cpSync(join(__dirname, '../../../../libs/audit/bundle/verify.mjs'), join(folder, 'verify.mjs'));
    const told = (called: string): string => {
      write('words.json', { [name]: { text: called, salt } });
      return spawnSync(process.execPath, ['verify.mjs'], { cwd: folder, encoding: 'utf8' }).stdout;
    };
    expect(told('通知.pdf')).not.toContain('a text was changed');
    expect(told('通告.pdf')).toContain('a text was changed');
  });

  it.each(['not json', 'null', '{"seq":1}'])('names an event whose text nothing can be made of: %s', async (text) => {
    await lianxi(`audit export 3 --to ${place()}`, api());
    const [first, ...more] = readFileSync(join(place(), 'events.jsonl'), 'utf8').split('\n');
    writeFileSync(join(place(), 'events.jsonl'), [JSON.stringify({ ...JSON.parse(first!) as object, text }), ...more].join('\n'));
    expect(verify()).toMatchObject({ status: 1, stdout: '✗ 事件1的内容无法识读 · the text of event 1 cannot be read\n', stderr: '' });
  });

  it('writes a task as well of which an event cannot be read, whose text goes along as it is; its verifier names it', async () => {
    const proof = { events: events.map((event) => (event.seq === 2 ? { ...event, text: 'not json', event: {}, unreadable: true } : event)), anchors, heads: [], programme: ground };
    const { code, text: said } = await lianxi(`audit export 3 --to ${place()}`, (asked) => (asked.path.includes('/export') ? { body: proof } : api()(asked)));
    expect([code, said]).toEqual([0, expect.stringContaining('5 个事件、2 个锚点、1 份材料')]);
    expect(verify()).toMatchObject({ status: 1, stdout: '✗ 事件2的内容无法识读 · the text of event 2 cannot be read\n' });
  });

  it('writes everything of a strike-off list as well, found sound by Node alone', async () => {
    const { text: said } = await lianxi(`audit export --list 第1期 --to ${place()}`, withExportedList);
    expect(said).toContain('拟销号清单 第1期：1 个事件、1 个锚点');
    const { status, stdout } = verify();
    expect([status, stdout]).toEqual([0, expect.stringContaining('strike-off list 第1期')]);
    expect((await lianxi('audit export', api())).code).toBe(2);
    expect((await lianxi('audit export 3 --list 第1期', api())).code).toBe(2);
  });

  it('does not write over what is there', async () => {
    writeFileSync(join(folder, 'mine.txt'), '');
    const { code, err } = await lianxi(`audit export 3 --to ${folder}`, api());
    expect([code, err.join(), readdirSync(folder)]).toEqual([1, expect.stringContaining('不是空的'), ['mine.txt']]);
  });

  it.each<[string, (line: string) => string, string, RegExp]>([
    ['an event was changed', (line) => line.replace('\\"bureau\\":\\"kejiju\\",\\"type\\":\\"receiptSigned\\"', '\\"bureau\\":\\"other\\",\\"type\\":\\"receiptSigned\\"'), 'events.jsonl', /event 2 was changed/],
    ['an event was taken out', (text_) => text_.split('\n').filter((_line, at) => at !== 1).join('\n'), 'events.jsonl', /event 2 is missing/],
    ['the last event was taken away', (text_) => text_.split('\n').slice(0, 2).join('\n'), 'events.jsonl', /last event is not/],
    ['a text was changed', (text_) => text_.replace('已配合', '未配合'), 'words.json', /a text was changed/],
    ['a text was taken away', (text_) => { const { [textHash]: _gone, ...left } = JSON.parse(text_) as Record<string, object>; return JSON.stringify(left); }, 'words.json', /✗ 事件3的原文缺失.*written with event 3 is missing, and no act erased it/],
    ['an anchor fixed another event', (text_) => text_.replace(events[4]!.hash, 'a'.repeat(64)), 'anchors.jsonl', /which anchor 2 fixed/],
  ])('the verifier sees that %s', async (_, changed, file, found) => {
    await lianxi(`audit export 3 --to ${place()}`, api());
    const before = readFileSync(join(place(), file), 'utf8');
    expect(changed(before)).not.toBe(before);
    writeFileSync(join(place(), file), changed(before));
    expect(verify()).toMatchObject({ status: 1, stdout: expect.stringMatching(found) as string });
  });

  it.each<[string, (about: Record<string, unknown>) => void, RegExp]>([
    ['the heading', (about) => { about.heading = '别的任务'; }, /✗ task\.json 的标题“别的任务”与事件1所记“激发高校、科研院所绿色技术创新活力”不符 · task\.json has the heading '别的任务', event 1/],
    ['the measure', (about) => { about.measure = 4; }, /✗ task\.json 的措施序号“4”与事件1所记“3”不符 · task\.json has the measure '4', event 1 '3'/],
    ['the measure, which is left out', (about) => { delete about.measure; }, /✗ task\.json 的措施序号“”与事件1所记“3”不符/],
    ['the programme', (about) => { about.programme = 'another'; }, /✗ task\.json 的方案“another”与事件1所记“xinxiang-demo”不符/],
  ])('the verifier holds what the export says of itself against its first event: %s', async (_, change, found) => {
    await lianxi(`audit export 3 --to ${place()}`, api());
    const about = JSON.parse(readFileSync(join(place(), 'task.json'), 'utf8')) as Record<string, unknown>;
    change(about);
    writeFileSync(join(place(), 'task.json'), JSON.stringify(about));
    const { status, stdout } = verify();
    expect([status, stdout]).toEqual([1, expect.stringMatching(found)]);
    expect(stdout).toMatch(/^措施3 激发高校、科研院所绿色技术创新活力 · /);
  });

  it('the verifier holds the number of a strike-off list against its first event as well', async () => {
    await lianxi(`audit export --list 第1期 --to ${place()}`, withExportedList);
    writeFileSync(join(place(), 'task.json'), readFileSync(join(place(), 'task.json'), 'utf8').replace('第1期', '第2期'));
    expect(verify()).toMatchObject({ status: 1, stdout: expect.stringContaining('✗ task.json 的标题“第2期”与事件1所记“第1期”不符') as string });
  });

  it.each<[string, (lines: string[]) => string[], RegExp]>([
    ['the first line fixes something else and kept its root', ([first = '', second = '']) => [first.replace('f'.repeat(64), 'e'.repeat(64)), second], /anchor 1 does not agree with itself/],
    ['the first line follows another', ([first = '', second = '']) => [first.replace('"previous":"0', '"previous":"1'), second], /anchor 1 does not agree with itself/],
    ['a line has another root, of all heads', ([first = '', second = '']) => [first, second.replace(/"root":"./, '"root":"g'.replace('g', second.includes('"root":"a') ? 'b' : 'a'))], /anchor 2 does not agree with itself/],
    ['a line does not follow the one before it', ([first = '', second = '']) => [first.replace('02:01:00', '02:00:00'), second], /锚点2与锚点1不相接 · anchor 2 does not follow anchor 1/],
    ['a line is not spelled as anchors are', ([first = '', second = '']) => [first, second.replace('"v":1', '"v": 1')], /第2行不是锚点 · line 2 is no anchor/],
    ['a line lacks what it follows', ([first = '', second = '']) => [first, second.replace(/"previous":"[0-9a-f]{64}",/, '')], /line 2 is no anchor/],
    ['an anchor is there twice, with something else', ([first = '', second = '']) => [first, second, second.replace('02:02:00', '02:03:00')], /锚点2有两种 · there are two of anchor 2/],
  ])('the verifier sees that among the anchors %s', async (_, changed, found) => {
    await lianxi(`audit export 3 --to ${place()}`, api());
    const file = join(place(), 'anchors.jsonl');
    const before = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(changed(before)).not.toEqual(before);
    writeFileSync(file, changed(before).join('\n'));
    expect(verify()).toMatchObject({ status: 1, stdout: expect.stringMatching(found) as string });
  });

  it.each<[string, object, string]>([
    ['an answer to 会签', { type: 'countersigned', milestone: 'd5-2020', bureau: 'jiaoyuju', version: 1, answer: 'agreed' }, 'countersigned d5-2020 jiaoyuju 同意 agreed'],
    ['one in principle', { type: 'countersigned', milestone: 'd5-2020', bureau: 'jiaoyuju', version: 1, answer: 'agreed-with-opinion' }, '原则同意 agreed in principle'],
    ['one against it', { type: 'countersigned', milestone: 'd5-2020', bureau: 'jiaoyuju', version: 1, answer: 'disagreed' }, '不同意 disagreed'],
    ['an authority', { type: 'countersignatureSettled', milestone: 'd5-2020', bureaus: ['jiaoyuju'], authority: { kind: 'instruction', number: '新政批〔2020〕3号', on: '2020-12-05' } }, '依据 批示 on instruction 新政批〔2020〕3号（2020-12-05）'],
    ['an authority that is shown by its scan', { type: 'milestoneReopened', milestone: 'd5-2020', authority: { kind: 'minutes', number: '第3期', on: '2020-12-05', scan: sha256 } }, `依据 会议纪要 on minutes 第3期（2020-12-05） 依据扫描件 scan files/${sha256}`],
    ['the list by which something is struck off, and on whose authority a deputy signed it', { type: 'milestoneStruckOff', milestone: 'd5-2020', list: { number: '第1期', on: '2020-12-20', signer: 'authorised-deputy', authority: { kind: 'minutes', number: '〔2020〕1号', on: '2020-12-01' } } }, '拟销号清单 list 第1期（2020-12-20） 经授权的副召集人或副秘书长 authorised deputy 依据 会议纪要 on minutes 〔2020〕1号（2020-12-01）'],
    ['in which capacity a list was signed', { type: 'listSigned', as: 'convenor' }, '召集人 convenor'],
    ['a task that ended otherwise', { type: 'taskConcludedOtherwise', as: 'policy-ended', authority: { kind: 'government-document', number: '新政〔2021〕2号', on: '2021-02-01' } }, '因政策调整终止 policy ended 依据 政府文件 on government document 新政〔2021〕2号（2021-02-01）'],
    ['a date that was moved', { type: 'dueDateMoved', milestone: 'd5-2020', dueOn: '2021-03-31', authority: { kind: 'circulated-signature', number: '1', on: '2020-12-01' } }, '→ 2021-03-31 依据 书面传签 on circulated signature 1（2020-12-01）'],
    ['what the verifier has no words for', { type: 'countersigned', milestone: 'd5-2020', answer: 'perhaps', authority: { kind: 'rumour', number: '1', on: '2020-12-01' } }, 'perhaps 依据 rumour 1（2020-12-01）'],
  ])('the verifier says what was decided and on what: %s', async (_, event, said) => {
    const text_ = canonicalText({ aggregate: task, seq: 6, v: 1, at: '2020-12-14T02:00:00.000Z', by: { bureau: 'lianxi-office', person: 'he', role: 'office' }, event: event as never });
    const proof = { events: [...events, { seq: 6, event, text: text_, hash: eventHash(events[4]!.hash, text_), words: {} }], anchors, heads: [], programme: ground };
    await lianxi(`audit export 3 --to ${place()}`, (asked) => (asked.path.includes('/export') ? { body: proof } : api()(asked)));
    const { status, stdout } = verify();
    expect([status, stdout.split('\n').find((line) => /^ +6 /.test(line))]).toEqual([0, expect.stringContaining(said)]);
  });

  it('the verifier finds an authority whose scan no event attached', async () => {
    const text_ = canonicalText({ aggregate: task, seq: 6, v: 1, at: '2020-12-14T02:00:00.000Z', by: { bureau: 'lianxi-office', person: 'he', role: 'office' }, event: { type: 'taskConcludedOtherwise', as: 'policy-ended', authority: { kind: 'minutes', number: '1', on: '2020-12-01', scan: 'a'.repeat(64) } } });
    await lianxi(`audit export 3 --to ${place()}`, (asked) => (asked.path.includes('/export') ? { body: { events: [...events, { seq: 6, event: {}, text: text_, hash: eventHash(events[4]!.hash, text_), words: {} }], anchors, heads: [], programme: ground } } : api()(asked)));
    expect(verify()).toMatchObject({ status: 1, stdout: expect.stringContaining(`✗ 事件6依据的扫描件没有上传记录 · no event attached the scan of the authority of event 6: files/${'a'.repeat(64)}`) as string });
  });

  it('the verifier says of a text that an act erased by which act, and finds it where it is there after all', async () => {
    const said = canonicalText({ aggregate: task, seq: 6, v: 1, at: '2020-10-14T02:00:00.000Z', by: { bureau: 'lianxi-office', person: 'he', role: 'security-admin' }, event: { type: 'textErased', of: 3, hash: textHash, authority: { kind: 'instruction', number: '新政批〔2026〕3号', on: '2026-01-05' } } });
    const act = { seq: 6, event: {}, text: said, hash: eventHash(events[4]!.hash, said), words: {} };
    const exported = async (to: string, words: object) => {
      const proof = { events: [...events.map((event) => (event.seq === 3 ? { ...event, words } : event)), act], anchors, heads: [], programme: ground };
      await lianxi(`audit export 3 --to ${join(folder, to)}`, (asked) => (asked.path.includes('/export') ? { body: proof } : api()(asked)));
      return spawnSync(process.execPath, ['verify.mjs'], { cwd: join(folder, to), encoding: 'utf8' });
    };
    expect(await exported('erased', {})).toMatchObject({ status: 0, stdout: expect.stringContaining('事件3的原文已删除，依据 新政批〔2026〕3号（2026-01-05） · what was written with event 3 was erased by act 6') as string });
    expect(await exported('back', { [textHash]: { text, salt } })).toMatchObject({ status: 1, stdout: expect.stringContaining('a text is there though it was erased: 已配合。') as string });
  });

  it('leaves the files out on request, says so, and so does its verifier', async () => {
    const { text: said, asked } = await lianxi(`audit export 3 --to ${place()} --without-files`, api());
    expect([said, existsSync(join(place(), 'files')), asked.filter(({ path }) => path.includes('/evidence'))]).toEqual([expect.stringContaining('1 份材料未随附'), false, []]);
    expect(verify()).toMatchObject({ status: 0, stdout: expect.stringContaining('were not verified: 1') as string });
  });

  it.each<[string, (folder: string) => void, RegExp]>([
    ['one byte of a file was changed', (files) => { writeFileSync(join(files, sha256), readFileSync(join(files, sha256), 'utf8').replace('知', '告')); }, /✗ 材料被改动 · a file was changed: files\/[0-9a-f]{64} 通知\.pdf/],
    ['a file is missing', (files) => { rmSync(join(files, sha256)); }, /✗ 材料缺失 · a file is missing: files\/[0-9a-f]{64} 通知\.pdf/],
    ['all files are missing', (files) => { rmSync(files, { recursive: true }); }, /a file is missing/],
    ['a folder lies in the place of a file', (files) => { rmSync(join(files, sha256)); mkdirSync(join(files, sha256)); }, /a file was changed/],
    ['a file was added', (files) => { writeFileSync(join(files, 'f'.repeat(64)), ''); }, /✗ 多出的文件.*: files\/f{64}/],
  ])('the verifier sees by Node alone, in another folder, that %s', async (_, change, found) => {
    await lianxi(`audit export 3 --to ${place()}`, api());
    const elsewhere = join(folder, 'elsewhere');
    cpSync(place(), elsewhere, { recursive: true });
    rmSync(place(), { recursive: true });
    const there = () => spawnSync(process.execPath, [join(elsewhere, 'verify.mjs')], { cwd: folder, encoding: 'utf8' });
    expect(there()).toMatchObject({ status: 0 });
    change(join(elsewhere, 'files'));
    expect(there()).toMatchObject({ status: 1, stdout: expect.stringMatching(found) as string });
  });

  it.each<[string, Answer]>([
    ['has no more', problem('file-missing', 404)],
    ['has as other bytes', { body: { paper: 'other' } }],
  ])('goes on without a file that the house %s, and ends with 1; its verifier names it', async (_, file) => {
    const { code, err } = await lianxi(`audit export 3 --to ${place()} --lang en`, api(verified(), file));
    expect([code, err.join(), readdirSync(join(place(), 'files'))]).toEqual([1, expect.stringContaining(sha256.slice(0, 12)), []]);
    expect(verify()).toMatchObject({ status: 1, stdout: expect.stringContaining(`a file is missing: files/${sha256}`) as string });
  });

  it('the verifier does not call sound what it compared with no anchor, nor with a file that is not there or is none', async () => {
    await lianxi(`audit export 3 --to ${place()}`, api());
    expect(verify('--anchors', 'nowhere.jsonl')).toMatchObject({ status: 1, stdout: expect.stringContaining("there is no file 'nowhere.jsonl'") as string });
    expect(verify('--anchors').status).toBe(1);
    writeFileSync(join(folder, 'cut.jsonl'), `${anchors[0]!.line}\n{"at":"20\n`);
    expect(verify('--anchors', join(folder, 'cut.jsonl'))).toMatchObject({ status: 1, stdout: expect.stringContaining('line 2 is no anchor') as string });
    writeFileSync(join(place(), 'anchors.jsonl'), '');
    expect(verify()).toMatchObject({ status: 1, stdout: expect.stringContaining('compared with no anchor') as string });
  });

  it('the verifier compares with a copy of the anchors that was kept elsewhere', async () => {
    await lianxi(`audit export 3 --to ${place()}`, api());
    const elsewhere = join(folder, 'copy.jsonl');
    cpSync(join(place(), 'anchors.jsonl'), elsewhere);
    expect(verify('--anchors', elsewhere)).toMatchObject({ status: 0, stdout: expect.stringMatching(/✓ 5个事件相接无缺，与另外保存的锚点一致 · 5 events, chained without a gap, agree with the anchors kept elsewhere\n$/) as string });
    writeFileSync(elsewhere, readFileSync(elsewhere, 'utf8').replace(events[0]!.hash, 'b'.repeat(64)));
    expect(verify('--anchors', elsewhere)).toMatchObject({ status: 1, stdout: expect.stringMatching(/anchor 1 does not agree with itself[^]*anchor 2 does not follow anchor 1[^]*which anchor 1 fixed[^]* 3 faults\n$/) as string });
  });

  it('the verifier takes no anchor of the organisation\'s chain from the export where such a copy lacks it', async () => {
    const line = anchored([1, 5, 5], { aggregate: 'organisation', seq: 3, hash: 'e'.repeat(64) })[2]!.line;
    await lianxi(`audit export 3 --to ${place()}`, api());
    writeFileSync(join(place(), 'chains.json'), JSON.stringify([{ aggregate: 'organisation', seq: 3, hash: 'e'.repeat(64), anchor: { number: 3, seq: 3, line } }]));
    const elsewhere = join(folder, 'copy.jsonl');
    const against = (...lines: readonly string[]): string => { writeFileSync(elsewhere, lines.join('\n')); return verify('--anchors', elsewhere).stdout; };
    expect(verify().stdout).toContain('锚点3所定 · fixed by anchor 3');
    expect(against(anchors[1]!.line)).toMatch(/then: 3 e{12}，没有锚点可核对/);
    expect(against(anchors[1]!.line, organisationAnchor)).toContain('anchor 1 fixes it up to 2 alone');
    expect(against(anchors[1]!.line, line)).toContain('锚点3所定 · fixed by anchor 3');
  });
});

describe('audit events', () => {
  const said = (zh: string) => ({ zh, en: '' });
  const one = { seq: 2, at: '2020-12-17T01:00:00.000Z', person: 'li-ming', bureau: 'kejiju', role: 'liaison', type: 'evidenceRead', who: said('李明（市科技局 联络员）'), said: said('下载证明材料，措施3'), event: {}, text: '', hash: 'a'.repeat(64) };
  const shown = (items: readonly object[], options = '') => lianxi(`audit events${options}`, (asked) => (asked.path.startsWith('/audit/events') ? { body: { items } } : anApi(asked)));

  it('says who was given what, asked as the auditor', async () => {
    const { out, asked } = await shown([one]);
    expect(out.slice(2).map((line) => line.trim().replaceAll(/ +/g, ' '))).toEqual(['2 2020-12-17 09:00 李明（市科技局 联络员） 下载证明材料，措施3']);
    expect(asked[0]).toMatchObject({ path: '/audit/events?chain=access&limit=200', identity: expect.stringContaining('role=auditor') as string });
    expect((await shown([])).out).toEqual(['没有这样的记录。']);
  });

  it('looks in another chain for a person and a day', async () => {
    expect((await shown([], ' --chain identity --person li-ming --day 2020-12-17')).asked[0]).toMatchObject({ path: '/audit/events?chain=identity&person=li-ming&day=2020-12-17&limit=200' });
    expect((await shown([], ' --chain tasks')).code).toBe(2);
  });
});
