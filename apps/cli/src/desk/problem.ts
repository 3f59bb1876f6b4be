import type { Language, TextKey } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import { cut, flow } from '../terminal/width';
import { Ending, exitCode } from './ending';
import type { NameOf } from './own-names';
import { ownSentence } from './own-words';

interface Text {
  readonly title: string;
  readonly detail: string;
}

/** What a rule's no says (RFC 9457), as far as it is printed. */
export interface ProblemDetails {
  readonly type: string;
  readonly status: number;
  readonly zh: Text;
  readonly en: Text;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The field of the request that it is about. */
  readonly field?: string;
  /** What changed since it was seen. */
  readonly changed?: readonly { readonly field: string; readonly from?: string; readonly to?: string }[];
  /** Each field that does not fit. */
  readonly errors?: readonly { readonly field: string; readonly zh: string; readonly en: string }[];
}

/** A no of the API: a rule's refusal, or a house that cannot answer now. */
export class Refused extends Ending {
  readonly code = exitCode.refused;

  constructor(readonly problem: ProblemDetails) {
    super({ zh: problem.zh.title, en: problem.en.title });
  }

  /** `contributions-missing`: the rule's name. */
  get rule(): string {
    return this.problem.type.replace('urn:lianxi:problem:', '');
  }
}

/** What was asked for, for the command to try next. */
export interface Subject {
  readonly measure?: number;
  readonly milestone?: string;
  readonly coordinator?: string;
}

/** The command that helps with a refusal; N, KEY and COORDINATOR stand for what it was about, SCANNED for the paper whose scan is missing, PAPER for a number nobody knows yet. */
const nextCommands: Readonly<Record<string, string>> = {
  'contributions-missing': 'lianxi contribute N KEY --text … --as BUREAU/liaison',
  'countersignature-voided': 'lianxi countersign show N KEY',
  'document-number-missing': 'lianxi submit N KEY --achieved-on DATE --document PAPER',
  'evidence-missing': 'lianxi evidence add N KEY FILE',
  'countersignature-missing': 'lianxi countersign open N KEY --text … --bureau BUREAU',
  'countersigners-lacking': 'lianxi countersign signers N KEY --add BUREAU --reason …',
  'coordinator-not-confirmed': 'lianxi coordinator N COORDINATOR --authority minutes --number PAPER --on DATE',
  'milestone-not-submitted': 'lianxi submit N KEY --achieved-on DATE',
  'milestone-already-approved': 'lianxi task N',
  'milestone-not-approved': 'lianxi approve N KEY',
  'milestone-unknown': 'lianxi task N',
  'changed-since-seen': 'lianxi task N --events',
  'milestone-not-open': 'lianxi task N',
  'bureau-not-in-task': 'lianxi task N',
  'not-entitled': 'lianxi task N',
  'task-unknown': 'lianxi board',
  'programme-unknown': 'lianxi programmes',
  'workflow-not-started': 'lianxi workflows renew N',
  'clock-is-live': 'lianxi programmes',
  'clock-already-running': 'lianxi clock',
  'clock-already-standing': 'lianxi clock',
  'clock-backwards': 'lianxi clock',
  'plan-invalid': 'lianxi plan check FILE',
  'evidence-already-attached': 'lianxi evidence list N',
  'scan-missing': 'lianxi evidence add N KEY FILE --scan-of SCANNED',
  'scan-unknown': 'lianxi evidence list N',
  'evidence-after-submission': 'lianxi withdraw N KEY --reason …',
  'evidence-too-many': 'lianxi evidence list N',
  'evidence-unknown': 'lianxi evidence list N',
  'file-missing': 'lianxi audit verify',
};

/** How a refusal is printed: in which words, about what, and what may be given where something unknown was. */
export interface Telling {
  readonly language: Language;
  readonly nameOf: NameOf;
  readonly subject?: Subject | undefined;
  readonly choices?: readonly string[];
  /** The command that helps, where it depends on more than the rule. */
  readonly next?: string | undefined;
}

/** A refusal as it is printed: the rule by title and code, the sentence that says what to do, what there is to choose, and a command to go on with. */
export function refusalLines({ problem, rule }: Refused, { language, nameOf, subject = {}, choices = [], next: known }: Telling): string[] {
  const next = known ?? nextCommands[rule]
    ?.replace(/\bN\b/, String(subject.measure ?? 'N'))
    .replace(/\bKEY\b/, subject.milestone ?? 'KEY')
    .replace(/\bCOORDINATOR\b/, subject.coordinator ?? 'BUREAU')
    .replace(/\bSCANNED\b/, problem.field === 'list.scan' ? 'list' : 'sign-off')
    .replace(/\bPAPER\b/, { zh: '文号', en: 'NUMBER' }[language])
    .replace(/\bDATE\b/, { zh: '日期', en: 'DATE' }[language]);
  return [
    `✗ ${problem[language].title} [${rule}]`,
    `  ${ownSentence({ rule, problem, language, nameOf })}`,
    ...changedLines(problem, language),
    ...choiceLines(choices, language),
    ...(next === undefined ? [] : [`  → ${next}`]),
  ];
}

/** What changed since it was seen, old → new: `完成日期 2020-12-16 → 2020-12-18`. */
function changedLines({ changed = [] }: ProblemDetails, language: Language): string[] {
  return changed.map(({ field, from = '—', to = '—' }) => `  ${say(language, `seenField.${field.split('.')[0] ?? ''}` as TextKey)} ${cut(from, 40)} → ${cut(to, 40)}`);
}

/** That who was named to act is nobody of the programme, and who is. */
export function strangerLines({ id, choices }: { readonly id: string; readonly choices: readonly string[] }, language: Language): string[] {
  const sentence = { zh: `✗ 没有单位“${id}”（--as）。`, en: `✗ There is no bureau '${id}' (--as).` }[language];
  return [sentence, ...choiceLines(choices, language)];
}

function choiceLines([first, ...others]: readonly string[], language: Language): string[] {
  if (first === undefined) return [];
  const list = language === 'zh' ? flow([`可写：${first}`, ...others], '、', 96) : flow([`One of: ${first}`, ...others], ', ', 96);
  return list.map((line) => `  ${line}`);
}
