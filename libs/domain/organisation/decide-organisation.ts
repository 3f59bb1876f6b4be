import { shanghaiInstant } from '../calendar/shanghai';
import type { Instant } from '../calendar/time';
import type { Refusal } from '../refusal';
import { refuse } from '../refusal';
import type { Actor } from './actor';
import { administrators, notByThem, ofAnotherBody, otherAdministration, ownEnd } from './appointing';
import type { BureauId } from './bureau';
import { officeBureau } from './bureau';
import { holderOf, isOpen } from './holdings';
import { beside, otherConvenors } from './convenor';
import { decideAccount } from './decide-account';
import { bodyCalled, dissolvedAlready, mergeBureaus, splitBureau } from './decide-reform';
import { entered } from './entered';
import type { Holding, OrganisationCommand, OrganisationDecision, OrganisationEvent, OrganisationRefusalCode, OrganisationState, Post, PostRole } from './organisation';

/** What a decision about the organisation rests on: read under its lock. */
export interface OrganisationContext {
  readonly actor: Actor;
  /** Wall time. */
  readonly now: Instant;
  /** Wall time at which the actor's right ended, if it has. */
  readonly rightEndedAt?: Instant;
  /** So many whole years a name is kept after its account was closed. */
  readonly retentionYears: number;
}

type Ask<Type extends OrganisationCommand['type']> = Extract<OrganisationCommand, { type: Type }>;
type No = Refusal<OrganisationRefusalCode>;

const accept = (...events: readonly OrganisationEvent[]): OrganisationDecision => ({ events });

/** One house: nobody acts in these for another bureau. */
const ofTheOffice: readonly PostRole[] = ['office', ...administrators];

/**
 * Whose holder a bureau's own office changes, with the number of a letter: its head both kinds, its liaison those of liaisons alone, since who submits does not choose who signs. All others are
 * the security administrator's.
 */
const ownPosts: Readonly<Partial<Record<Actor['role'], readonly PostRole[]>>> = { 'bureau-head': ['liaison', 'bureau-head'], liaison: ['liaison'] };

/** What somebody asks of the organisation. Pure. */
export function decideOrganisation(state: OrganisationState, command: OrganisationCommand, context: OrganisationContext): OrganisationDecision {
  if (context.rightEndedAt !== undefined) return refuse('right-ended', { endedAt: context.rightEndedAt });
  const no = notEntitled(state, command, context.actor) ?? notByThem(command, context.actor);
  if (no) return no;
  switch (command.type) {
    case 'enterBureau':
      return enterBureau(state, command);
    case 'renameBureau':
      return renameBureau(state, command);
    case 'mergeBureaus':
      return mergeBureaus(state, command, context.now);
    case 'splitBureau':
      return splitBureau(state, command, context.now);
    case 'createPost':
      return createPost(state, command);
    case 'enterPerson':
      return entered(state.persons, command.person) ? refuse('person-exists', { person: command.person }, 'person') : accept({ ...command, type: 'personEntered' });
    case 'takePost':
      return takePost(state, command, context);
    case 'leavePost':
      return leavePost(state, command, context);
    case 'closeAccount':
    case 'reopenAccount':
    case 'erasePerson':
      return decideAccount(state, command, context);
  }
}

/** Bureaus and posts are the system administrator's to enter, persons, holders and accounts the security administrator's; a bureau changes the holders of its own posts. */
function notEntitled(state: OrganisationState, command: OrganisationCommand, { role, bureau }: Actor): No | undefined {
  const no = refuse('not-entitled' as const, { role, bureau, command: command.type });
  switch (command.type) {
    case 'enterBureau':
    case 'renameBureau':
    case 'mergeBureaus':
    case 'splitBureau':
    case 'createPost':
      return role === 'system-admin' ? undefined : no;
    case 'enterPerson':
      return role === 'security-admin' || ownPosts[role] !== undefined ? undefined : no;
    case 'takePost':
    case 'leavePost':
      return role === 'security-admin' || changesOwn(entered(state.posts, command.post), role, bureau) ? undefined : no;
    case 'closeAccount':
    case 'reopenAccount':
    case 'erasePerson':
      return role === 'security-admin' ? undefined : no;
  }
}

/** A post that is not there is nobody's own: whether it is there is told to whoever may know. */
function changesOwn(post: Post | undefined, role: Actor['role'], bureau: BureauId): boolean {
  return post?.bureau === bureau && ownPosts[role]?.includes(post.role) === true;
}

function enterBureau(state: OrganisationState, { bureau, kind, name, from }: Ask<'enterBureau'>): OrganisationDecision {
  if (entered(state.bureaus, bureau)) return refuse('bureau-exists', { bureau }, 'bureau');
  return accept({ type: 'bureauEntered', bureau, kind, name, from });
}

function renameBureau(state: OrganisationState, { bureau, name, from, letter }: Ask<'renameBureau'>): OrganisationDecision {
  const known = entered(state.bureaus, bureau);
  if (!known) return refuse('bureau-not-in-organisation', { bureau }, 'bureau');
  if (known.dissolved) return dissolvedAlready(known, 'bureau');
  const last = known.names.at(-1);
  if (last && from <= last.from) return refuse('bureau-name-earlier', { from, since: last.from }, 'from');
  return accept({ type: 'bureauRenamed', bureau, name, from, letter });
}

