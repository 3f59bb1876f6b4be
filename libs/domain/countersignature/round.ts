import type { PaperSignature } from '../approval/chain';
import type { Instant, LocalDate } from '../calendar/time';
import type { Actor } from '../organisation/actor';
import type { Authority } from '../organisation/authority';
import type { BureauId } from '../organisation/bureau';
import type { Move } from '../task/brief';

/** 同意 · 原则同意 (with an opinion) · 不同意 (with reasons). */
export type CountersignAnswer = 'agreed' | 'agreed-with-opinion' | 'disagreed';

/** All at once (并行), or one after another in the order named (依次). */
export type CountersignOrder = 'parallel' | 'sequential';

/** Every signer has to answer, or the consent of one is enough. */
export type CountersignEnough = 'all' | 'any';

/** What a policy says of 会签: the working days it is given, and how it is answered. */
export interface CountersignPolicy {
  readonly within: number;
  readonly order: CountersignOrder;
  readonly enough: CountersignEnough;
}

/** The rules of policies that say nothing of 会签 (field practice: five working days, all bodies at once, all of them asked). */
export const plainCountersigning: CountersignPolicy = { within: 5, order: 'parallel', enough: 'all' };

/** One signer's answer to the present text. A disagreement may have been settled since, by the leader in charge. */
export interface Countersignature {
  readonly answer: CountersignAnswer;
  /** SHA-256 of the opinion, which stands in an erasable row. */
  readonly opinionHash?: string;
  /** Number of the 复函 that the office entered. */
  readonly reply?: string;
  /** It was signed on paper, and entered by whom it is `by`. */
  readonly paper?: PaperSignature;
  readonly at: Instant;
  readonly by: Actor;
  readonly settled?: { readonly authority: Authority; readonly at: Instant; readonly by: Actor };
}

/** What each signer has said, by bureau; 未反馈 has no entry. */
export type Answers = Readonly<Record<BureauId, Countersignature>>;

/** What stands beside a countersigned text, and made a version another than the one before though the text is the same; nothing of it where that was its text. */
export interface BesideText {
  /** SHA-256 of evidence that was attached after somebody had answered. */
  readonly attached?: string;
  /** A contribution that was filed anew after somebody had answered; its words stand under the hashes of the events by which they were filed. */
  readonly contribution?: { readonly bureau: BureauId; readonly from: string; readonly to: string };
}

/** A version that was followed by another, of its text or of what stands beside it, with the answers it had: they are void, and stay visible for ever. */
export interface FormerText extends BesideText {
  readonly version: number;
  readonly textHash: string;
  readonly limitOn: LocalDate;
  readonly changedAt: Instant;
  readonly answers: Answers;
  /** Which parts passed on since, the first one first: the answers keep who gave them. Absent where none did. */
  readonly moves?: readonly Move[];
}

/** 会签 of one milestone's paper: the present text, who is asked, and what they have said to it. */
export interface Round extends BesideText {
  readonly openedAt: Instant;
  readonly by: Actor;
  readonly textHash: string;
  /** Rises with each change of the text, and of what stands beside it once somebody has answered; an answer holds for one version alone. */
  readonly version: number;
  /** The last day for answers (会签时限); after it one may go on with '未反馈', which is no consent. */
  readonly limitOn: LocalDate;
  /** In the order named, in which a sequential round is answered. */
  readonly signers: readonly BureauId[];
  readonly answers: Answers;
  readonly order: CountersignOrder;
  readonly enough: CountersignEnough;
  /** That its milestone was struck off with the present text and opened again since: what is submitted next is another paper, and asks for another version of it. */
  readonly ended?: true;
  /** Texts before the present one, the oldest first. */
  readonly former: readonly FormerText[];
}

/** Since when there is the present version: a paper that was signed before, and its scan, were of another or of none. */
export const presentSince = ({ former, openedAt }: Pick<Round, 'former' | 'openedAt'>): Instant => former.at(-1)?.changedAt ?? openedAt;
