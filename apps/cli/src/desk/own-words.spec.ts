import { texts as en } from '@lianxi/wording/en/texts';
import { texts as zh } from '@lianxi/wording/zh/texts';
import { anApi, lianxi, measure3, type Answer, type Asked } from '../world.fixture';
import { ownSentence } from './own-words';
import type { NameOf } from './own-names';

const known = [
  'bureau', 'milestone', 'achievedOn', 'document', 'reply', 'figures', 'authority.kind', 'authority.on', 'dueOn', 'list', 'number', 'remove', 'bureaus',
  'add', 'opinion', 'limitOn', 'version', 'list.number', 'list.on', 'paper.on', 'scan', 'file', 'sha256', 'to', 'role、bureau', 'role, bureau', 'person', 'issued.on',
  'text', 'post', 'from', 'until', 'letter', 'programme', 'authority', 'event', 'except',
];
/** A command that has a name for nothing. */
const nameless: NameOf = Object.assign(() => undefined, { knows: (field: string) => known.includes(field) });

const codes = Object.keys(zh.problem) as (keyof typeof zh.problem)[];

describe('a refusal in the words of the command line', () => {
  it.each(codes)('%s speaks of no route, header, key or field', (rule) => {
    for (const [language, texts] of [['zh', zh], ['en', en]] as const) {
      const problem = { type: '', status: 400, zh: zh.problem[rule], en: en.problem[rule] };
      const sentence = ownSentence({ rule, problem, language, nameOf: nameless });
      expect(sentence).not.toMatch(/\/api|GET |POST |PUT |Idempotency|幂等|Authorization|same key|header|请求头/);
      expect(sentence).not.toMatch(language === 'zh' ? /（[a-z][\w.、: -]*）/ : / \((?!--as|--programme|reference)[a-z][\w.,: -]*\)/);
      expect(texts.problem[rule].title).not.toMatch(/API/);
    }
  });

  const refusing = (rule: keyof typeof zh.problem, status: number, params: Record<string, string> = {}, errors: object[] = []) => (asked: Asked): Answer => {
    const filled = (text: string) => text.replaceAll(/\{\{(\w+)(, moment)?\}\}/g, (_mark, name: string) => params[name] ?? '—');
    const of = ({ title, detail }: { title: string; detail: string }) => ({ title, detail: filled(detail) });
    if (asked.path.endsWith('/board')) return { body: { rows: [{ bureau: 'kejiju', name: '市科技局' }, { bureau: 'shuiwuju', name: '市税务局' }] } };
    if (asked.path.startsWith('/programmes?')) return { body: { items: [{ id: 'xinxiang-demo', title: '实施方案' }] } };
    if (asked.method === 'POST' || asked.path.includes('/notices') || asked.path.includes('/programmes/nowhere')) return { status, body: { type: `urn:lianxi:problem:${rule}`, status, zh: of(zh.problem[rule]), en: of(en.problem[rule]), params, errors } };
    return anApi(asked);
  };

  it('names the bureaus there are where one is unknown, and the office as it is written', async () => {
    const { code, err } = await lianxi('inbox minzhengju', refusing('bureau-unknown', 404, { bureau: 'minzhengju' }));
    expect([code, err]).toEqual([1, ['✗ 没有这个单位 [bureau-unknown]', '  “minzhengju”不是方案所列的责任单位（bureau）。请写单位编号，办公室写 office。', '  可写：kejiju 市科技局、shuiwuju 市税务局、office 联席会议办公室']]);
  });

  it('names the milestones there are where one is written wrongly or is unknown', async () => {
    const malformed = await lianxi('approve 3 d5', refusing('request-invalid', 400, {}, [{ field: 'key', zh: '节点编号，如 d5-2020', en: 'a milestone key, such as d5-2020' }]));
    expect(malformed.err.slice(1)).toEqual(['  milestone：节点编号，如 d5-2020。请更正后再运行。', '  可写：d5-2020 办理中']);
    const unknown = await lianxi('approve 3 d9-2020 --lang en', refusing('milestone-unknown', 404, { milestone: 'd9-2020' }));
    expect(unknown.err).toEqual(['✗ No such milestone [milestone-unknown]', '  This task has no milestone "d9-2020" (milestone). Open the task to see its keys, such as d5-2020 or y-2021.', '  One of: d5-2020 open', '  → lianxi task 3']);
  });

  it('names the bureaus of the task where another is meant, by --as or by --bureau', async () => {
    const refuse = refusing('bureau-not-in-task', 422, { bureau: 'tiyuju', heading: measure3.heading });
    const byIdentity = await lianxi('contribute 3 d5-2020 --text 已办 --as shuiliju', refuse);
    expect(byIdentity.err[1]).toContain('之列（--as）。');
    expect(byIdentity.err[2]).toBe('  可写：kejiju 市科技局、shuiwuju 市税务局');
    expect((await lianxi('contribute 3 d5-2020 --text 已办 --as office --bureau tiyuju', refuse)).err[1]).toContain('之列（--bureau）。');
    expect((await lianxi('coordinator 3 tiyuju --authority minutes --number 1 --on 2020-12-16', refuse)).err[1]).toContain('之列（bureau）。');
  });

  it('says of one who is nobody of the programme that there is no such bureau, whatever it would have done', async () => {
    const { code, err } = await lianxi('submit 3 d5-2020 --achieved-on 2020-12-16 --as foo/liaison', refusing('not-entitled', 403, { entitled: '市科技局' }));
    expect([code, err]).toEqual([1, ['✗ 没有单位“foo”（--as）。', '  可写：kejiju 市科技局、shuiwuju 市税务局、office 联席会议办公室']]);
    expect((await lianxi('approve 3 d5-2020 --as shuiwuju/liaison', refusing('not-entitled', 403))).err[0]).toContain('[not-entitled]');
  });

  it('names the programmes there are', async () => {
    const { err } = await lianxi('board --programme nowhere', (asked) => (asked.path.includes('/nowhere/board') ? refusing('programme-unknown', 404, { programme: 'nowhere' })({ ...asked, path: '/programmes/nowhere' }) : refusing('programme-unknown', 404)(asked)));
    expect(err.slice(1, 3)).toEqual(['  没有编号为“nowhere”的方案（--programme）。请写现有方案的编号。', '  可写：xinxiang-demo 实施方案']);
  });

  it.each([
    ['submit 3 d5-2020 --achieved-on 2020-12-30', 'achieved-in-the-future', '（--achieved-on）'],
    ['approve 3 d5-2020 --as kejiju', 'not-entitled', '（--as）'],
    ['clock jump 2020-01-01', 'clock-backwards', '（date）'],
    ['clock jump 2099-01-01', 'clock-beyond-calendar', '（date）'],
    ['coordinator 3 kejiju --authority office-decision --number 1 --on 2020-12-16', 'authority-not-sufficient', '（--authority）'],
  ] as const)("'%s' is told of its own options: %s", async (commandLine, rule, mark) => {
    expect((await lianxi(commandLine, refusing(rule, 422))).err[1]).toContain(mark);
  });

  it('is the refusal alone where what there is cannot be read', async () => {
    const { code, err } = await lianxi('inbox minzhengju --programme xinxiang-demo', (asked) => (asked.path.endsWith('/board') ? 'nobody' : refusing('bureau-unknown', 404, { bureau: 'minzhengju' })(asked)));
    expect([code, err.length]).toEqual([1, 2]);
  });
});

