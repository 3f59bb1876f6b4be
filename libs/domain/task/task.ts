import type { Instant, LocalDate } from '../calendar/time';
import type { ApprovalStep, PaperSignature, SignedList } from '../approval/chain';
import type { Round } from '../countersignature/round';
import type { MilestonePhase } from '../approval/milestone.machine';
import type { EscalationLevel } from '../escalation/escalation.machine';
import type { Rung } from '../escalation/rung';
import type { Authority } from '../organisation/authority';
import type { Actor } from '../organisation/actor';
import type { BureauId } from '../organisation/bureau';
import type { PersonId, PostId } from '../organisation/organisation';
import type { MilestoneBrief, Move, TaskBrief } from './brief';
import type { Evidence } from './evidence';
import type { Figure } from './figures';
import type { Handling } from './office-draft';
import type { PartState } from './part.machine';
import type { ReceiptState } from './receipt.machine';
import type { Transfer } from './transfer';

/** A decision somebody took, as the state remembers it. */
export interface Mark {
  readonly at: Instant;
  readonly by: Actor;
}

/** 申请办结: the coordinator says the whole is achieved, and since when. */
export interface Submission extends Mark {
  readonly achievedOn: LocalDate;
  readonly document?: string;
  readonly textHash?: string;
  /** 指标完成值, one for each target of the milestone. */
  readonly figures?: readonly Figure[];
  /** The steps it takes; the head's sign-off alone where nothing is said. */
  readonly chain?: readonly ApprovalStep[];
  /** 未反馈: signers that had not answered its 会签, which is no consent of theirs. */
  readonly unanswered?: readonly BureauId[];
}

/** 延期申请: the day asked for, until it is decided. */
export interface ExtensionRequest extends Mark {
  readonly dueOn: LocalDate;
  readonly reasonHash: string;
  /** That it waits for a paper alone: the policy took no leader's own word when it was asked for. */
  readonly onPaper?: true;
}

/** Dates a milestone had before they were moved: they stay visible for ever. */
export interface FormerDates {
  readonly dueOn: LocalDate;
  readonly reportBy: LocalDate;
  readonly movedAt: Instant;
  /** Absent where a leader decided it here. */
  readonly authority?: Authority;
  /** The leader's post that decided it here, as its event says. */
  readonly setBy?: PostId;
}

/** 阶段性完成转常态化 · 因政策调整终止: a task that ends without all its milestones being struck off. */
export type OtherConclusion = 'became-standing' | 'policy-ended';

/** By what a request for a later date lapses that nobody has decided. */
export type Lapse = 'strike-off' | OtherConclusion;

/** 延期申请失效: the last request that lapsed, by what and when. */
export interface LapsedRequest extends Mark {
  readonly dueOn: LocalDate;
  readonly lapsedAt: Instant;
  readonly with: Lapse;
}

/** 退回: why, and what was asked for. */
export interface Return extends Mark {
  readonly reasonHash: string;
  readonly requestHash?: string;
  /** As in its event: the scan of the signature that is void by it. */
  readonly scan?: string;
  /** Whose contribution is awaited again by it. */
  readonly contributor?: BureauId;
  /** That it went to the office's review alone, and asked for no other signature. */
  readonly to?: 'review';
  /** That it was a contribution alone, before the whole was submitted: no submission was sent back by it. */
  readonly unsubmitted?: true;
}

/** 配合情况 of one bureau. */
export interface Part {
  readonly state: PartState;
  readonly filedAt?: Instant;
  readonly textHash?: string;
  readonly preparer?: PersonId;
  /** SHA-256 of what it had filed before that was returned to it, taken back, or united with a part that was awaited. */
  readonly returned?: string;
  /** That it came back, returned or taken back, after all had contributed and before the whole was submitted: filed anew, it moves no ladder. */
  readonly again?: true;
}

/** A milestone and how far it has come. */
export interface Milestone extends MilestoneBrief {
  /** Rises when the due date is changed, which voids every rung of the older version. */
  readonly dueVersion: number;
  readonly phase: MilestonePhase;
  /** 配合情况 by bureau: one row for each bureau that is asked for one. */
  readonly parts: Readonly<Record<BureauId, Part>>;
  /** Which parts passed on since it was struck off, the first one first: they follow once it is opened again. Absent where none did. */
  readonly moves?: readonly Move[];
  /** 会签 of its paper, where there is one. */
  readonly round?: Round;
  readonly submission?: Submission;
  readonly approval?: Mark & { readonly paper?: PaperSignature };
  readonly review?: Mark & { readonly scan?: string; readonly answers?: readonly string[]; readonly paper?: PaperSignature };
  /** How many times it was signed off or reviewed, over its whole life, as its last such event says; absent where that is of before they were counted. */
  readonly passes?: number;
  readonly strikeOff?: Mark & { readonly list?: SignedList; readonly reviewScan?: string };
  /** Asked for and not decided yet. */
  readonly extension?: ExtensionRequest;
  /** Absent once another is asked for. */
  readonly lapsed?: LapsedRequest;
  /** The oldest first. */
  readonly formerDates?: readonly FormerDates[];
  readonly returns: readonly Return[];
  /** When it was last opened again, itself or with its task; absent before, and of what was reopened before this was said. */
  readonly reopenedAt?: Instant;
  readonly escalation: EscalationLevel;
  /** Files that show what was done, in the order they were attached; absent before the first. */
  readonly evidence?: readonly Evidence[];
}

/** How a step ended: carried out, missed through an outage, or given up after failing and put before the office. */
export type StepEnd = 'carried-out' | 'missed' | 'failed';

/** A step that is behind: what was planned, when and how it ended, and whom it was about. */
export interface Step extends Rung {
  readonly end: StepEnd;
  readonly endedAt: Instant;
  readonly bureaus: readonly BureauId[];
  /** Of a draft of the office, what became of it; absent until that is said. */
  readonly handled?: Handling;
}

/** A task in full: the fold of its events. Plain JSON; it is stored as the aggregate's state. */
export interface TaskState {
  readonly brief: TaskBrief;
  readonly openedAt: Instant;
  readonly coordinator: { readonly bureau: BureauId; readonly provisional: boolean };
  readonly receipts: Readonly<Record<BureauId, { readonly state: ReceiptState; readonly at?: Instant; readonly reply?: string }>>;
  /** 转办: which post handles a bureau's part, by bureau, or by bureau and milestone; absent where none was ever passed on. */
  readonly transfers?: Readonly<Record<string, Transfer>>;
  /** By milestone key, in the order of the plan. */
  readonly milestones: Readonly<Record<string, Milestone>>;
  /** The rungs still ahead. */
  readonly rungs: readonly Rung[];
  /** How each step that is no longer ahead ended, by its key, in the order in which they ended. */
  readonly steps: Readonly<Record<string, Step>>;
  /** The highest occurrence ever planned in each series, so that no key is used twice. */
  readonly occurrences: Readonly<Record<string, number>>;
  readonly lastEventAt: Instant;
  /** When somebody last did something: reminders do not count. */
  readonly lastActAt: Instant;
  readonly concludedAt?: Instant;
  /** How it was concluded, where that was not by its last strike-off. */
  readonly conclusion?: { readonly as: OtherConclusion; readonly authority: Authority };
}
