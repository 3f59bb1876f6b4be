import { refuse } from '../refusal';
import { nameOf } from './accountable';
import type { DecisionContext } from './context';
import type { TaskRefusal } from './refusals';
import type { Milestone, TaskState } from './task';

/** Submitter and approver are two persons, in whatever post they act (OWASP ASVS 5.0, 2.3.5). */
export function submittedIt({ key, submission }: Milestone): TaskRefusal {
  return refuse('person-submitted', { milestone: key, person: submission?.by.person ?? '' }, 'milestone');
}

/** Nor does who prepared a contribution that is in the submission review it, sign its list or strike it off; that somebody stands in for them, or they for others, changes nothing. */
export function tookPart({ brief }: TaskState, milestone: Milestone, { actor }: Pick<DecisionContext, 'actor'>): TaskRefusal | undefined {
  const { key, submission, parts } = milestone;
  if (submission?.by.person === actor.person) return submittedIt(milestone);
  const own = Object.entries(parts).find(([, { preparer }]) => preparer === actor.person);
  return own && refuse('person-contributed', { milestone: key, person: actor.person, bureau: nameOf(brief, own[0]) }, 'milestone');
}

/** What the bureau that houses the office submits is neither reviewed nor let be struck off by its own people: the office does not review itself. */
export function ofHouse({ brief }: TaskState, { key, submission }: Milestone, { actor, bureaus, policy: { approval: { house } } }: Pick<DecisionContext, 'actor' | 'bureaus' | 'policy'>): TaskRefusal | undefined {
  if (house === undefined || submission?.by.bureau !== house || !bureaus.includes(house)) return undefined;
  return refuse('person-of-house', { milestone: key, person: actor.person, bureau: nameOf(brief, house) }, 'milestone');
}
