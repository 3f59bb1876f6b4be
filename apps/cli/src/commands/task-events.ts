import { bureauName } from '@lianxi/api-client/bureau-name';
import type { Schemas } from '@lianxi/api-client/client';
import { passesCheckpoint, phaseSaid } from '@lianxi/wording/milestone';
import type { Language, TextKey } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import { sameWords } from '../desk/contributions';
import { subjectOf } from '../terminal/step';
import { cut } from '../terminal/width';
import { timeOf } from '../terminal/when';

const zh: Readonly<Record<string, string>> = {
  taskOpened: '任务启动',
  receiptSigned: '签收',
  coordinatorConfirmed: '确认汇总单位',
  coordinatorChanged: '变更汇总单位',
  contributionFiled: '报配合情况',
  contributionWithdrawn: '撤回配合情况',
  milestoneSubmitted: '申请办结',
  milestoneApproved: '签批',
  milestoneReviewed: '初审',
  milestoneReturned: '退回',
  milestoneWithdrawn: '撤回',
  milestoneReopened: '重新开启',
  extensionRequested: '申请延期',
  extensionWithdrawn: '撤回延期申请',
  extensionLapsed: '延期申请失效',
  extensionRefused: '不予延期',
  dueDateMoved: '批准延期',
  countersignatureOpened: '发起会签',
  countersigned: '会签',
  countersignedTextChanged: '修改会签稿，原答复作废',
  signersChanged: '加签、减签',
  countersignatureSettled: '会签分歧裁定',
  taskConcludedOtherwise: '任务另行办结',
  partMoved: '职责划转',
  bodyRenamed: '单位更名',
  partTransferred: '内部转办',
  milestoneStruckOff: '销号',
  evidenceAttached: '附证明材料',
  stepsMissed: '因停机错过的步骤',
  stepFailed: '步骤未能发出，已转办公室',
  taskConcluded: '任务办结',
  textErased: '删除原文',
  draftHandled: '登记草稿处理',
};

const en: Readonly<Record<string, string>> = {
  taskOpened: 'task opened',
  receiptSigned: 'signed for',
  coordinatorConfirmed: 'coordinator confirmed',
  coordinatorChanged: 'coordinator changed',
  contributionFiled: 'contribution filed',
  contributionWithdrawn: 'contribution taken back',
  milestoneSubmitted: 'submitted',
  milestoneApproved: 'approved',
  milestoneReviewed: 'reviewed',
  milestoneReturned: 'returned',
  milestoneWithdrawn: 'taken back',
  milestoneReopened: 'opened again',
  extensionRequested: 'extension asked for',
  extensionWithdrawn: 'request for an extension taken back',
  extensionLapsed: 'request for an extension lapsed undecided',
  extensionRefused: 'extension refused',
  dueDateMoved: 'extension granted',
  countersignatureOpened: 'countersignature opened',
  countersigned: 'countersigned',
  countersignedTextChanged: 'countersigned text changed, earlier answers void',
  signersChanged: 'signers changed',
  countersignatureSettled: 'disagreement settled',
  taskConcludedOtherwise: 'concluded otherwise',
  partMoved: 'part passed to another body',
  bodyRenamed: 'body renamed',
  partTransferred: 'part passed on in the bureau',
  milestoneStruckOff: 'struck off',
  evidenceAttached: 'evidence attached',
  stepsMissed: 'steps missed through an outage',
  stepFailed: 'a step failed and is before the office',
  taskConcluded: 'task concluded',
  textErased: 'text erased',
  draftHandled: 'what became of a draft',
};

/** An event in a line: when, what, about which milestone, of whom and who did it, by the names they had then, on what paper, what it changed from and to, which earlier one it replaces, and the beginning of what was written. */
export function eventLine(filed: Schemas['TaskEvent'], replaced: Schemas['TaskEvent'] | undefined, task: Schemas['Task'], language: Language): string {
  const { at, type, actor, standsIn, who, event, changes, words, erased, unreadable } = filed;
  const name = (bureau: unknown): string => (typeof bureau === 'string' ? bureauName(task, bureau, undefined, at) : '');
  // Whoever is asked for 会签 did not ask: the one who opened it stands before them.
  const isAsking = type === 'countersignatureOpened';
  const actors = who ? [who[language]] : [post(actor, language), standsIn?.[language] ?? ''];
  const asking = isAsking ? `${who ? who[language] : `${name(ownBureau(actor))}${language === 'zh' ? '' : ' '}${post(actor, language)}`} → ` : '';
  const bureaus = Array.isArray(event.bureaus) ? event.bureaus.map(name).join('、') : changedSigners(event, name) ?? movedPart(event, name) ?? passedPart(type, event, name, language) ?? name(event.bureau ?? event.contributor ?? event.to ?? (who ? undefined : ownBureau(actor)));
  const subject = typeof event.key === 'string' ? subjectOf(event.key) : event.milestone;
  const said = unreadable ? [{ zh: '（内容无法识读，在数据库中被改动过）', en: '(cannot be read: changed in the database)' }[language]] : erased ? [{ zh: '（原文已删除）', en: '(text erased)' }[language]] : Object.values(words).map(({ text }) => `“${cut(text, 40)}”`);
  return [timeOf(at), whatHappened(type, event, language), typeof subject === 'string' ? subject : '', `${asking}${bureaus}`, ...(isAsking ? [] : actors), ...papers(event, name, language), ...changes.flatMap((change) => changeOf(change, name, language)), correction(filed, replaced, language), ...said].filter((text) => text !== '').join(' ');
}

