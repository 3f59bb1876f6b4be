import type { Language } from '@lianxi/wording/say';
import { Ending, exitCode } from './ending';

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

/** The command that helps with a refusal; N, KEY and COORDINATOR stand for what it was about. */
const nextCommands: Readonly<Record<string, string>> = {
  'contributions-missing': 'lianxi contribute N KEY --text … --as BUREAU/liaison',
  'coordinator-not-confirmed': 'lianxi coordinator N COORDINATOR --authority minutes --number 文号 --on DATE',
  'milestone-not-submitted': 'lianxi submit N KEY --achieved-on DATE',
  'milestone-already-approved': 'lianxi task N',
  'milestone-not-approved': 'lianxi approve N KEY',
  'milestone-unknown': 'lianxi task N',
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
};

/** A refusal as it is printed: the rule by title and code, the sentence that says what to do, and a command to do it with. */
export function refusalLines({ problem, rule }: Refused, language: Language, subject: Subject = {}): string[] {
  const { title, detail } = problem[language];
  const next = nextCommands[rule]
    ?.replace(/\bN\b/, String(subject.measure ?? 'N'))
    .replace(/\bKEY\b/, subject.milestone ?? 'KEY')
    .replace(/\bCOORDINATOR\b/, subject.coordinator ?? 'BUREAU');
  return [`✗ ${title} [${rule}]`, `  ${detail}`, ...(next === undefined ? [] : [`  → ${next}`])];
}
