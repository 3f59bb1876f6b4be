import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { Schemas } from '@lianxi/api-client/client';
import { root } from '@lianxi/infra/local/paths';
import { pdfOf } from '@lianxi/files/kind/files.fixture';
import { openTestHome, type TestHome } from '../support/home';
import { Product } from '../support/product';
import { Storyteller } from '../support/storyteller';
import { until } from '../support/until';

jest.setTimeout(240_000);

const others = ['jiaoyuju', 'caizhengju', 'rensheju'];
const liaisons = ['kejiju', ...others, 'shuiwuju'].map((bureau) => `${bureau}/liaison`);
const [liaison, head] = ['kejiju/liaison', 'kejiju/bureau-head'];
const drafted = '一、成果转化收益的奖励比例不低于50%。\n二、自印发之日起施行。';
const changed = '一、成果转化收益的奖励比例不低于70%。\n二、自印发之日起施行。';

let home: TestHome;
let product: Product;
let story: Storyteller;

beforeAll(async () => {
  home = await openTestHome();
  product = await Product.start(home);
  story = new Storyteller(product, 'story', 3);
}, 300_000);

afterAll(async () => { await home.close(); }, 120_000);

/** The first plan as it would be issued, with its number and its date. */
function issuedPlan(): object {
  const plan = JSON.parse(readFileSync(join(root, 'libs', 'plan', 'xinxiang', 'plan.json'), 'utf8')) as { document: object };
  return { ...plan, document: { ...plan.document, printedStatus: '印发', status: { kind: 'issued', number: '新政办〔2020〕18号', on: '2020-10-10' } } };
}

