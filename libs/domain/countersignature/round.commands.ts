import type { PaperSignature } from '../approval/chain';
import type { LocalDate } from '../calendar/time';
import type { Authority } from '../organisation/authority';
import type { BureauId } from '../organisation/bureau';
import type { Seeing } from '../task/seeing';
import type { CountersignAnswer } from './round';

/** What may be asked about 会签 of a milestone's paper. */
export type CountersignCommand =
  /** 发起会签 by the coordinator. Without `limitOn` the policy's working days are given. */
  | { readonly type: 'openCountersignature'; readonly milestone: string; readonly textHash: string; readonly bureaus: readonly BureauId[]; readonly limitOn?: LocalDate }
  | {
      readonly type: 'answerCountersignature';
      readonly milestone: string;
      readonly bureau: BureauId;
      /** The version of the text that was read. */
      readonly version: number;
      readonly answer: CountersignAnswer;
      readonly opinionHash?: string;
      /** Number of the 复函 the office enters for a body that answers on paper. */
      readonly reply?: string;
      /** An answer signed on paper (纸质会签), which its bureau's liaison enters, of a vertical body the office. */
      readonly paper?: PaperSignature;
    }
  | {
      readonly type: 'changeCountersignedText';
      readonly milestone: string;
      readonly textHash: string;
      /** That its words are those of the present text, which their hashes do not show. */
      readonly unchanged?: true;
    }
  /** 加签 · 减签, with the reason. */
  | { readonly type: 'changeSigners'; readonly milestone: string; readonly add: readonly BureauId[]; readonly remove: readonly BureauId[]; readonly reasonHash: string }
  /** A disagreement is settled by the leader in charge, whose decision the office registers. */
  | ({ readonly type: 'settleCountersignature'; readonly milestone: string; readonly authority: Authority } & Seeing);
