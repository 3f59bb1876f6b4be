import type { SignedList } from '@lianxi/domain/approval/chain';
import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { Authority } from '@lianxi/domain/organisation/authority';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { CalendarDocument } from '@lianxi/plan/calendars/schema';
import type { Plan } from '@lianxi/plan/schema/plan';

/**
 * Everything a rehearsal is judged by: the documents it ran under, what its bureaus did, and what the API showed at the end.
 * The oracle asks nothing and nobody else. It is plain data, so that a rehearsal can be kept in a file and judged again.
 */
export interface Evidence {
  readonly programme: string;
  /** The plan as it was activated. */
  readonly plan: Plan;
  readonly policy: Policy;
  /** The State Council's notices as documents; which days are worked is for the oracle to find out. */
  readonly calendar: CalendarDocument;
  readonly span: Period;
  /** In the order in which they were answered. */
  readonly acts: readonly Act[];
  readonly observed: Observed;
}

/** The programme time that was lived through. */
export interface Period {
  /** `at` of the activation's answer. */
  readonly from: Instant;
  /** Where the rehearsal was to end. */
  readonly until: Instant;
  /** Where its clock stood when the API was asked for what is in `observed`: earlier than `until` when it could not go on. */
  readonly stoodAt: Instant;
  /** Why it could not go on, in a sentence; absent when it did. */
  readonly stalled?: string | undefined;
}

/** Something a bureau or the office did over the API, written down by whoever did it, outside the system. */
export type Act = Deed & {
  /** The task's id, as the API knows it. */
  readonly task: string;
  readonly measure: number;
  /** Who entered it, as the record names an actor: `bureau/role/person`. For a body that answers on paper that is the office. */
  readonly by: string;
  /** Programme time: of the decision (`at` of its answer), or, where there is none, of the asking. */
  readonly at: Instant;
  readonly outcome: Outcome;
};

/** What was done. `bureau` is who did it; for `acknowledge` and `contribute`, whose receipt or contribution it is. */
export type Deed =
  | { readonly kind: 'acknowledge'; readonly bureau: BureauId }
  | { readonly kind: 'contribute' | 'approve' | 'review'; readonly bureau: BureauId; readonly milestone: string }
  /** To the coordinator, or to the office's own review. */
  | { readonly kind: 'giveBack'; readonly bureau: BureauId; readonly milestone: string; readonly to?: 'review' | undefined }
  /** By a list that was signed (拟销号清单), where the policy asks for one. */
  | { readonly kind: 'strikeOff'; readonly bureau: BureauId; readonly milestone: string; readonly list?: SignedList | undefined }
  | { readonly kind: 'submit'; readonly bureau: BureauId; readonly milestone: string; readonly achievedOn: LocalDate; readonly document?: string | undefined }
  /** 发起会签 by the coordinator: who is asked, and, where a day was asked for, the last one for answers. */
  | { readonly kind: 'openRound'; readonly bureau: BureauId; readonly milestone: string; readonly signers: readonly BureauId[]; readonly limitOn?: LocalDate | undefined }
  /** `bureau` is the signer whose answer it is. */
  | { readonly kind: 'countersign'; readonly bureau: BureauId; readonly milestone: string; readonly answer: 'agreed' | 'agreed-with-opinion' | 'disagreed' }
  /** A file by the SHA-256 of its bytes: the scan of a list, or, where it is said to be none, what shows that something was done. */
  | { readonly kind: 'attach'; readonly bureau: BureauId; readonly milestone: string; readonly sha256: string; readonly scanOf?: 'list' | undefined }
  /** `bureau` is the one appointed, on an authority (依据). */
  | { readonly kind: 'appointCoordinator'; readonly bureau: BureauId; readonly authority: Authority };

export type Outcome =
  /** 2xx. `seq` and `events` as the answer has them; `times`: how often the same key was sent, where that was more than once. */
  | { readonly kind: 'acknowledged'; readonly seq: number; readonly events: readonly string[]; readonly times?: number | undefined }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: string }
  /** No answer came however often it was asked: it happened once or not at all. */
  | { readonly kind: 'unanswered' };

