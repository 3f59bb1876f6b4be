import type { LocalDate } from '../calendar/time';
import type { Authority } from '../organisation/authority';
import type { MilestonePhase } from './milestone.machine';

/**
 * The steps a submission can be asked to take: 局领导签批 by the coordinating bureau's head, 初审 by the joint-meeting office, 拟销号清单 signed once
 * by the convenor or an authorised deputy. The office strikes off after the last of them.
 */
export type ApprovalStep = 'sign-off' | 'review' | 'list';

/** The chain of policies and submissions recorded before chains were: the head's sign-off alone. */
export const plainChain: readonly ApprovalStep[] = ['sign-off'];

/** 拟销号清单, as it was signed: its number, the day, and in which capacity. */
export interface SignedList {
  readonly number: string;
  readonly on: LocalDate;
  readonly signer: 'convenor' | 'authorised-deputy';
  /** Of one that was signed elsewhere: who signed it, whose name stands in an erasable row. Of one signed here its chain says so; older statements did not. */
  readonly signerHash?: string;
  /** The same of the post in which they signed it, such as 副市长. */
  readonly post?: string;
  /** The same of 授权依据, on which a deputy signed it for the convenor; of a list that the convenor signed there is none. */
  readonly authority?: Authority;
  /** SHA-256 of its scan: of a list signed here, the list's own; else among the milestone's evidence. Lists entered before scans were have none. */
  readonly scan?: string;
  /** The id of a list that was signed here, whose chain says who signed it; one signed on paper elsewhere has none. */
  readonly list?: string;
}

/** A list that was signed elsewhere, as it is stated with a strike-off: with who signed it, in which post. */
export type StatedList = Omit<SignedList, 'list'> & Required<Pick<SignedList, 'signerHash' | 'post'>>;

/** Of what there are scans: what can be given on paper and entered afterwards, an answer to 会签, 签批, 初审 and the signature of a list; and 依据, the paper an act rests on. */
export type OnPaper = 'countersignature' | 'sign-off' | 'review' | 'list' | 'authority';

/** 线下签批: a signature given on paper and entered afterwards, of a submission, of an answer to 会签 or of 初审. The signer's name stands in an erasable row. */
export interface PaperSignature {
  readonly signerHash: string;
  /** The post in which it was signed, such as 局长. */
  readonly post: string;
  readonly on: LocalDate;
  /** SHA-256 of its scan, which stands among the milestone's evidence; a signature of a submission may have none, as its policy says. */
  readonly scan?: string;
}

/** What a milestone waits for once it is submitted; undefined while it is open and once it is struck off. */
export function awaitedStep(phase: MilestonePhase, chain: readonly ApprovalStep[]): 'sign-off' | 'review' | 'strike-off' | undefined {
  if (phase === 'submitted') return 'sign-off';
  if (phase === 'approved') return chain.includes('review') ? 'review' : 'strike-off';
  return phase === 'reviewed' ? 'strike-off' : undefined;
}
