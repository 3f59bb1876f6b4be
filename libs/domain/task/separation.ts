import type { Actor } from '../organisation/actor';
import { refuse } from '../refusal';
import { nameOf } from './accountable';
import type { DecisionContext } from './context';
import type { TaskEvent } from './events';
import type { TaskRefusal } from './refusals';
import type { Milestone, TaskState } from './task';

/** Submitter and approver are two persons, in whatever post they act (OWASP ASVS 5.0, 2.3.5). */
export function submittedIt({ key, submission }: Milestone): TaskRefusal {
  return refuse('person-submitted', { milestone: key, person: submission?.by.person ?? '' }, 'milestone');
}

/** Nor does who prepared a contribution that is in the submission review it, sign its list or strike it off; that somebody stands in for them, or they for others, changes nothing. */
function isInSubmission({ brief }: TaskState, milestone: Milestone, { actor }: Pick<DecisionContext, 'actor'>): TaskRefusal | undefined {
  const { key, submission, parts } = milestone;
  if (submission?.by.person === actor.person) return submittedIt(milestone);
  const own = Object.entries(parts).find(([, { preparer }]) => preparer === actor.person);
  return own && refuse('person-contributed', { milestone: key, person: actor.person, bureau: nameOf(brief, own[0]) }, 'milestone');
}

/** Acts by which what is decided on came about, or was signed: whoever did one of these has a part in the milestone for good. */
export const preparing = [
  'contributionFiled', 'evidenceAttached', 'countersignatureOpened', 'countersignedTextChanged', 'milestoneSubmitted', 'milestoneApproved',
] as const satisfies readonly TaskEvent['type'][];

/** Who did such an act, and as what. */
export type Preparer = Pick<Actor, 'person' | 'bureau' | 'role'>;

/**
 * Nor does who prepared, submitted or signed any of it before: what was returned, withdrawn, struck off or filed anew by another since, in whatever post they act now.
 * What the office enters for others, a 复函 or a scan, is not preparing.
 * @param preparers who did any of `preparing` to this milestone, over its whole life
 */
export function tookPart(state: TaskState, milestone: Milestone, context: Pick<DecisionContext, 'actor'>, preparers: readonly Preparer[]): TaskRefusal | undefined {
  const no = isInSubmission(state, milestone, context);
  if (no) return no;
  const own = preparers.find(({ person, role }) => person === context.actor.person && role !== 'office');
  return own && refuse('person-took-part', { milestone: milestone.key, person: own.person, bureau: nameOf(state.brief, own.bureau) }, 'milestone');
}

/** What the bureau that houses the office submits is neither reviewed nor let be struck off by its own people: the office does not review itself. */
export function ofHouse({ brief }: TaskState, { key, submission }: Milestone, { actor, bureaus, policy: { approval: { house } } }: Pick<DecisionContext, 'actor' | 'bureaus' | 'policy'>): TaskRefusal | undefined {
  if (house === undefined || submission?.by.bureau !== house || !bureaus.includes(house)) return undefined;
  return refuse('person-of-house', { milestone: key, person: actor.person, bureau: nameOf(brief, house) }, 'milestone');
}
