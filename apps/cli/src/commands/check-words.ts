import type { Schemas } from '@lianxi/api-client/client';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { momentIn } from '@lianxi/wording/moment';
import type { Language, TextKey } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import { rungName } from '../terminal/step';

/** Something that does not agree, as `check` and `audit verify` are told of it. */
export type Difference = Omit<Schemas['Check']['differences'][number], 'programme' | 'workflow'> & { readonly programme?: string | undefined };

/** The kinds of differences, as people call them. */
export const kindNames: Readonly<Record<Difference['kind'], Bilingual>> = {
  chain: { zh: '链', en: 'chain' },
  event: { zh: '事件', en: 'event' },
  state: { zh: '状态', en: 'state' },
  view: { zh: '视图', en: 'view' },
  text: { zh: '原文', en: 'text' },
  notice: { zh: '通知', en: 'notice' },
  command: { zh: '决定', en: 'decision' },
  anchor: { zh: '锚点', en: 'anchor' },
  file: { zh: '文件', en: 'file' },
  run: { zh: '工作流', en: 'run' },
  delivery: { zh: '送达', en: 'delivery' },
};

/** What the parts of a difference are called. */
export interface Names {
  readonly language: Language;
  /** Tasks by their id, `措施3 激发…`. */
  readonly tasks: ReadonlyMap<string, string>;
  /** Bodies by their id. */
  readonly bureaus: ReadonlyMap<string, string>;
}

/** Whose difference it is: a measure's, the programme's, or of what belongs to neither. */
export function whose({ aggregate, programme, kind }: Difference, { language, tasks }: Names): string {
  const task = tasks.get(aggregate);
  if (task !== undefined) return task;
  if (aggregate === programme) return { zh: `方案 ${programme}`, en: `programme ${programme}` }[language];
  if (aggregate === 'anchors') return { zh: '库外的锚点', en: 'the anchors outside the record' }[language];
  if (aggregate === 'organisation') return { zh: '组织机构', en: 'the organisation' }[language];
  if (aggregate === 'identity') return { zh: '账户、登录和令牌', en: 'accounts, sign-ins and tokens' }[language];
  if (aggregate === 'access') return { zh: '查阅和导出的记录', en: 'who read and exported what' }[language];
  return kind === 'run' || kind === 'delivery' || kind === 'anchor' ? aggregate : { zh: '已不存在的任务', en: 'a task that is not there' }[language];
}

/** The place of a difference, from the record's own name for it: `milestone d5-2020`, `line milestone/d5-2020:1:urge:2 kejiju/liaison`. */
export function placeOf({ kind, where, aggregate }: Difference, names: Names): string {
  if (kind === 'run' || kind === 'delivery') return where === aggregate ? '' : where;
  const [first = '', second, third] = where.split(' ');
  const word = words[first]?.[names.language];
  if (word === undefined) return where;
  return [word, ...(second === undefined ? [] : [partOf(first, second, names)]), ...(third === undefined ? [] : [detailOf(first, third, names)])].filter((text) => text !== '').join(' ');
}

function partOf(place: string, key: string, { language, bureaus }: Names): string {
  if (place === 'part') return bureaus.get(key) ?? key;
  if (place === 'rung' || place === 'line') return rungName(key, language, bureaus);
  if (place === 'file' || place === 'letter') return key.slice(0, 12);
  return place === 'text' ? '' : key;
}

/** A column of an event, a letter or a text, which session of somebody's, or whose notice a line is in. */
function detailOf(place: string, detail: string, names: Names): string {
  if (place === 'session') return detail;
  return ['event', 'letter', 'text'].includes(place) ? words[detail]?.[names.language] ?? detail : reader(detail, names);
}

/** What is wrong there. */
export function foundIn({ found }: Difference, names: Names): string {
  const fixed = findings[found];
  if (fixed) return fixed[names.language];
  for (const [pattern, sentence] of patterns) {
    const match = pattern.exec(found);
    if (match) return sentence(match.slice(1).map((value) => valueOf(value, names)))[names.language];
  }
  return found;
}

/** The record's words for places, and people's. */
const words: Readonly<Record<string, Bilingual>> = {
  event: { zh: '事件', en: 'event' },
  state: { zh: '任务状态', en: 'the state' },
  milestone: { zh: '节点', en: 'milestone' },
  part: { zh: '责任单位', en: 'bureau' },
  rung: { zh: '步骤', en: 'step' },
  line: { zh: '通知中的一条', en: 'a matter of a notice' },
  letter: { zh: '通知', en: 'notice' },
  decision: { zh: '办理告知', en: 'what posts were told' },
  text: { zh: '所写的原文', en: 'a text somebody wrote' },
  command: { zh: '决定', en: 'decision' },
  anchor: { zh: '锚点', en: 'anchor' },
  file: { zh: '证明材料', en: 'file' },
  evidence: { zh: '证明材料', en: 'evidence' },
  account: { zh: '账户', en: 'account' },
  token: { zh: '令牌', en: 'token' },
  session: { zh: '会话', en: 'session' },
  password: { zh: '密码', en: 'password' },
  holder: { zh: '任职', en: 'holder of a post' },
  row: { zh: '链尾', en: 'where it ends' },
  plan: { zh: '方案文本', en: 'plan' },
  policy: { zh: '规则', en: 'policy' },
  calendar: { zh: '工作日历', en: 'calendar' },
  next_step_at: { zh: '下一步的时间', en: 'the time of the next step' },
  next_step_key: { zh: '下一步', en: 'the next step' },
  concluded_at: { zh: '办结时间', en: 'when it was concluded' },
  type: { zh: '的类别', en: 'its type' },
  at: { zh: '的时间', en: 'its time' },
  actor: { zh: '的经办人', en: 'who did it' },
  v: { zh: '的格式版本', en: 'the version of its shape' },
  step_key: { zh: '所办的步骤', en: 'the step it ended' },
  kind: { zh: '的步骤类别', en: 'its kind of step' },
  erased_at: { zh: '的删除时间', en: 'when it was erased' },
  measure: { zh: '措施序号', en: 'the number of the measure' },
  programme_id: { zh: '所属方案', en: 'the programme it belongs to' },
  bureau: { zh: '的收件单位', en: 'whose bureau’s it is' },
  role: { zh: '的收件岗位', en: 'the role it is for' },
  post: { zh: '的经办岗位', en: 'the post it is for' },
  deliver_at: { zh: '的送达时间', en: 'its morning' },
};