/** The first of docs/stories.md, told sentence by sentence on a product that was started, by its API. */
describe('the coordinator: measure 3, deliverable 5, due 2020-12-31', () => {
  const place = (): string => `tasks/${story.task}`;
  const milestone = (): string => `${place()}/milestones/d5-2020`;
  const task = () => story.sees<Schemas['Task']>(place());
  const shown = async () => (await task()).milestones.find(({ key }) => key === 'd5-2020')!;
  const round = (who?: string) => story.sees<Schemas['Round']>(`${milestone()}/countersignature`, who);
  const answers = (bureau: string, version: number, said: object) => story.does(`${milestone()}/countersignature/answer`, { bureau, version, ...said }, bureau === 'shuiwuju' ? 'lianxi-office/director' : `${bureau}/liaison`);

  describe('1. activation and receipt', () => {
    test('the plan is activated on Monday 2020-10-12, with number and date; 科技局, first named, is 暂定汇总单位', async () => {
      await story.does('programmes', { id: 'story', mode: 'rehearsal', plan: issuedPlan(), startsAt: '2020-10-12T01:30:00.000Z' });
      expect(await story.sees('programmes/story')).toMatchObject({ today: '2020-10-12', planStatus: { kind: 'issued', number: '新政办〔2020〕18号', on: '2020-10-10' } });
      expect(await task()).toMatchObject({ phase: 'receipt', coordinator: { bureau: 'kejiju', name: '市科技局', provisional: true } });
      expect((await product.lianxi('task', '3', '--programme', 'story')).out).toContain('市科技局（暂定，按原文排序）');
    });

    test('by 10-15 four bureaus have signed in one click each, and the office has entered the 复函 of 税务局, a vertical body', async () => {
      await story.liveUntil('2020-10-15');
      const awaited = await story.list<Schemas['Awaited']>('programmes/story/waiting');
      // The other bureaus sign too, for all their tasks: so no morning is about their receipts.
      for (const bureau of new Set(awaited.map((one) => one.bureau))) {
        const tasks = awaited.filter((one) => one.bureau === bureau && one.what === 'receipt').map((one) => one.task);
        if (bureau === 'shuiwuju') continue;
        const { items } = await story.does('receipts', { bureau, tasks }, `${bureau}/liaison`) as { items: { status: number }[] };
        expect(items.map(({ status }) => status)).toEqual(tasks.map(() => 200));
      }
      expect((await task()).parts.find(({ bureau }) => bureau === 'shuiwuju')).toMatchObject({ kind: 'vertical', receipt: 'awaited' });
      expect(await story.asks(`${place()}/receipt`, { bureau: 'shuiwuju' })).toMatchObject({ status: 422, answer: { type: 'urn:lianxi:problem:reply-number-missing' } });
      await story.does(`${place()}/receipt`, { bureau: 'shuiwuju', reply: '新税函〔2020〕33号' });
      const found = await task();
      expect(found.parts.map(({ receipt, receiptAt }) => [receipt, receiptAt?.slice(0, 10)])).toEqual(found.parts.map(() => ['signed', '2020-10-15']));
      expect(found.phase).toBe('work');
    });
  });

  describe('2. countersignature', () => {
    test('on 11-16 the draft goes out with limit 11-23: three agree, 人社局 in principle with an opinion, and 税务局 disagrees with reasons', async () => {
      await story.liveUntil('2020-11-16');
      // What shows what was done comes before the draft is put to anybody: attached after an answer, it would make another paper of it.
      await story.handsIn(`${place()}/evidence`, { milestone: 'd5-2020', name: '政策措施文稿.pdf', bytes: pdfOf('政策措施文稿') }, liaison);
      await story.does(`${milestone()}/countersignature`, { text: drafted, bureaus: [...others, 'shuiwuju'], limitOn: '2020-11-23' }, liaison);
      for (const bureau of ['jiaoyuju', 'caizhengju']) await answers(bureau, 1, { answer: 'agreed' });
      await answers('rensheju', 1, { answer: 'agreed-with-opinion', opinion: '建议明确适用范围。' });
      expect(await story.asks(`${milestone()}/countersignature/answer`, { bureau: 'shuiwuju', version: 1, answer: 'disagreed', reply: '新税函〔2020〕40号' })).toMatchObject({ status: 422, answer: { type: 'urn:lianxi:problem:opinion-missing' } });
      await answers('shuiwuju', 1, { answer: 'disagreed', opinion: '比例与现行税收政策不一致。', reply: '新税函〔2020〕40号' });
      const { limitOn, signers } = await round();
      expect(limitOn).toBe('2020-11-23');
      expect(signers.map(({ bureau, answer, opinion, reply }) => [bureau, answer, opinion, reply])).toEqual([
        ['jiaoyuju', 'agreed', undefined, undefined], ['caizhengju', 'agreed', undefined, undefined], ['rensheju', 'agreed-with-opinion', '建议明确适用范围。', undefined],
        ['shuiwuju', 'disagreed', '比例与现行税收政策不一致。', '新税函〔2020〕40号'],
      ]);
    });

    test('the 会签单 prints as a Word file with the draft and what each has said', async () => {
      const { name, lines, rows, parts } = await story.prints(`${milestone()}/papers/countersignature-sheet`, liaison);
      expect(name).toBe('会签单-措施3-d5-2020-第1稿.docx');
      expect(Object.keys(parts)).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml']));
      expect(lines).toEqual(expect.arrayContaining(drafted.split('\n')));
      expect(rows).toEqual(expect.arrayContaining([
        ['发起日期', '2020年11月16日', '会签时限', '2020年11月23日'], ['市教育局', '同意', '系统内答复', '2020年11月16日'], ['市人社局', '原则同意\n建议明确适用范围。', '系统内答复', '2020年11月16日'],
        ['市税务局', expect.stringContaining('不同意\n比例与现行税收政策不一致。'), expect.stringContaining('新税函〔2020〕40号'), '2020年11月16日'],
      ]));
    });

    test('on 11-25 the text is changed: earlier answers are void, and at nine all four are told, with a comparison', async () => {
      await story.liveUntil('2020-11-25');
      await story.does(`${milestone()}/countersignature/text`, { text: changed }, liaison);
      expect(await round('jiaoyuju/liaison')).toMatchObject({
        version: 2, answered: 0, of: 4,
        comparison: [{ mark: 'removed', text: '一、成果转化收益的奖励比例不低于50%。' }, { mark: 'added', text: '一、成果转化收益的奖励比例不低于70%。' }, { mark: 'same', text: '二、自印发之日起施行。' }],
        earlier: [{ version: 1, answers: [{ answer: 'agreed' }, { answer: 'agreed' }, { answer: 'agreed-with-opinion' }, { answer: 'disagreed', opinion: '比例与现行税收政策不一致。' }] }],
      });
      expect(await story.asks(`${milestone()}/countersignature/answer`, { bureau: 'jiaoyuju', version: 1, answer: 'agreed' }, 'jiaoyuju/liaison')).toMatchObject({ status: 409, answer: { type: 'urn:lianxi:problem:countersigned-text-changed' } });
      await story.liveUntil('2020-12-02');
      const letters = await story.list<Schemas['Notice']>('programmes/story/notices');
      const told = letters.flatMap(({ bureau, deliveredAt, lines }) => lines.filter(({ kind, measure }) => kind === 'countersignChanged' && measure === 3).map(({ why }) => ({ bureau, on: deliveredAt.slice(0, 10), why: why.sentence.zh })));
      expect(told.map(({ bureau, on }) => `${on} ${bureau}`).sort()).toEqual([...others, 'shuiwuju'].map((bureau) => `2020-11-25 ${bureau}`).sort());
      for (const { why } of told) expect(why).toMatch(/^会签稿已修改，原答复作废，请重新会签：节点d5-2020第2稿.*与上一稿的逐段对照见会签页/);
    });

    test("on 12-02 it reads '4/4'", async () => {
      for (const bureau of others) await answers(bureau, 2, { answer: 'agreed' });
      await answers('shuiwuju', 2, { answer: 'agreed', reply: '新税函〔2020〕41号' });
      expect(await round()).toMatchObject({ answered: 4, of: 4, complete: true });
      expect((await product.lianxi('countersign', 'show', '3', 'd5-2020', '--programme', 'story')).out).toContain('会签 d5-2020 第2稿 4/4');
    });
  });

  describe('3. a signature on paper, and 4. the report', () => {
    let scan: string;

    test('on 2021-01-06 the submission says achieved 12-18, by the number under which the policy was issued: 按期完成，按期报送', async () => {
      for (const bureau of others) await story.does(`${milestone()}/contribution`, { bureau, text: '已会签，并提供政策条款。' }, `${bureau}/liaison`);
      await story.does(`${milestone()}/contribution`, { bureau: 'shuiwuju', text: '已复函。', reply: '新税函〔2020〕41号' });
      await story.liveUntil('2021-01-06');
      const { seen } = await shown();
      await story.does(`${milestone()}/submission`, { seen, achievedOn: '2020-12-18', document: '示例科〔2020〕60号', text: '政策措施已印发。' }, liaison);
      expect(await shown()).toMatchObject({
        phase: 'submitted', dueOn: '2020-12-31', reportBy: '2021-01-08', flags: [], submission: { achievedOn: '2020-12-18', document: '示例科〔2020〕60号' },
        timeliness: { achieved: true, reported: true, sentence: { zh: '按期完成，按期报送' } },
      });
    });

    test('the 签批单 prints, naming the event by which the scan is matched', async () => {
      const { rows, lines } = await story.prints(`${milestone()}/papers/sign-off-sheet`, liaison);
      const submitted = (await story.list<Schemas['TaskEvent']>(`${place()}/events`)).find(({ type }) => type === 'milestoneSubmitted')!;
      expect(rows).toEqual(expect.arrayContaining([
        ['汇总单位', '市科技局（暂定）', '其他单位', '市教育局、市财政局、市人社局、市税务局'], ['完成期限', '2020年12月31日', '完成日期', '2020年12月18日'], ['文号', '示例科〔2020〕60号', '申请日期', '2021年1月6日'],
        ['配合情况', '应报4家，已报4家；无缺报'], ['核对', `措施3节点 d5-2020 办结申请，第${submitted.seq}号记录，校验值 ${submitted.hash.slice(0, 12)}`],
      ]));
      expect(lines).toContain('政策措施已印发。');
    });

    test('the liaison records what the head signed on paper on 12-17 (线下签批), with the scan, bound by its hash; no scan, or another, is refused', async () => {
      const paper = { signer: '示例局长', post: '局长', on: '2020-12-17' };
      for (const [wrong, rule] of [[paper, 'scan-missing'], [{ ...paper, scan: '0'.repeat(64) }, 'scan-unknown']] as const) {
        expect(await story.asks(`${milestone()}/approval`, { paper: wrong }, liaison)).toMatchObject({ status: 422, answer: { type: `urn:lianxi:problem:${rule}` } });
      }
      const bytes = pdfOf('签批单，局长签字');
      scan = await story.handsIn(`${place()}/evidence`, { milestone: 'd5-2020', scanOf: 'sign-off', name: '签批单.pdf', bytes }, liaison);
      expect(scan).toBe(createHash('sha256').update(bytes).digest('hex'));
      const { seen } = await shown();
      await story.does(`${milestone()}/approval`, { paper: { ...paper, scan }, seen }, liaison);
      expect(await shown()).toMatchObject({ phase: 'approved', approval: { person: 'kejiju-liaison', paper: { signer: '示例局长', post: '局长', on: '2020-12-17', scan } } });
      const { rows } = await story.prints(`${milestone()}/papers/sign-off-sheet`, head);
      expect(rows).toContainEqual(['领导签批', '市科技局局长示例局长（纸质）已于2020年12月17日签批，不必重签。']);
      // The scan shows who signed, not what was done.
      expect(rows.flat()).not.toContain('签批单.pdf');
    });

    test('no 催办 was ever made', async () => {
      const sent = await story.sent();
      expect(sent.map(({ kind }) => kind)).not.toEqual(expect.arrayContaining([expect.stringMatching(/urge|supervise|putOnAgenda/)]));
      expect(sent.filter(({ kind }) => kind === 'remind').map(({ at }) => at.slice(0, 10)).sort()).toEqual(['2020-12-17', '2020-12-28', '2020-12-31']);
    });

    test('on 2021-01-11 the office reviews it, and with it the scan', async () => {
      await story.liveUntil('2021-01-11');
      const { seen } = await shown();
      expect(await story.does('reviews', { items: [{ task: story.task, milestone: 'd5-2020', seen }] })).toMatchObject({ items: [{ status: 200 }] });
      expect(await shown()).toMatchObject({ phase: 'reviewed', review: { person: 'lianxi-office-office', scan } });
    });
  });

  describe('5. the list, and the proof', () => {
    test('on 01-13 the 召集人 signs the 拟销号清单; one batch closes it', async () => {
      await story.does(`${place()}/coordinator`, { bureau: 'kejiju', authority: { kind: 'minutes', number: '第2期', on: '2021-01-08' } });
      await story.liveUntil('2021-01-13');
      const printed = await story.prints('programmes/story/papers/strike-off-list', 'shizhengfu/leader');
      expect(printed.rows.flat()).toEqual(expect.arrayContaining(['措施3', 'd5-2020', '市科技局', '2020年12月18日', '示例科〔2020〕60号']));
      const number = '销号清单〔2021〕1号';
      const { list } = await story.does('programmes/story/strike-off-lists', { number, items: [{ task: story.task, milestone: 'd5-2020' }] });
      const ofList = `programmes/story/strike-off-lists/${String(list)}`;
      await story.does(`${ofList}/put`);
      const { seen } = await story.sees<Schemas['StrikeOffList']>(ofList, 'shizhengfu/leader');
      await story.does(`${ofList}/signature`, { seen }, 'shizhengfu/leader');
      expect(await story.does(`${ofList}/strike-offs`)).toMatchObject({ items: [{ status: 200, decision: { events: ['milestoneStruckOff', 'taskConcluded'] } }] });
      expect(await task()).toMatchObject({ phase: 'concluded', progress: 'done', waitingFor: [], milestones: [{ phase: 'struck-off', strikeOff: { list: { number, on: '2021-01-13', signer: 'convenor', list } } }] });
    });

    test('the five posts are told', async () => {
      for (const who of liaisons) {
        expect((await story.told(who))[0]).toMatchObject({ kind: 'milestoneStruckOff', milestone: 'd5-2020', at: expect.stringMatching(/^2021-01-13/) as string, why: { zh: expect.stringContaining('销号清单〔2021〕1号') as string } });
      }
    });

    test('the 任务办理单 prints, with the plan\'s number and how each has signed', async () => {
      const { name, rows, lines } = await story.prints(`${place()}/papers/task-sheet`, liaison);
      expect(name).toBe('任务办理单-措施3.docx');
      expect([...rows.flat(), ...lines].join('\n')).toContain('新政办〔2020〕18号（2020年10月10日）');
      expect(rows).toEqual(expect.arrayContaining([
        ['市科技局', '市直部门', '按职责分工负责', '2020年10月15日'], ['市税务局', '垂直管理单位', '按职责分工负责', expect.stringContaining('新税函〔2020〕33号')],
      ]));
    });

    test('no 催办 was made to the end, and nothing is left to come', async () => {
      expect((await story.sent()).filter(({ kind }) => kind !== 'remind' && kind !== 'remindReceipt' && kind !== 'countersignLimit')).toEqual([]);
      const ahead = await story.list<Schemas['Reminder']>('programmes/story/reminders?state=upcoming');
      expect(ahead.filter(({ measure }) => measure === 3)).toEqual([]);
      const office = (await story.list<Schemas['Notice']>('programmes/story/notices')).filter(({ role }) => role === 'office');
      expect(office.flatMap(({ lines }) => lines).filter(({ measure }) => measure === 3)).toEqual([]);
    });

    test('the audit verifies, and its bundle is verified in another folder by Node alone', async () => {
      expect(await product.lianxi('audit', 'verify')).toMatchObject({ code: 0, err: '' });
      // One is added each minute, and the whole story may take less.
      await until('the task is anchored', async () => (await story.list(`${place()}/anchors`)).length > 0, 120_000);
      const [made, elsewhere] = [mkdtempSync(join(tmpdir(), 'lianxi-bundle-')), mkdtempSync(join(tmpdir(), 'lianxi-elsewhere-'))];
      const exported = await product.asks<{ events: number; files: { named: number; included: number; missing: string[] } }>('audit', 'export', '3', '--programme', 'story', '--to', join(made, 'measure-03'));
      cpSync(join(made, 'measure-03'), join(elsewhere, 'proof'), { recursive: true });
      rmSync(made, { recursive: true });
      const verified = spawnSync(process.execPath, [join(elsewhere, 'proof', 'verify.mjs')], { cwd: elsewhere, encoding: 'utf8', env: {} });
      expect(verified).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining(`${String(exported.events)}个事件相接无缺`) as string });
      expect(exported.files).toEqual({ named: 2, included: 2, missing: [] });
      rmSync(elsewhere, { recursive: true });
    });
  });
});
