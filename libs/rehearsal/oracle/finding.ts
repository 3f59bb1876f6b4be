import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';

export type FindingKind =
  | 'stalled'
  | 'task' | 'date' | 'state'
  | 'missing-step' | 'undemanded-step' | 'doubled-step' | 'wrong-bureaus' | 'early-step' | 'late-step' | 'passed-over-step' | 'unlisted-step' | 'unrecorded-step'
  | 'missing-notice' | 'undemanded-notice' | 'doubled-notice' | 'mistimed-notice'
  | 'missing-agenda-item' | 'undemanded-agenda-item' | 'doubled-agenda-item' | 'wrong-agenda-bureaus'
  | 'lost-act' | 'wrong-event' | 'unknown-event' | 'broken-chain' | 'wrongly-accepted' | 'wrongly-refused';

/** Where what was observed is not what plan, policy, calendar and the bureaus' acts demand. */
export interface Finding {
  readonly kind: FindingKind;
  readonly measure?: number | undefined;
  readonly milestone?: string | undefined;
  readonly bureau?: BureauId | undefined;
  /** The rule that is broken, in words. */
  readonly rule?: Bilingual | undefined;
  /** The day on which it is demanded, and when (or, of a date, what) was seen. */
  readonly demanded?: LocalDate | undefined;
  readonly seen?: Instant | undefined;
  readonly sentence: Bilingual;
}

/** How much was looked at: a verdict without findings is worth as much as these figures. */
export interface Checked {
  readonly days: number;
  readonly tasks: number;
  readonly milestones: number;
  /** Due and report-by dates. */
  readonly dates: number;
  /** Phases, receipts, contributions, returns, coordinators. */
  readonly states: number;
  readonly acts: number;
  /** Acts that were sent more than once, with the same key, until they were answered. */
  readonly repeated: number;
  /** Acts that nobody answered, and how many of them the record does not have: these did not happen. */
  readonly unanswered: number;
  readonly notDone: number;
  readonly events: number;
  readonly remindReceipt: number;
  readonly remind: number;
  readonly urge: number;
  readonly supervise: number;
  readonly putOnAgenda: number;
  /** Limits of rounds of 会签. */
  readonly countersignLimit: number;
  /** Lines of notices. */
  readonly noticeLines: number;
  readonly agendaItems: number;
}

export interface Verdict {
  readonly findings: readonly Finding[];
  readonly checked: Checked;
}

/** What a finding is about, as the beginning of its sentence: 措施3节点d5-2020. */
export function subject({ measure, milestone, bureau }: Pick<Finding, 'measure' | 'milestone' | 'bureau'>): Bilingual {
  return {
    zh: [measure === undefined ? '' : `措施${measure}`, milestone === undefined ? '' : `节点${milestone}`, bureau === undefined ? '' : `（${bureau}）`].join(''),
    en: [measure === undefined ? '' : `measure ${measure}`, milestone, bureau === undefined ? undefined : `(${bureau})`].filter(Boolean).join(' '),
  };
}

/** A finding whose sentence begins with its subject, if it is about one. */
export function find(kind: FindingKind, about: Omit<Finding, 'kind' | 'sentence'>, zh: string, en: string): Finding {
  const { zh: matter, en: what } = subject(about);
  return { kind, ...about, sentence: { zh: `${matter === '' ? '' : `${matter}：`}${zh}。`, en: `${what === '' ? '' : `${what}: `}${en}.` } };
}
