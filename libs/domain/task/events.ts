import type { LocalDate } from '../calendar/time';
import type { ApprovalStep, PaperSignature, SignedList } from '../approval/chain';
import type { CountersignEvent } from '../countersignature/round.events';
import type { Rung, StepKind } from '../escalation/rung';
import type { Authority } from '../organisation/authority';
import type { BureauId, BureauKind } from '../organisation/bureau';
import type { PersonId, PostId } from '../organisation/organisation';
import type { BodyRenamed } from './body-name';
import type { TaskBrief } from './brief';
import type { TextErased } from './erase-text';
import type { EvidenceAttached } from './evidence';
import type { Figure } from './figures';
import type { DraftHandled } from './office-draft';
import type { Seeing } from './seeing';
import type { Lapse, OtherConclusion } from './task';
import type { PartTransferred } from './transfer';

/** The how manieth signature or review of the milestone this is, over its whole life: by it one is told from another of the same instant. Older ones were not counted. */
export interface Passing {
  readonly passes?: number;
}

/**
 * What can have happened to a task. Free text stays in erasable rows; events hold its SHA-256 (`textHash`, hex). An event that
 * sets or moves a date carries the rungs that follow if nobody acts. A decision holds what it was taken on
 * (`seen`, `seenOf` of the milestone as it stood); older ones only where their decider named it.
 */
