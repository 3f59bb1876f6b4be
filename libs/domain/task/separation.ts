import type { Instant } from '../calendar/time';
import type { Actor } from '../organisation/actor';
import { personOfBoth, personsOf } from '../organisation/actor';
import type { BureauId } from '../organisation/bureau';
import { refuse } from '../refusal';
import { nameOf } from './accountable';
import { bodiesOf } from './brief';
import type { DecisionContext } from './context';
import type { TaskEvent } from './events';
import type { TaskRefusal } from './refusals';
import type { Milestone, TaskState } from './task';

/** Submitter and approver are two persons, in whatever post they act (OWASP ASVS 5.0, 2.3.5). */
export function submittedIt({ key, submission }: Milestone, actor: Actor): TaskRefusal | undefined {
  const person = submission && personOfBoth(submission.by, actor);
  return person === undefined ? undefined : refuse('person-submitted', { milestone: key, person }, 'milestone');
}

/** Nor does who prepared a contribution that is in the submission review it, sign its list or strike it off; that somebody stands in for them, or they for others, changes nothing. */
function isInSubmission({ brief }: TaskState, milestone: Milestone, { actor }: Pick<DecisionContext, 'actor'>): TaskRefusal | undefined {
  const { key, parts } = milestone;
  const submitted = submittedIt(milestone, actor);
  if (submitted) return submitted;
  const persons = personsOf(actor);
  const own = Object.entries(parts).find(([, { preparer }]) => preparer !== undefined && persons.includes(preparer));
  return own && refuse('person-contributed', { milestone: key, person: own[1].preparer ?? actor.person, bureau: nameOf(brief, own[0]) }, 'milestone');
}

/** Acts by which what is decided on came about, or was signed: whoever did one of these has a part in the milestone for good. */
export const preparing = [
  'contributionFiled', 'evidenceAttached', 'countersignatureOpened', 'countersignedTextChanged', 'signersChanged', 'countersigned', 'milestoneSubmitted', 'milestoneApproved',
] as const satisfies readonly TaskEvent['type'][];

/** Who did such an act, as what and for whom, and the wall's time at which they first did; of evidence that is no scan of a paper, whose it was. */
export type Preparer = Pick<Actor, 'person' | 'bureau' | 'role' | 'for'> & { readonly since?: Instant; readonly evidenceOf?: BureauId };

/** Whose evidence an act attached: no paper's scan, which shows who signed and not what was done. */
export const evidenceOf = (event: TaskEvent): BureauId | undefined => (event.type === 'evidenceAttached' && event.scanOf === undefined ? event.bureau : undefined);

/** What the office enters for others is not preparing: a scan, and the 复函 of a vertical body with its files. What it attaches by itself to the part of a body that acts here is. */
function isEntered({ brief }: TaskState, { role, evidenceOf: whose }: Preparer): boolean {
  return role === 'office' && (whose === undefined || brief.responsibilities.some(({ bureau, kind }) => bureau === whose && kind === 'vertical'));
}

/** A post's bureau that somebody held until an instant of the wall's time. */
export interface FormerPost {
  readonly bureau: BureauId;
  readonly until: Instant;
}

/**
 * Nor does who prepared, submitted or signed any of it before: what was returned, withdrawn, struck off or filed anew by another since, in whatever post they act now.
 * @param preparers who did any of `preparing` to this milestone, over its whole life
 */
function tookPart(state: TaskState, milestone: Milestone, context: Pick<DecisionContext, 'actor'>, preparers: readonly Preparer[]): TaskRefusal | undefined {
  const no = isInSubmission(state, milestone, context);
  if (no) return no;
  for (const one of preparers) {
    const person = isEntered(state, one) ? undefined : personOfBoth(one, context.actor);
    if (person !== undefined) return refuse('person-took-part', { milestone: milestone.key, person, bureau: nameOf(state.brief, one.bureau) }, 'milestone');
  }
  return undefined;
}

/**
 * What a body submitted, signed or coordinates is dealt with for the office by nobody who holds a post of that body: on paper nobody can tell which of them signed. Where it is the bureau that
 * houses the office, by none of its own people: the office does not review itself. Its own is whoever holds a post of it, or held one at any time since the first act by which the
 * submission came about: giving a post up in between changes nothing.
 * @param preparers as for `tookPart`; where it is not known since when, whoever ever held such a post is its own
 */
function ofBody({ brief, coordinator }: TaskState, { key, submission, approval }: Milestone, { actor, bureaus, former = [], policy: { approval: { house } } }: Separating, preparers: readonly Preparer[]): TaskRefusal | undefined {
  if (!submission) return undefined;
  // Another may coordinate by now than the body that submitted, or than the one that signed.
  const bodies = [submission.by.bureau, coordinator.bureau, ...(approval ? [approval.by.bureau] : [])];
  // Whoever has its part since is one with it: a house that was merged into another body is found in that.
  const isHouse = (body: BureauId): boolean => house !== undefined && bodiesOf(brief, body).includes(house);
  const [since = ''] = preparers.map((one) => one.since ?? '').sort();
  const own = bodies.some(isHouse) ? [...bureaus, ...former.filter(({ until }) => until > since).map(({ bureau }) => bureau)].find(isHouse) : undefined;
  if (own !== undefined) return refuse('person-of-house', { milestone: key, person: actor.person, bureau: nameOf(brief, own) }, 'milestone');
  const held = bureaus.find((body) => bodies.includes(body));
  return held === undefined ? undefined : refuse('person-of-coordinator', { person: actor.person, bureau: nameOf(brief, held) });
}

/** What separation asks of whoever decides. */
type Separating = Pick<DecisionContext, 'actor' | 'bureaus' | 'former' | 'policy'>;

/** Why whoever took part in a milestone, or is of the body whose it is, does nothing about it for the office: neither reviews, returns, lists nor strikes it off, takes no review of it back, and signs no list of it. */
export function inIt(state: TaskState, milestone: Milestone, context: Separating & Pick<DecisionContext, 'preparers'>): TaskRefusal | undefined {
  const preparers = preparersOf(milestone, context);
  return tookPart(state, milestone, context, preparers) ?? ofBody(state, milestone, context, preparers);
}

/** @throws Error where who took part was not read: nothing is decided without it */
function preparersOf({ key }: Milestone, { preparers }: Pick<DecisionContext, 'preparers'>): readonly Preparer[] {
  if (!preparers) throw new Error(`Who took part in ${key} was not read`);
  return preparers;
}
