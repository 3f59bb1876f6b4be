import fc from 'fast-check';
import type { CountersignatureSheet } from './countersignature-sheet';
import { countersignatureSheet } from './countersignature-sheet';
import { readBack } from './read-back.fixture';
import type { SignOffSheet } from './sign-off-sheet';
import { signOffSheet } from './sign-off-sheet';
import type { StrikeOffList } from './strike-off-list';
import { strikeOffList } from './strike-off-list';
import type { TaskSheet } from './task-sheet';
import { taskSheet } from './task-sheet';

const head = { programme: '构建市场导向的绿色技术创新体系实施方案', rehearsal: false, printedOn: '2020-12-17' };
const measure = { number: 3, heading: '激发高校、科研院所绿色技术创新活力', clause: '（市科技局、教育局、财政局按职责分工负责）' };
const milestone = { key: 'd5-2020', text: '完善政策措施', dueOn: '2020-12-31' };

const submitted: SignOffSheet = {
  ...head, measure, milestone, coordinator: '市科技局', others: ['市教育局', '市财政局'],
  submission: { on: '2020-12-17', achievedOn: '2020-12-16', document: '示例科〔2020〕60号', text: '政策措施已印发。\n各单位已执行。' },
  figures: ['建设2家省级绿色企业技术中心：1家（2020-12-16，未达目标2家）'],
  contributions: { of: 5, missing: ['市教育局', '市财政局'] }, unanswered: ['市税务局'], answeredOnPaper: [], takesReview: true,
  evidence: [{ name: '印发稿.pdf', bureau: '市科技局', sha256: 'ab12cd34ef56'.padEnd(64, '0') }, { name: null, bureau: '市财政局', sha256: 'ff'.repeat(32) }],
  event: { number: 12, hash: '9f86d081884c'.padEnd(64, '7') },
};
const round: CountersignatureSheet = {
  ...head, measure, milestone, coordinator: '市科技局', version: 2, text: '一、比例不低于50%。', openedOn: '2020-11-16', limitOn: '2020-12-02', order: 'parallel', enough: 'all',
  signers: [
    { name: '市教育局', given: { answer: 'agreed', on: '2020-11-18' } }, { name: '市财政局', given: { answer: 'agreed-with-opinion', on: '2020-11-19', opinion: '请注明资金渠道。' } },
    { name: '市税务局', given: { answer: 'disagreed', on: '2020-11-20', opinion: null, reply: '新税函〔2020〕40号', settled: '会议纪要第2期' } }, { name: '市住建局', given: { answer: 'agreed', on: '2020-11-21', paper: { signer: '张某', post: '局长' } } }, { name: '市人社局' },
  ],
};
const list: StrikeOffList = { ...head, milestones: [{ measure: 3, key: 'd5-2020', text: '完善政策措施', coordinator: '市科技局', dueOn: '2020-12-31', achievedOn: '2020-12-16', document: '示例科〔2020〕60号' }, { measure: 19, key: 'y-2023', text: '年度推进情况', coordinator: '市金融局', achievedOn: '2020-12-18' }] };
const handedOver: TaskSheet = {
  ...head, planStatus: '征求意见稿，尚未印发', section: '培育壮大绿色技术创新主体', measure: { ...measure, text: '建立健全评价激励机制。', lines: [17] }, coordinator: { name: '市科技局', provisional: true },
  bodies: [{ name: '市科技局', kind: 'municipal', duty: 'joint', receipt: { on: '2020-10-13' } }, { name: '市税务局', kind: 'vertical', duty: 'participant', receipt: { on: '2020-10-15', reply: '新税函〔2020〕33号' } }, { name: '市教育局', kind: 'municipal', duty: 'lead' }, { name: '各采购单位', kind: 'group', duty: 'participant' }],
  openGroups: ['等'], milestones: [{ ...milestone, reportBy: '2021-01-08', phase: 'open' }, { key: 'y-2023', text: '年度推进情况', phase: 'open' }],
  ladder: [{ on: '2020-12-17', what: '节点 d5-2020：提前10个工作日提醒' }], openQuestions: ['由谁汇总？'],
};

const every = [['签批单', () => signOffSheet(submitted), () => signOffSheet({ ...submitted, rehearsal: true })], ['会签单', () => countersignatureSheet(round), () => countersignatureSheet({ ...round, rehearsal: true })], ['拟销号清单', () => strikeOffList(list), () => strikeOffList({ ...list, rehearsal: true })], ['任务办理单', () => taskSheet(handedOver), () => taskSheet({ ...handedOver, rehearsal: true })]] as const;