export type TaskEvent =
  | { readonly type: 'taskOpened'; readonly brief: TaskBrief; readonly rungs: readonly Rung[] }
  | { readonly type: 'receiptSigned'; readonly bureau: BureauId; readonly reply?: string }
  | { readonly type: 'coordinatorConfirmed'; readonly bureau: BureauId; readonly authority: Authority }
  | {
      readonly type: 'coordinatorChanged';
      readonly from: BureauId;
      readonly to: BureauId;
      readonly authority: Authority;
      /** That the new one is asked in no 会签 of what is not struck off any more, since nobody countersigns its own paper; absent of what was changed before this was said: there it stayed a signer. In which it was asked is not said, as not everybody who reads this knows of them. */
      readonly unasked?: true;
    }
  | {
      readonly type: 'contributionFiled';
      readonly milestone: string;
      readonly bureau: BureauId;
      readonly textHash: string;
      readonly reply?: string;
      /** Who prepared it, and reviews it in no post; nobody of the office where it entered a 复函, and unsaid before this was asked. */
      readonly preparer?: PersonId;
      /** The ladder from here on, where the last contribution came after the report was due; it replaces the milestone's rungs. */
      readonly rungs?: readonly Rung[];
    }
  /** Taken back by the body that filed it, before the whole was submitted: it is awaited again. */
  | { readonly type: 'contributionWithdrawn'; readonly milestone: string; readonly bureau: BureauId; readonly reasonHash: string }
  | (Seeing & {
      readonly type: 'milestoneSubmitted';
      readonly milestone: string;
      readonly achievedOn: LocalDate;
      /** 文号 of the achieved document, where there is one. */
      readonly document?: string;
      readonly textHash?: string;
      /** 指标完成值, one for each target of the milestone. */
      readonly figures?: readonly Figure[];
      /** The steps this submission takes, by the policy of its day; the head's sign-off alone where nothing is said. */
      readonly chain?: readonly ApprovalStep[];
      /** 未反馈: signers of its 会签 that had not answered when the limit was over. It is no consent of theirs. */
      readonly unanswered?: readonly BureauId[];
    })
  | ({ readonly type: 'milestoneApproved'; readonly milestone: string; readonly paper?: PaperSignature } & Seeing & Passing)
  | (Seeing & Passing & {
      readonly type: 'milestoneReviewed';
      readonly milestone: string;
      /** The signature's scan that was checked, where it was given on paper. */
      readonly scan?: string;
      /** The scans of answers to its 会签 that were checked with it, where some were given on paper. */
      readonly answers?: readonly string[];
      /** The review itself, where it was signed on paper; whoever strikes it off checks its scan. */
      readonly paper?: PaperSignature;
    })
  | (Seeing & {
      readonly type: 'milestoneReturned';
      readonly milestone: string;
      readonly reasonHash: string;
      /** What is asked for; older returns asked in their reason alone. */
      readonly requestHash?: string;
      /** The scan of the signature on paper that is void by it, and serves no other; older returns do not say it. */
      readonly scan?: string;
      /** Where it opens the milestone again, the scans of signatures of the submission that is gone, entered or not, which serve no other; older returns do not say it. */
      readonly scans?: readonly string[];
      /** To the head for another signature, or to the office's review; otherwise to the coordinator. */
      readonly to?: 'head' | 'review';
      /** Whose contribution is awaited again, of a return to the coordinator, or by the coordinator before it had submitted. */
      readonly contributor?: BureauId;
      /** The list on which it stood signed, by its id and number, and by which it is struck off no more; older returns do not say it. */
      readonly list?: { readonly list: string; readonly number: string };
      readonly rungs: readonly Rung[];
    })
  /** The last step was taken back; where that was the submission, the ladder is planned again. */
  | (Seeing & {
      readonly type: 'milestoneWithdrawn';
      readonly milestone: string;
      readonly reasonHash: string;
      /** Where that was the submission, as of a return; older withdrawals do not say it. */
      readonly scans?: readonly string[];
      readonly rungs: readonly Rung[];
    })
  | (Seeing & {
      readonly type: 'milestoneStruckOff';
      readonly milestone: string;
      readonly list?: SignedList;
      /** The scan of the review on paper that was checked with it; older events do not say it. */
      readonly reviewScan?: string;
    })
  | {
      readonly type: 'milestoneReopened';
      readonly milestone: string;
      readonly authority: Authority;
      readonly reasonHash: string;
      /** The version of its 会签 that ended with the strike-off. Absent where there was none, and of what was reopened before this was said: there the round goes on as it stood. */
      readonly countersigned?: number;
      /** What can be done again from here on, with a ladder that begins anew: it, and what else was open in a task that was concluded otherwise. Absent of what was reopened before this was said: there each stays at the level it had. */
      readonly anew?: readonly string[];
      readonly rungs: readonly Rung[];
    }
  /** `onPaper` where the policy took no leader's own word then. */
  | { readonly type: 'extensionRequested'; readonly milestone: string; readonly dueOn: LocalDate; readonly reasonHash: string; readonly onPaper?: true }
  /** Taken back before it was decided, by whoever reports for all. */
  | { readonly type: 'extensionWithdrawn'; readonly milestone: string; readonly reasonHash: string }
  /** Nobody had decided it when its milestone was struck off, or its task concluded otherwise; what ended before this was said ended its request without a word. */
  | { readonly type: 'extensionLapsed'; readonly milestone: string; readonly dueOn: LocalDate; readonly with: Lapse }
  /** On the authority of whoever may move the date; none where a leader decided it here, nor of older refusals. */
  | ({ readonly type: 'extensionRefused'; readonly milestone: string; readonly authority?: Authority; readonly reasonHash: string } & Seeing)
  | (Seeing & {
      /** A new due version: the rungs of the older one are void. */
      readonly type: 'dueDateMoved';
      readonly milestone: string;
      readonly dueOn: LocalDate;
      readonly reportBy: LocalDate;
      readonly dueVersion: number;
      /** Absent where the leader in whose power it lay decided it here. */
      readonly authority?: Authority;
      /** The leader's post that decided it here, whose date it is from then on; absent where it rests on an authority, and in events of before dates were kept apart by post. */
      readonly setBy?: PostId;
      readonly rungs: readonly Rung[];
    })
  | EvidenceAttached
  | {
      readonly type: 'stepCarriedOut';
      readonly key: string;
      readonly kind: StepKind;
      /** The bureaus the step speaks to, or about, decided when it is carried out. */
      readonly bureaus: readonly BureauId[];
      /** The next occurrence of a recurring rung, and rungs moved because this one was late. */
      readonly rungs: readonly Rung[];
    }
  | { readonly type: 'stepsMissed'; readonly missed: readonly Rung[]; readonly cause: 'outage' }
  | { readonly type: 'stepFailed'; readonly key: string; readonly kind: StepKind; readonly failure: string; readonly rungs: readonly Rung[] }
  | { readonly type: 'taskConcluded' }
  | {
      /** 机构改革: a body's open part, here and in every milestone not struck off, is its successor's. */
      readonly type: 'partMoved';
      readonly from: BureauId;
      readonly to: BureauId;
      /** Of the successor, where it had no part in this task before. */
      readonly kind: BureauKind;
      readonly name: string;
      /** Number of the document (编办文件) by which the bodies were merged or split, or by which one that goes on gives its part off, and the day from which that holds. */
      readonly letter: string;
      readonly effectiveOn: LocalDate;
      /** That document, of a body that goes on; absent where a reform moves it, and in what was recorded before its kind was asked. */
      readonly authority?: Authority;
      /** The reminder to sign, under the successor's own key, where its receipt is still awaited. */
      readonly rungs: readonly Rung[];
    }
  | { readonly type: 'taskConcludedOtherwise'; readonly as: OtherConclusion; readonly authority: Authority }
  | BodyRenamed
  | TextErased
  | PartTransferred
  | DraftHandled
  | CountersignEvent;