/** 加签 and 减签: `+市人社局、-市教育局`. */
function changedSigners({ added, removed }: Schemas['TaskEvent']['event'], name: (bureau: unknown) => string): string | undefined {
  if (!Array.isArray(added) || !Array.isArray(removed)) return undefined;
  return [...added.map((bureau) => `+${name(bureau)}`), ...removed.map((bureau) => `-${name(bureau)}`)].join('、');
}

/** 机构改革: `市科技局 → 市工信局`. */
function movedPart({ from, to, effectiveOn }: Schemas['TaskEvent']['event'], name: (bureau: unknown) => string): string | undefined {
  return effectiveOn === undefined ? undefined : `${name(from)} → ${name(to)}`;
}

/** 转办: `市科技局 → 成果转化科`, or back. */
function passedPart(type: string, { bureau, to, dueOn }: Schemas['TaskEvent']['event'], name: (bureau: unknown) => string, language: Language): string | undefined {
  if (type !== 'partTransferred') return undefined;
  const whom = to === undefined ? { zh: '交回', en: 'back' }[language] : (to as { readonly title: string }).title;
  return `${name(bureau)} → ${whom}${typeof dueOn === 'string' ? ` (${dueOn})` : ''}`;
}

/** Whose act it was where the event names nobody else, and nobody is named: a body with a part; what time brings is nobody's. */
function ownBureau(actor: string): string | undefined {
  const [bureau, role] = actor.split('/');
  return role === 'liaison' || role === 'bureau-head' ? bureau : undefined;
}

/** The post of whoever acted, `bureau/role/person`. */
function post(actor: string, language: Language): string {
  const [, role] = actor.split('/');
  return role === undefined || role === 'timekeeper' ? '' : say(language, `role.${role}` as TextKey);
}

/** What an act rests on or reports: the authority, the day it was achieved, the number of a document or a letter. */
function papers({ of, authority, achievedOn, document, reply, paper, list, as, answer, answers = [], unanswered, scan, letter, issued }: Schemas['TaskEvent']['event'], name: (bureau: unknown) => string, language: Language): string[] {
  const { kind, number, scan: shownBy } = (authority ?? {}) as Partial<Schemas['Authority']>;
  return [
    typeof of === 'number' ? { zh: `事件 ${of}`, en: `of event ${of}` }[language] : '',
    kind === undefined ? '' : `${say(language, `authority.${kind}`)} ${String(number)}`,
    shownBy === undefined ? '' : { zh: `依据扫描件 ${shownBy.slice(0, 12)}`, en: `its scan ${shownBy.slice(0, 12)}` }[language],
    typeof achievedOn === 'string' ? { zh: `${achievedOn} 完成`, en: `achieved ${achievedOn}` }[language] : '',
    paper === undefined ? '' : { zh: `纸质签批 ${(paper as { on: string }).on}`, en: `on paper ${(paper as { on: string }).on}` }[language],
    ...[scan, ...answers as unknown[]].map((one) => (typeof one === 'string' ? { zh: `已核扫描件 ${one.slice(0, 12)}`, en: `scan ${one.slice(0, 12)} checked` }[language] : '')),
    list === undefined ? '' : [(list as { number: string }).number, (list as { post?: string }).post].filter((said) => said !== undefined).join(' '),
    typeof as === 'string' ? say(language, `conclusion.${as}` as TextKey) : '',
    typeof answer === 'string' ? say(language, `countersignAnswer.${answer}` as TextKey) : '',
    Array.isArray(unanswered) ? `${unanswered.map(name).join('、')} ${say(language, 'countersignAnswer.none')}` : '',
    // Of a part that is given off its authority says the letter already.
    ...[document, reply, kind === undefined ? letter : undefined, (issued as { readonly number: string } | undefined)?.number].map((paper) => (typeof paper === 'string' ? paper : '')),
  ];
}

/** What an event changed, old → new, where its own words do not say it: a milestone's phase or date, the coordinator. */
function changeOf({ field, from, to }: Schemas['TaskEvent']['changes'][number], nameOf: (bureau: unknown) => string, language: Language): string[] {
  if (from === undefined || to === undefined) return [];
  if (field === 'coordinator') return [`${nameOf(from)} → ${nameOf(to)}`];
  if (field.endsWith('.phase')) return [[from, to].map((phase) => say(language, `milestonePhase.${phaseSaid(field.split('.')[1] ?? '', phase)}` as TextKey)).join(' → ')];
  return /\.(dueOn|reportBy)$/.test(field) ? [`${from} → ${to}`] : [];
}

function correction(filed: Schemas['TaskEvent'], replaced: Schemas['TaskEvent'] | undefined, language: Language): string {
  if (!replaced) return '';
  if (sameWords(filed, replaced)) return language === 'zh' ? `（与 ${timeOf(replaced.at)} 所报相同）` : `(the same as the one of ${timeOf(replaced.at)})`;
  return language === 'zh' ? `（更正，代替 ${timeOf(replaced.at)} 所报）` : `(a correction of the one of ${timeOf(replaced.at)})`;
}

function whatHappened(type: string, event: Schemas['TaskEvent']['event'], language: Language): string {
  if (type === 'stepCarriedOut') return say(language, `rung.${String(event.kind)}` as TextKey);
  if (type === 'countersignedTextChanged' && event.attached !== undefined) return { zh: '会签后增附材料，原答复作废', en: 'evidence attached after answers, which are void' }[language];
  if (type === 'countersignedTextChanged' && event.contribution !== undefined) return { zh: '会签后重报配合情况，原答复作废', en: 'contribution filed anew after answers, which are void' }[language];
  if (passesCheckpoint(type, event.milestone)) return say(language, 'milestonePhase.checkpoint-passed');
  return (language === 'zh' ? zh : en)[type] ?? type;
}
