import type { ApprovalStep } from '../approval/chain';
import type { CountersignPolicy } from '../countersignature/round';
import type { AuthorityKind } from '../organisation/authority';
import type { BureauId } from '../organisation/bureau';
import type { Basis } from '../task/brief';
import type { SubmissionPolicy } from '../task/submission';

/** The rules that differ from place to place: data of a programme, in working days unless named otherwise. */
export interface Policy {
  readonly version: string;
  /** Days after activation within which a bureau signs for its task (签收), then the interval of reminders. */
  readonly receipt: { readonly within: number; readonly every: number };
  /** Reminders (提醒) so many days before a milestone is due, most distant first. */
  readonly remindBefore: readonly number[];
  /** Urging (催办) starts on the first working day after `reportBy` and is repeated until supervision. */
  readonly urge: { readonly every: number };
  /** Days after `reportBy` at which the matter is put to the inspection office (提请督办). */
  readonly superviseAfter: number;
  /** Days after supervision at which the matter is put on the joint meeting's agenda (提请上会). */
  readonly agendaAfter: number;
  /** The hour at which a morning's notices go out, and how its steps are spread before it. */
  readonly morning: { readonly at: string; readonly leastMinutes: number; readonly tasksPerMinute: number; readonly waitMinutes: number };
  /** Whether a coordinator may submit while contributions (配合情况) are missing. */
  readonly submitWithoutContributions: boolean;
  /** The authorities, each sufficient, to confirm or change a coordinator, to reopen or end what needs one, and for a deputy to sign a strike-off list for the convenor. */
  readonly coordinatorAuthorities: readonly AuthorityKind[];
  /**
   * An approval is late when undecided for so many days, disputed when returned so many times. `chain` names the steps a submission takes; a policy
   * recorded before there were any has the head's sign-off alone. `scans` names what is entered from paper only with its scan; a policy without it asks for none. An answer to 会签 or a
   * 初审 is never entered from paper without its scan.
   * `house` is the bureau that houses the joint-meeting office: what it submits, signs or coordinates is reviewed, listed and struck off by nobody who holds a post of it, since the office must not review itself.
   * Which bureau that is, is no rule but a fact of the place: the plan says it, and `housedIn` joins it when a programme is made. A policy without it, of a plan that
   * does not say it either, keeps nobody from it.
   */
  readonly approval: { readonly lateAfter: number; readonly disputedAfterReturns: number; readonly chain?: readonly ApprovalStep[]; readonly scans?: readonly ('sign-off' | 'list')[]; readonly house?: BureauId };
  /**
   * The authorities, each sufficient, to move a due date, by where it came from: a date the plan names is moved by the leader in charge or the
   * issuing body, one the office has set for standing work by the office. An instruction (批示) is a leader's own word: where it is among them for a date of the plan, a leader
   * decides here without a paper, where it is not nobody does. A policy without it follows these.
   */
  readonly dateAuthorities?: Readonly<Record<Basis, readonly AuthorityKind[]>>;
  /** 会签: the working days it is given, all at once or one after another, all answers or one. A policy without it follows the default's. */
  readonly countersignature?: CountersignPolicy;
  /** What else a submission has to show. A policy without it asks for nothing more, nor does one without a field of it. */
  readonly submission?: SubmissionPolicy;
  /** Near due (临期) so many days before the due date; stagnant (停滞) after so many days without an event. */
  readonly flags: { readonly nearDueWithin: number; readonly stagnantAfter: number };
}

/** The authorities that move a date where a policy does not say. */
export const plainDateAuthorities: Readonly<Record<Basis, readonly AuthorityKind[]>> = {
  deliverable: ['minutes', 'instruction', 'circulated-signature', 'government-document'],
  'standing-rule': ['minutes', 'instruction', 'circulated-signature', 'government-document', 'office-decision'],
};

/** The design's default ladder. */
export const defaultPolicy: Policy = {
  version: 'default-4',
  receipt: { within: 3, every: 3 },
  remindBefore: [10, 3, 0],
  urge: { every: 5 },
  superviseAfter: 10,
  agendaAfter: 10,
  morning: { at: '09:00', leastMinutes: 1, tasksPerMinute: 600, waitMinutes: 5 },
  submitWithoutContributions: false,
  coordinatorAuthorities: ['minutes', 'instruction', 'circulated-signature', 'government-document'],
  approval: { lateAfter: 5, disputedAfterReturns: 2, chain: ['sign-off', 'review', 'list'], scans: ['sign-off', 'list'] },
  dateAuthorities: plainDateAuthorities,
  flags: { nearDueWithin: 10, stagnantAfter: 30 },
};

/** What the offices of a place are used to ask of every submission under its plan, under a name of its own, since a version of a policy names one content for good. */
export interface SubmissionPractice extends SubmissionPolicy {
  readonly name: string;
}

/** A policy with what the offices of the place ask of a submission; one that says itself what it asks stays as it is. */
export function practisedIn(policy: Policy, practice: SubmissionPractice | undefined): Policy {
  if (practice === undefined || policy.submission !== undefined) return policy;
  const { name, ...submission } = practice;
  return { ...policy, version: practisedVersion(policy.version, name), submission };
}

/** By which version a policy is recorded once it is joined to what the offices of a place ask. */
export const practisedVersion = (version: string, practice: string): string => `${version}-${practice}`;

/** By which version a policy is recorded once it is joined to the bureau that houses the office. */
export function housedVersion(version: string, house: BureauId | undefined): string {
  return house === undefined ? version : `${version}-${house}`;
}

/** A policy with the bureau that houses the office in the place it is to hold for. Since a version names one content for good, it is a version of its own; one that names a bureau stays as it is. */
export function housedIn(policy: Policy, house: BureauId | undefined): Policy {
  if (house === undefined || policy.approval.house !== undefined) return policy;
  return { ...policy, version: housedVersion(policy.version, house), approval: { ...policy.approval, house } };
}

/** Whether an approval that has waited for so many working days has waited as long as the policy allows. */
export const isLate = (days: number | undefined, { approval: { lateAfter } }: Pick<Policy, 'approval'>): boolean => days !== undefined && days >= lateAfter;
