import type { Schemas } from '@lianxi/api-client/client';
import { task as en } from '@lianxi/wording/en/page/task';
import { words as standingEn } from '@lianxi/wording/en/words';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { words as standingZh } from '@lianxi/wording/zh/words';
import { answerSaid, changesSaid, draftSaid } from './changes';
import { actorName } from './names';

type Change = Schemas['TaskEvent']['changes'][number];

const task = {
  parts: [{ bureau: 'kejiju', name: '市科技局' }, { bureau: 'caizhengju', name: '市财政局' }, { bureau: 'shangwuju', name: '市商务和会展局', earlierNames: [{ name: '市商务局', until: '2021-03-01T01:00:00.000Z' }] }], formerParts: [],
  milestones: [{ key: 'd5-2020', targets: [{ id: 'T2', text: '10家' }] }],
} as unknown as Schemas['Task'];

const inChinese = (changes: Change[], event: Schemas['TaskEvent']['event'] = { milestone: 'd5-2020' }, at = '2021-03-05T01:00:00.000Z') =>
  changesSaid({ at, changes, event }, task, { language: 'zh', words: zh, standing: standingZh }).map(({ name, how }) => `${name} ${how}`);

describe('what an event changed, as people read it', () => {
  it('says of a coordinator whether it is provisional, with its name', () => {
    const provisional: Change = { field: 'coordinator.provisional', from: 'true', to: 'false' };
    expect(inChinese([provisional], { bureau: 'kejiju' })).toEqual(['汇总单位 原为市科技局（暂定），现为市科技局（已确认）']);
    expect(inChinese([{ field: 'coordinator', from: 'kejiju', to: 'caizhengju' }, provisional])).toEqual(['汇总单位 原为市科技局（暂定），现为市财政局（已确认）']);
    expect(inChinese([{ field: 'coordinator', from: 'kejiju', to: 'caizhengju' }])).toEqual(['汇总单位 原为市科技局，现为市财政局']);
  });

  it('calls a body that was renamed by the name it had then, and says of the renaming both', () => {
    const signed: Change = { field: 'receipts.shangwuju', from: 'awaited', to: 'signed' };
    expect([inChinese([signed], {}, '2020-10-15T01:00:00.000Z'), inChinese([signed], {}, '2021-03-01T01:00:00.000Z')]).toEqual([['市商务局签收 原为待办，现为已签收'], ['市商务和会展局签收 原为待办，现为已签收']]);
    expect(inChinese([{ field: 'names.shangwuju', from: '市商务局', to: '市商务和会展局' }], { bureau: 'shangwuju' })).toEqual(['单位名称 原为市商务局，现为市商务和会展局']);
    const whoActed = (at?: string): string => actorName(task, 'shangwuju/liaison/li', standingZh.role, '', at);
    expect([whoActed('2020-10-15T01:00:00.000Z'), whoActed()]).toEqual([`市商务局${standingZh.role.liaison}`, `市商务和会展局${standingZh.role.liaison}`]);
  });

  it.each<[Change, string]>([
    [{ field: 'milestones.d5-2020.escalation', from: 'reminded', to: 'quiet' }, '督促 已停止（原为已提醒）'],
    [{ field: 'milestones.d5-2020.escalation', from: 'quiet', to: 'reminded' }, '督促 现为已提醒'],
    [{ field: 'milestones.d5-2020.phase', from: 'open', to: 'submitted' }, '环节 原为办理中，现为待签批'],
    [{ field: 'milestones.y-2020.phase', from: 'reviewed', to: 'struck-off' }, '2020年年度节点环节 原为已初审，现为年度节点通过'],
    [{ field: 'milestones.d6-2021.phase', from: 'open', to: 'submitted' }, '成果6（2021年）环节 原为办理中，现为待签批'],
    [{ field: 'milestones.d5-2020.dueOn', from: '2020-12-31', to: '2021-03-05' }, '完成期限 原为2020年12月31日（星期四），现为2021年3月5日（星期五）'],
    [{ field: 'milestones.d5-2020.reportBy', to: '2021-01-08' }, '报送期限 现为2021年1月8日（星期五）'],
    [{ field: 'milestones.d5-2020.achievedOn', from: '2020-12-18' }, '完成日期 原为2020年12月18日（星期五），现已取消'],
    [{ field: 'milestones.d5-2020.document', to: '示例科〔2020〕60号' }, '文号 现为示例科〔2020〕60号'],
    [{ field: 'milestones.d5-2020.figures.T2', to: '12家' }, '10家指标完成值 现为12家'],
    [{ field: 'milestones.d5-2020.evidence', from: '1', to: '2' }, '证明材料 原为1份，现为2份'],
    [{ field: 'milestones.d5-2020.contributions.caizhengju', from: 'awaited', to: 'contributed' }, '市财政局配合情况 原为待办，现为已报'],
    [{ field: 'receipts.caizhengju', from: 'awaited', to: 'signed' }, '市财政局签收 原为待办，现为已签收'],
    [{ field: 'handlers.kejiju/d5-2020', to: '成果转化科' }, '市科技局经办 现为成果转化科'],
    [{ field: 'concludedAt', to: '2021-01-13T02:00:00.000Z' }, '办结时间 现为2021年1月13日（星期三）10:00'],
  ])('%j is said in words', (change, words) => {
    expect(inChinese([change])).toEqual([words]);
    const [inEnglish] = changesSaid({ at: '2021-03-05T01:00:00.000Z', changes: [change], event: { milestone: 'd5-2020' } }, task, { language: 'en', words: en, standing: standingEn });
    expect(inEnglish?.how).not.toMatch(/\b(true|false|quiet|\d{4}-\d\d-\d\d)\b/);
  });

  it('says of an answer to 会签 what it is, and for which body the office entered it', () => {
    const said = ({ type, ...event }: { type: string; bureau: string; answer?: string }) => answerSaid({ at: '2021-03-05T01:00:00.000Z', type, event }, task, { words: zh, standing: standingZh });
    expect([said({ type: 'countersigned', bureau: 'caizhengju', answer: 'agreed' }), said({ type: 'countersigned', bureau: 'shangwuju', answer: 'disagreed' })]).toEqual(['市财政局答复：同意', '市商务和会展局答复：不同意']);
    expect(said({ type: 'receiptSigned', bureau: 'caizhengju' })).toBeUndefined();
  });

  it('says of a draft what became of it, with the paper by which it was issued, and nothing of any other event', () => {
    const said = (event: Schemas['TaskEvent']['event'], type = 'draftHandled') => draftSaid({ type, event }, { language: 'zh', words: zh });
    expect([said({ kind: 'urge', issued: { number: '示例催〔2021〕1号', on: '2021-01-12' } }), said({ kind: 'supervise' })]).toEqual(['催办单已发出：示例催〔2021〕1号，2021年1月12日（星期二）', '提请督办未发出']);
    expect(said({ kind: 'urge' }, 'stepCarriedOut')).toBeUndefined();
  });

  it('says nothing of a field it has no words for', () => {
    expect(inChinese([{ field: 'milestones.d5-2020.revision', from: '1', to: '2' }])).toEqual([]);
  });
});