describe.each(every)('%s', (name, paper, ofRehearsal) => {
  it('has its name, its plan, the day it was printed, and on every page that this is no system for secrets', async () => {
    const { lines, margins } = readBack(await paper());
    expect(lines.slice(0, 2)).toEqual([head.programme, name]);
    expect(lines).toContain('打印日期：2020年12月17日');
    expect(margins.split('|').filter((one) => one.includes('非涉密系统，严禁处理涉密信息'))).toHaveLength(2);
    expect(margins.match(/— {1,2}—/g)).toHaveLength(2);
    expect(lines.join() + margins).not.toContain('演练');
  });

  it('of a rehearsal says on every page that it is none, and in its title', async () => {
    const { lines, margins } = readBack(await ofRehearsal());
    expect(lines[1]).toBe(`${name}（演练）`);
    expect(margins.match(/演练，非正式文件/g)).toHaveLength(2);
  });

  it('is the same to the byte when it is printed again', async () => {
    const once = await paper();
    jest.useFakeTimers({ now: new Date('2031-05-04T03:02:01.000Z'), doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'] });
    const later = await paper().finally(() => { jest.useRealTimers(); });
    expect(Buffer.from(later).equals(Buffer.from(once))).toBe(true);
    expect(readBack(once).parts['docProps/core.xml']).toContain('>2020-12-17T00:00:00Z<');
  });

  it('is A4 with the margins of an official document, its faces named with what stands in for them', async () => {
    const { 'word/document.xml': document = '', 'word/fontTable.xml': fonts = '' } = readBack(await paper()).parts;
    expect(document).toMatch(name === '拟销号清单' ? /w:w="16838" w:h="11906" w:orient="landscape"/ : /w:w="11906" w:h="16838"/);
    expect(document).toMatch(name === '拟销号清单' ? /w:top="1587" w:right="1984" w:bottom="1474" w:left="2098"/ : /w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(document).toContain('w:eastAsia="方正小标宋简体"');
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong"/></w:font>');
  });

  it('splits no row, and repeats the titles of a table on each page', async () => {
    const { 'word/document.xml': document = '' } = readBack(await paper()).parts;
    expect(document.match(/<w:tr>/g)?.length).toBe(document.match(/<w:cantSplit\/>/g)?.length);
    expect(document).toContain('<w:tblHeader/>');
  });
});

describe('签批单', () => {
  it('says what was submitted, who has contributed and who has not, and what shows it', async () => {
    const { rows, lines } = readBack(await signOffSheet(submitted));
    expect(rows).toEqual(expect.arrayContaining([
      ['措施', '措施3　激发高校、科研院所绿色技术创新活力'], ['责任条款', measure.clause], ['节点', 'd5-2020　完善政策措施'], ['汇总单位', '市科技局', '其他单位', '市教育局、市财政局'],
      ['完成期限', '2020年12月31日', '完成日期', '2020年12月16日'], ['文号', '示例科〔2020〕60号', '申请日期', '2020年12月17日'],
      ['指标', '建设2家省级绿色企业技术中心：1家（2020-12-16，未达目标2家）'], ['配合情况', '应报5家，已报3家；缺报：市教育局、市财政局'], ['会签', '市税务局未反馈（未反馈不视为同意）'], ['1', '印发稿.pdf', '市科技局', 'ab12cd34ef56'], ['2', '〔已删除〕', '市财政局', 'ffffffffffff'],
    ]));
    expect(lines.slice(lines.indexOf('附一　办结情况') + 1, lines.indexOf('附二　证明材料'))).toEqual(['政策措施已印发。', '各单位已执行。']);
  });

  it('has its places for opinion, signature, post, date and seal beside what is signed, on one page', async () => {
    const bytes = await signOffSheet(submitted);
    const { rows, parts } = readBack(bytes);
    const check = rows.findIndex(([first]) => first === '核对');
    expect(rows.slice(check, check + 6)).toEqual([
      ['核对', '措施3节点 d5-2020 办结申请，第12号记录，校验值 9f86d081884c'], ['拟办意见', ''], ['领导签批', ''], ['签名', '', '盖章处', ''], ['职务', '', '', ''], ['日期', '年　　月　　日', '', ''],
    ]);
    const signing = (parts['word/document.xml'] ?? '').split('<w:tbl>')[2] ?? '';
    expect(signing.split('<w:tr>').slice(1, -1).every((row) => row.includes('<w:keepNext/>'))).toBe(true);
  });

  it('says that it was signed already, where it was', async () => {
    const { rows } = readBack(await signOffSheet({ ...submitted, signed: { on: '2020-12-18', by: '市科技局局领导' } }));
    expect(rows).toContainEqual(['领导签批', '市科技局局领导已于2020年12月18日签批，不必重签。']);
    // What is signed on it next is the review, where the submission takes one; it has no more places than before.
    const check = rows.findIndex(([first]) => first === '核对');
    expect(rows.slice(check + 1, check + 3).map(([first]) => first)).toEqual(['领导签批', '办公室初审']);
    const without = readBack(await signOffSheet({ ...submitted, takesReview: false, signed: { on: '2020-12-18', by: '市科技局局领导' } })).rows;
    expect(without.slice(check + 1, check + 3).map(([first]) => first)).toEqual(['拟办意见', '领导签批']);
    const reviewed = readBack(await signOffSheet({ ...submitted, signed: { on: '2020-12-18', by: '市科技局局领导' }, reviewed: { on: '2020-12-19', by: '联席会议办公室主任王某（纸质）' } })).rows;
    expect(reviewed).toContainEqual(['办公室初审', '联席会议办公室主任王某（纸质）已于2020年12月19日初审，不必重签。']);
  });

  it('names who answered 会签 on paper, beside who has not answered', async () => {
    const { rows } = readBack(await signOffSheet({ ...submitted, answeredOnPaper: ['市财政局局长张某，2020年11月19日', '市人社局局长赵某，2020年11月20日'] }));
    expect(rows).toContainEqual(['会签', '纸质会签：市财政局局长张某，2020年11月19日；市人社局局长赵某，2020年11月20日\n市税务局未反馈（未反馈不视为同意）']);
  });

  it('says that there is nothing, rather than leaving a place empty', async () => {
    const { lines, rows } = readBack(await signOffSheet({ ...submitted, submission: { on: '2020-12-17', achievedOn: '2020-12-16' }, contributions: { of: 0, missing: [] }, unanswered: [], evidence: [], others: [] }));
    expect(lines).toEqual(expect.arrayContaining(['（未填写说明）', '（未上传证明材料）', '本措施无配合单位']));
    expect(rows).toContainEqual(['汇总单位', '市科技局', '其他单位', '无']);
    expect(lines.join()).not.toContain('未反馈');
  });
});

describe('会签单', () => {
  it('has a row for each body, with what it has said; who has said nothing is asked, and counted as nothing', async () => {
    const { rows, lines } = readBack(await countersignatureSheet(round));
    expect(rows.slice(-6)).toEqual([
      ['单位', '意见', '签名', '日期'], ['市教育局', '同意', '系统内答复', '2020年11月18日'], ['市财政局', '原则同意\n请注明资金渠道。', '系统内答复', '2020年11月19日'],
      ['市税务局', '不同意\n〔已删除〕\n（分歧已协调裁定：会议纪要第2期）', '复函\n新税函〔2020〕40号', '2020年11月20日'], ['市住建局', '同意', '纸质会签\n局长张某', '2020年11月21日'], ['市人社局', '未反馈\n□同意　□原则同意\n□不同意', '', ''],
    ]);
    expect(lines).toContain('应会签5家，已答复4家：同意2家，原则同意1家，不同意1家；未反馈1家（未反馈不视为同意）。');
    expect(lines).toEqual(expect.arrayContaining(['会签稿（第2稿）', '一、比例不低于50%。', '并行会签，须全部答复']));
  });

  it('of a text that was erased says so', async () => {
    expect(readBack(await countersignatureSheet({ ...round, text: null })).lines).toContain('〔已删除〕');
  });
});

describe('拟销号清单', () => {
  it('has the milestones in the order of the plan, a place for its number, and says beside the signature what is signed', async () => {
    const { rows } = readBack(await strikeOffList(list));
    expect(rows).toEqual([
      ['清单编号', '', '项数', '共2项'], ['序号', '措施', '节点', '成果', '汇总单位', '完成期限', '完成日期', '文号'],
      ['1', '措施3', 'd5-2020', '完善政策措施', '市科技局', '2020年12月31日', '2020年12月16日', '示例科〔2020〕60号'], ['2', '措施19', 'y-2023', '年度推进情况', '市金融局', '未定', '2020年12月18日', '无'],
      ['核对', '本清单共2项，首项为措施3节点 d5-2020，末项为措施19节点 y-2023'], ['召集人签字', '', '签字人身份', '□召集人\n□经授权的副召集人或副秘书长'], ['日期', '年　　月　　日', '联席会议办公室（盖章）', ''],
    ]);
  });
});

describe('拟销号清单 that was drawn up', () => {
  it('shows nothing to sign of what changed since it was listed, and names what it holds', async () => {
    const [first, second] = list.milestones;
    const { rows } = readBack(await strikeOffList({ ...list, number: '1号', seen: 'ab'.repeat(32), milestones: [{ ...first!, changed: true }, second!] }));
    expect(rows[2]).toEqual(['1', '措施3', 'd5-2020', '完善政策措施', '市科技局', '2020年12月31日', '列入后有变动', '不凭本清单销号']);
    expect(rows[3]).toContain('2020年12月18日');
    expect(rows).toContainEqual(['内容校验码', 'ab'.repeat(32)]);
  });
});

describe('任务办理单', () => {
  it('says of a yearly checkpoint that it was passed, of a deliverable that it was struck off', async () => {
    const { rows } = readBack(await taskSheet({ ...handedOver, milestones: handedOver.milestones.map((one) => ({ ...one, phase: 'struck-off' })) }));
    expect(rows.flatMap((row) => (/^(d5-2020|y-2023)$/.test(row[0] ?? '') ? [[row[0], row.at(-1)]] : []))).toEqual([['d5-2020', '已销号'], ['y-2023', '年度节点通过']]);
  });

  it('has the clause with its source, each body with its kind and receipt, the dates, the ladder ahead and what is open', async () => {
    const { rows, lines } = readBack(await taskSheet(handedOver));
    expect(rows).toEqual(expect.arrayContaining([
      ['汇总单位', '市科技局（暂定，按原文排序；待依据确认）'], ['市科技局', '市直部门', '按职责分工负责', '2020年10月13日'], ['市税务局', '垂直管理单位', '参与', '2020年10月15日\n新税函〔2020〕33号'], ['市教育局', '市直部门', '牵头', '未签收'], ['各采购单位', '一类主体', '参与', '不单独签收'],
      ['d5-2020', '完善政策措施', '2020年12月31日', '2021年1月8日', '办理中'], ['y-2023', '年度推进情况', '待定', '待定', '办理中'], ['2020年12月17日', '节点 d5-2020：提前10个工作日提醒'], ['签收单位', '', '签收人', ''],
    ]));
    expect(lines).toEqual(expect.arrayContaining(['来源：方案原文第17行。', '方案原文另有“等”，未列名的单位待明确。', '1．由谁汇总？']));
  });
});

describe('what people write', () => {
  const said = async (text: string) => {
    const { lines } = readBack(await signOffSheet({ ...submitted, submission: { ...submitted.submission, text } }));
    return lines.slice(lines.indexOf('附一　办结情况') + 1, lines.indexOf('附二　证明材料'));
  };

  it.each([
    ['marks of XML', '<w:p>&amp;"&"]]></w:p>', ['<w:p>&amp;"&"]]></w:p>']],
    ['control characters', 'a\u0000b\u0001\u000b\u001fc\u007f\u0085d\ufffe\uffff', ['abcd']],
    ['half a character', 'a\ud842b', ['ab']],
    ['a character beyond the first plane', '𠮷林𡨴', ['𠮷林𡨴']],
    ['a turned direction of print', '同\u061c意\u202e意\u200f同不\u202c', ['同意意同不']],
    ['lines of every system', ' 一\r\n\r\n二\r三\t四 ', ['一', '二', '三 四']],
  ])('%s is printed as far as it can be', async (_what, text, lines) => {
    expect(await said(text)).toEqual(lines);
  });

  it('without an end breaks at the margin', async () => {
    expect(await said('A'.repeat(4_000))).toEqual(['A'.repeat(4_000)]);
    const { 'word/document.xml': document = '' } = readBack(await signOffSheet(submitted)).parts;
    expect(document.split('<w:p>').filter((paragraph) => paragraph.includes('<w:t ') && !paragraph.includes('<w:wordWrap w:val="0"/>'))).toEqual([]);
  });

  it('of thousands of lines keeps nobody waiting, and is printed to its end', async () => {
    const lines = await said('一\n'.repeat(2_000));
    expect([lines.length, lines.join('').replaceAll(' ', '').length]).toEqual([400, 2_000]);
    const { rows } = readBack(await countersignatureSheet({ ...round, signers: [{ name: '市教育局', given: { answer: 'disagreed', on: '2020-11-20', opinion: '一\n'.repeat(2_000) } }] }));
    expect(rows.at(-1)?.[1]?.split('\n')).toHaveLength(20);
  });

  it('is a document, whatever it is', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      readBack(await countersignatureSheet({ ...round, programme: text, text, signers: [{ name: text, given: { answer: 'disagreed', on: '2020-11-20', opinion: text, reply: text } }] }));
    }), { numRuns: 15 });
  });
});
