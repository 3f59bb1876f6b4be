import type { PaperSignature } from '../approval/chain';
import type { LocalDate } from '../calendar/time';
import type { Rung } from '../escalation/rung';
import type { Authority } from '../organisation/authority';
import type { BureauId } from '../organisation/bureau';
import type { Seeing } from '../task/seeing';
import type { BesideText, CountersignAnswer, CountersignEnough, CountersignOrder } from './round';

/** What can have happened to 会签 of a milestone's paper. Where `rungs` are named, they replace the limit's rung. */
export type CountersignEvent =
  | {
      readonly type: 'countersignatureOpened';
      readonly milestone: string;
      readonly textHash: string;
      readonly version: number;
      readonly bureaus: readonly BureauId[];
      readonly limitOn: LocalDate;
      /** As the policy of that day has it. */
      readonly order: CountersignOrder;
      readonly enough: CountersignEnough;
      readonly rungs: readonly Rung[];
    }
  | {
      readonly type: 'countersigned';
      readonly milestone: string;
      readonly bureau: BureauId;
      readonly version: number;
      readonly answer: CountersignAnswer;
      readonly opinionHash?: string;
      readonly reply?: string;
      /** The answer was signed on paper, and entered by who acted. */
      readonly paper?: PaperSignature;
      /** The limit's rung once more, where an answer given anew takes back the consent that was enough. */
      readonly rungs?: readonly Rung[];
    }
  | (BesideText & {
      readonly type: 'countersignedTextChanged';
      readonly milestone: string;
      readonly textHash: string;
      readonly version: number;
      readonly limitOn: LocalDate;
      /** The bureaus that are asked, and those of them whose answers are void. */
      readonly bureaus: readonly BureauId[];
      readonly voided: readonly BureauId[];
      readonly rungs: readonly Rung[];
    })
  | {
      readonly type: 'signersChanged';
      readonly milestone: string;
      readonly added: readonly BureauId[];
      readonly removed: readonly BureauId[];
      readonly reasonHash: string;
      readonly limitOn: LocalDate;
      /** The limit counted anew, where somebody was added. */
      readonly rungs?: readonly Rung[];
    }
  | ({ readonly type: 'countersignatureSettled'; readonly milestone: string; readonly bureaus: readonly BureauId[]; readonly authority: Authority } & Seeing);