/** What the API showed when the rehearsal ended. Each field is named after the operation that answers it; answers fit as they are. */
export interface Observed {
  /** `getTask` of every task. */
  readonly tasks: readonly ObservedTask[];
  /** `listTaskEvents` of every task, by task id, all pages. */
  readonly events: Readonly<Record<string, readonly ObservedEvent[]>>;
  /** `listReminders`, all pages of all three states: upcoming, sent, missed. */
  readonly reminders: readonly ObservedReminder[];
  /** `listNotices`, all pages. */
  readonly notices: readonly ObservedNotice[];
  /** `getAgenda` at the end. */
  readonly agenda: readonly ObservedAgendaItem[];
}

export interface ObservedTask {
  readonly id: string;
  readonly measure: number;
  readonly coordinator: { readonly bureau: BureauId; readonly provisional: boolean };
  readonly phase: 'receipt' | 'work' | 'approval' | 'strike-off' | 'concluded';
  readonly parts: readonly ObservedPart[];
  readonly milestones: readonly ObservedMilestone[];
  readonly concludedAt?: Instant | undefined;
}

export interface ObservedPart {
  readonly bureau: BureauId;
  readonly receipt?: 'awaited' | 'signed' | undefined;
}

export interface ObservedMilestone {
  readonly key: string;
  readonly dueOn?: LocalDate | undefined;
  readonly reportBy?: LocalDate | undefined;
  readonly phase: 'open' | 'submitted' | 'approved' | 'reviewed' | 'struck-off';
  readonly escalation: 'quiet' | 'reminded' | 'urged' | 'supervised' | 'on-agenda';
  readonly contributions: readonly { readonly bureau: BureauId; readonly state: 'awaited' | 'contributed' }[];
  /** 会签 of its paper: who is asked, and how many have answered the present text. */
  readonly countersignature?: { readonly version: number; readonly signers: readonly BureauId[]; readonly answered: number; readonly complete: boolean } | undefined;
  readonly submission?: { readonly achievedOn: LocalDate; readonly unanswered?: readonly BureauId[] | undefined } | undefined;
  readonly returns: readonly unknown[];
}

/** An event of a task's chain. */
export interface ObservedEvent {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  /** `bureau/role/person`. */
  readonly actor: string;
  readonly event: Readonly<Record<string, unknown>>;
}

export type StepKind = 'remindReceipt' | 'remind' | 'urge' | 'supervise' | 'putOnAgenda' | 'countersignLimit';

/** What else letters tell of rounds of 会签; of a text that was changed the ladder in words knows nothing. */
export type CountersignKind = 'countersignOpened' | 'countersignChanged' | 'countersignAttached' | 'countersignContributed';

/** A step of a task's ladder, behind or ahead. */
export interface ObservedReminder {
  readonly task: string;
  readonly measure: number;
  /** `milestone/d5-2020:1:urge:2`, `part/kejiju:1:remind-receipt:1`, `countersignature/d7-2020:1:limit:1`. */
  readonly key: string;
  readonly kind: StepKind;
  readonly state: 'ahead' | 'carried-out' | 'missed' | 'failed';
  readonly milestone?: string | undefined;
  /** When it was due. */
  readonly at: Instant;
  /** When it was carried out, or passed over. */
  readonly endedAt?: Instant | undefined;
  /** Whom it spoke to. */
  readonly bureaus: readonly BureauId[];
}

/** One letter of a morning in an inbox, with its list. */
export interface ObservedNotice {
  readonly id: string;
  readonly bureau: BureauId;
  readonly role: string;
  readonly deliveredAt: Instant;
  readonly lines: readonly { readonly task: string; readonly measure: number; readonly key: string; readonly kind: StepKind | CountersignKind }[];
}

export interface ObservedAgendaItem {
  readonly kind: 'escalated' | 'late' | 'disputed' | 'question';
  readonly task?: string | undefined;
  readonly measure?: number | undefined;
  readonly milestone?: string | undefined;
  readonly bureaus: readonly BureauId[];
  readonly since?: Instant | undefined;
  /** What it is about: of a question, the question itself. */
  readonly matter?: { readonly zh: string } | undefined;
}