describe('a command line that cannot be understood', () => {
  it.each([
    ['postpone 3', '✗ 没有命令“postpone”。加 --help 看用法。', "✗ Unknown command 'postpone'. Add --help for usage."],
    ['taks 3', '✗ 没有命令“taks”。您是否想写 task？加 --help 看用法。', "✗ Unknown command 'taks'. Did you mean task? Add --help for usage."],
    ['task', '✗ 缺少参数 <measure>。加 --help 看用法。', "✗ Missing required argument 'measure'. Add --help for usage."],
    ['task 3 4', '✗ 参数过多。内容中有空格的，请加引号。加 --help 看用法。', "✗ Too many arguments for 'task'. Expected 1 argument but got 2. Add --help for usage."],
    ['task 3 --jsn', '✗ 没有选项 --jsn。您是否想写 --json？加 --help 看用法。', "✗ Unknown option '--jsn'. Did you mean --json? Add --help for usage."],
    ['task three', '✗ <measure> 不能写“three”：应为措施序号，如 3。加 --help 看用法。', "✗ <measure> cannot be 'three': the number of a measure, such as 3. Add --help for usage."],
    ['inbox kejiju --last x', '✗ --last <n> 不能写“x”：应为 1 至 200。加 --help 看用法。', "✗ --last <n> cannot be 'x': from 1 to 200. Add --help for usage."],
    ['board --programme', '✗ 选项 --programme <id> 缺少内容。加 --help 看用法。', "✗ Option '--programme <id>' argument missing. Add --help for usage."],
    ['submit 3 d5-2020', '✗ 缺少选项 --achieved-on <date>。加 --help 看用法。', "✗ Required option '--achieved-on <date>' not specified. Add --help for usage."],
    ['coordinator 3 kejiju --authority rumour --number 1 --on 2020-12-16', '✗ --authority <kind> 不能写“rumour”：可写 会议纪要 minutes、批示 instruction、书面传签 circulated-signature、政府文件 government-document、办公室决定 office-decision。加 --help 看用法。', "✗ --authority <kind> cannot be 'rumour': one of 会议纪要 minutes, 批示 instruction, 书面传签 circulated-signature, 政府文件 government-document, 办公室决定 office-decision. Add --help for usage."],
  ])("is said so in one language: '%s'", async (commandLine, chinese, english) => {
    expect((await lianxi(commandLine, anApi)).err).toEqual([chinese]);
    expect((await lianxi(commandLine, anApi, { LIANXI_LANG: 'en' })).err).toEqual([english]);
  });
});