function createPost(state: OrganisationState, { post, bureau, role, title }: Ask<'createPost'>): OrganisationDecision {
  const known = entered(state.bureaus, bureau);
  if (!known) return refuse('bureau-not-in-organisation', { bureau }, 'bureau');
  if (known.dissolved) return dissolvedAlready(known, 'bureau');
  if (entered(state.posts, post)) return refuse('post-exists', { post }, 'post');
  if (ofTheOffice.includes(role) && bureau !== officeBureau) return refuse('role-not-of-bureau', { role, bureau, office: officeBureau }, 'role');
  const no = beside(state, known, role);
  if (no) return no;
  return accept({ type: 'postCreated', post, bureau, role, title });
}

/**
 * The one who held it is relieved at the very instant at which the next one begins, on the same letter; who comes before somebody already
 * appointed holds it until then. A substitute comes beside whom they stand in for, and stays no longer than they, or than whoever named them.
 */
function takePost(state: OrganisationState, { person, letter, substitute, except, ...command }: Ask<'takePost'>, { now, actor }: OrganisationContext): OrganisationDecision {
  const post = entered(state.posts, command.post);
  if (!post) return refuse('post-unknown', { post: command.post }, 'post');
  const appointed = entered(state.persons, person);
  if (!appointed) return refuse('person-unknown', { person }, 'person');
  if (appointed.closed) return refuse('account-closed', { person }, 'person');
  const from = command.from ?? now;
  if (from < now) return refuse('holding-in-the-past', { from, now }, 'from');
  const before = holderOf(post, from);
  const bureau = entered(state.bureaus, post.bureau);
  const endsWithBureau = bureau?.dissolved && shanghaiInstant(bureau.dissolved.from, '00:00');
  if (bureau && endsWithBureau !== undefined && from >= endsWithBureau) return dissolvedAlready(bureau, 'post');
  const until = earlier(endsWithBureau, earlier(command.until, substitute ? earlier(before?.until, ownEnd(state, actor, now)) : nextFrom(post, from)));
  if (until !== undefined && until <= from) return refuse('holding-ends-too-early', { until, from }, 'until');
  // Whoever stands in for the one before is relieved with them, and so may come after them.
  const endsWithBefore = ({ for: whom }: Holding): boolean => !substitute && whom !== undefined && whom === before?.person;
  if (post.holdings.some((holding) => holding.person === person && isOpen(holding, from) && !endsWithBefore(holding))) return refuse('person-holds-post', { person, post: post.title }, 'person');
  const other = otherAdministration(state, post, person, from);
  if (other) return refuse('administrators-separate', { person, role: post.role, other: other.role }, 'person');
  const convenors = substitute ? undefined : otherConvenors(state, post, { from, until });
  if (convenors) return refuse('convenor-already', { post: convenors.title, id: convenors.id }, 'post');
  const taken = { type: 'postTaken', post: post.id, person, from, letter, ...(until === undefined ? {} : { until }) } as const;
  const elsewhere = substitute || actor.role !== 'security-admin' ? ofAnotherBody(state, post, person, from) : undefined;
  if (elsewhere && !substitute) return refuse('holder-of-another-body', { person, bureau: bodyCalled(state, post.bureau), other: bodyCalled(state, elsewhere.bureau) }, 'person');
  if (!substitute && except !== undefined) return refuse('exception-without-substitute', { post: post.title }, 'except');
  if (!substitute) return before ? accept({ type: 'postLeft', post: post.id, person: before.person, at: from, letter }, taken) : accept(taken);
  if (!before) return refuse('nobody-to-substitute', { post: post.title }, 'post');
  // A substitute without an end would be a second holder.
  if (command.until === undefined) return refuse('substitute-without-end', { post: post.title }, 'until');
  if (elsewhere) return refuse('substitute-of-another-body', { person, bureau: bodyCalled(state, post.bureau), other: bodyCalled(state, elsewhere.bureau) }, 'person');
  return accept({ ...taken, for: before.person, ...(except !== undefined && { except }) });
}

/** When the next one already appointed begins. */
function nextFrom({ holdings }: Post, after: Instant): Instant | undefined {
  return holdings.filter((holding) => holding.for === undefined && holding.from > after).map(({ from }) => from).sort()[0];
}

const earlier = (one: Instant | undefined, other: Instant | undefined): Instant | undefined => (one === undefined || (other !== undefined && other < one) ? other : one);

/** Ends at once what somebody holds in a post, also what is still to begin. */
function leavePost(state: OrganisationState, { post: id, person, letter }: Ask<'leavePost'>, { now }: OrganisationContext): OrganisationDecision {
  const post = entered(state.posts, id);
  if (!post) return refuse('post-unknown', { post: id }, 'post');
  if (!post.holdings.some((holding) => holding.person === person && isOpen(holding, now))) return refuse('person-holds-no-post', { person, post: post.title }, 'person');
  return accept({ type: 'postLeft', post: id, person, at: now, letter });
}
