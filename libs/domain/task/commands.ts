import type { LocalDate } from '../calendar/time';
import type { CountersignCommand } from '../countersignature/round.commands';
import type { PaperSignature, StatedList } from '../approval/chain';
import type { StepKind } from '../escalation/rung';
import type { Authority } from '../organisation/authority';
import type { BureauId, BureauKind } from '../organisation/bureau';
import type { Figure } from './figures';
import type { HandleDraft } from './office-draft';
import type { Seeing } from './seeing';
import type { OtherConclusion } from './task';
import type { TransferPart } from './transfer';

/** What may be asked of an open task. `reply` is the number of a 复函 the office enters for a body that answers on paper. */
export type TaskCommand =
  | { readonly type: 'acknowledge'; readonly bureau: BureauId; readonly reply?: string }
  | { readonly type: 'appointCoordinator'; readonly bureau: BureauId; readonly authority: Authority }
  | { readonly type: 'contribute'; readonly milestone: string; readonly bureau: BureauId; readonly textHash: string; readonly reply?: string }
  /** 撤回配合情况 by the body that filed it, until the whole is submitted. */
  | { readonly type: 'withdrawContribution'; readonly milestone: string; readonly bureau: BureauId; readonly reasonHash: string }
  | (Seeing & {
      readonly type: 'submit';
      readonly milestone: string;
      readonly achievedOn: LocalDate;
      readonly document?: string;
      readonly textHash?: string;
      readonly figures?: readonly Figure[];
    })
  /** 签批; with `paper`, a signature given on paper is entered (线下签批录入). */
  | ({ readonly type: 'approve'; readonly milestone: string; readonly paper?: PaperSignature } & Seeing)
  /** 初审; with `paper`, one that the office signed on paper is entered. */
  | ({ readonly type: 'review'; readonly milestone: string; readonly paper?: PaperSignature } & Seeing)
  /**
   * 退回 to a step that was passed: to the coordinator, where nothing is said; to one bureau's contribution, and with it to the coordinator, or by the coordinator before it has
   * submitted; from the office to the head for another signature, or to its own review. With the reason, and what is asked for (需补充什么).
   */
  | ({ readonly type: 'return'; readonly milestone: string; readonly reasonHash: string; readonly requestHash?: string; readonly to?: 'coordinator' | 'head' | 'review'; readonly contributor?: BureauId } & Seeing)
  /** 撤回 of the last step by the body that took it, until the next one is taken. */
  | ({ readonly type: 'withdraw'; readonly milestone: string; readonly reasonHash: string } & Seeing)
  /** By a list that was signed here, `listed` by its id; or by one that was signed on paper elsewhere, which is entered with it. */
  | ({ readonly type: 'strikeOff'; readonly milestone: string; readonly list?: StatedList; readonly listed?: string } & Seeing)
  /** 延期申请, before the milestone is due, and its decision: registered by the office on the authority of whoever may move that date, or taken here by the leader in whose power it lies. */
  | { readonly type: 'requestExtension'; readonly milestone: string; readonly dueOn: LocalDate; readonly reasonHash: string }
  /** 撤回延期申请, as long as nobody has decided it. */
  | { readonly type: 'withdrawExtension'; readonly milestone: string; readonly reasonHash: string }
  | ({ readonly type: 'grantExtension'; readonly milestone: string; readonly authority?: Authority } & Seeing)
  | ({ readonly type: 'refuseExtension'; readonly milestone: string; readonly authority?: Authority; readonly reasonHash: string } & Seeing)
  /** 重新开启 of what was struck off. */
  | { readonly type: 'reopen'; readonly milestone: string; readonly authority: Authority; readonly reasonHash: string }
  /** 阶段性完成转常态化 · 因政策调整终止. */
  | { readonly type: 'concludeOtherwise'; readonly as: OtherConclusion; readonly authority: Authority }
  /**
   * 机构改革: what a body that was dissolved has in an open task passes to its successor, named and of the kind the organisation knows, by the document of its reform, which the organisation
   * holds. Of a body that goes on, `authority` is the document by which it gives its part off.
   */
  | { readonly type: 'movePart'; readonly from: BureauId; readonly to: BureauId; readonly kind: BureauKind; readonly name: string; readonly letter: string; readonly effectiveOn: LocalDate; readonly authority?: Authority }
  | HandleDraft
  | TransferPart
  | CountersignCommand;

/** One kind of what may be asked. */
export type Ask<Type extends TaskCommand['type']> = Extract<TaskCommand, { type: Type }>;

/** What time asks of a task: carried out by its workflow only. */
export type StepCommand =
  | { readonly type: 'carryOutStep'; readonly key: string; readonly kind: StepKind }
  | { readonly type: 'recordStepFailed'; readonly key: string; readonly kind: StepKind; readonly failure: string };