const findings: Readonly<Record<string, Bilingual>> = {
  missing: { zh: '缺失', en: 'missing' },
  'missing or different': { zh: '缺失，或与事件不符', en: 'missing, or not what the events say' },
  'left over': { zh: '多出，事件中没有', en: 'left over: no event speaks of it' },
  'not what was attached': { zh: '与当时上传的不同', en: 'not what was attached' },
  'erased by no act': { zh: '已不在，却没有删除的办理记录', en: 'gone, and no act erased it' },
  'there though it was erased': { zh: '已经删除，却又在其中（可能恢复了旧的备份）', en: 'erased, and there again: maybe an older backup was restored' },
  'not what was written': { zh: '与当时所写的不同', en: 'not what was written' },
  'not what the events come to': { zh: '与事件推算的不符', en: 'not what the events come to' },
  'of a task that is not there': { zh: '属于已不存在的任务', en: 'of a task that is not there' },
  'hash-differs': { zh: '内容被改动（哈希不符）', en: 'changed: its hash differs' },
  unreadable: { zh: '内容无法识读', en: 'cannot be read' },
  'not what it was activated with': { zh: '与启动时的内容不同', en: 'another than the one it was activated with' },
  'before its time': { zh: '早于应办的时间', en: 'before its time' },
  'text-of-another-event': { zh: '是另一事件的内容', en: 'the text of another event' },
  'head-differs': { zh: '与任务所记的最后一个事件不符', en: 'not the last event the record remembers' },
  'nobody asked for it': { zh: '没有任何人作过这一决定', en: 'no command of anybody asked for it' },
  'not what was answered': { zh: '与当时答复经办人的不符', en: 'not what whoever decided was answered' },
  'not the one set last': { zh: '密码不是链中最后一次设定的那个', en: 'the password is not the one that was set last' },
  'opened by no sign-in': { zh: '链中没有开启它的登录，或者已经结束', en: 'no sign-in opened it, or it has ended since' },
  'taken away since it was anchored': { zh: '锚定之后被删除', en: 'taken away since it was anchored' },
  'changed since it was anchored': { zh: '锚定之后被改动', en: 'changed since it was anchored' },
  'not-an-anchor': { zh: '不是锚点', en: 'not an anchor' },
  'out-of-order': { zh: '与前一个锚点不相接：有的被删除、插入或改动', en: 'does not follow the one before it: some were taken out, put in or changed' },
  'root-differs': { zh: '内容被改动（根哈希不符）', en: 'changed: its root differs' },
  'an open task without a run': { zh: '任务未办结，却没有工作流', en: 'the task is open and has no workflow' },
  'a run without an open task': { zh: '没有未办结的任务，工作流却在运行', en: 'a workflow runs for no open task' },
};

const patterns: readonly (readonly [RegExp, (values: readonly string[]) => Bilingual])[] = [
  [/^(.+) instead of (.+)$/, ([shown, due]) => ({ zh: `现为${shown ?? ''}，应为${due ?? ''}`, en: `${shown ?? ''} instead of ${due ?? ''}` })],
  [/^an open task whose run is (\w+)$/, ([status]) => ({ zh: `任务未办结，工作流却已结束（${status ?? ''}）`, en: `the task is open, and its workflow has ended (${status ?? ''})` })],
  [/^the run knows \(\d+, (\d+)\), the record has \(\d+, (\d+)\), delivered \d+$/, ([known, told]) => ({ zh: `工作流所知为第${known ?? ''}版，台账为第${told ?? ''}版`, en: `the workflow knows version ${known ?? ''}, the record has ${told ?? ''}` })],
];

/** A value as people say it: an instant in the time of Shanghai, a step by its kind. */
function valueOf(value: string, names: Names): string {
  if (value === 'nothing') return { zh: '空', en: 'nothing' }[names.language];
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return momentIn(names.language, value);
  return value.includes('/') && value.includes(':') ? rungName(value, names.language, names.bureaus) : value;
}

/** `kejiju/liaison` → `市科技局联络员`: whose notice it is. */
function reader(post: string, { language, bureaus }: Names): string {
  const [bureau = '', role = ''] = post.split('/');
  const name = bureaus.get(bureau) ?? bureau;
  if (role === 'office') return { zh: `（致${name}）`, en: `(to the ${name})` }[language];
  const word = say(language, `role.${role}` as TextKey);
  return { zh: `（致${name}${word}）`, en: `(to the ${word} of ${name})` }[language];
}
