import type { Instant, LocalDate } from '../calendar/time';
import type { Refusal } from '../refusal';
import type { Role } from './actor';
import type { Authority } from './authority';
import type { BureauId, BureauKind } from './bureau';

/** Slug of a post, such as `kejiju-liaison`. */
export type PostId = string;

/** Slug of a person, as decisions name them, such as `li-ming`. */
export type PersonId = string;

/** The roles a post can carry: all but the timekeeper's, which is nobody's. */
export type PostRole = Exclude<Role, 'timekeeper'>;

/** A body over the years: renamed it stays the same one, and what was recorded under an old name keeps it. */
export interface Bureau {
  readonly id: BureauId;
  readonly kind: BureauKind | 'office' | 'government';
  /** Its names, each from a day on, the oldest first. */
  readonly names: readonly { readonly name: string; readonly from: LocalDate }[];
  /** Absent for a body that goes on. */
  readonly dissolved?: Dissolution;
}

/** 机构改革: that a body was merged into another, or split into several, from the beginning of a day on, by the number of a document. */
export interface Dissolution {
  readonly from: LocalDate;
  readonly into: readonly BureauId[];
  readonly letter: string;
}

/** That a person holds a post, since and until when; `for` names whose substitute (代理) they are. */
export interface Holding {
  readonly person: PersonId;
  readonly from: Instant;
  readonly until?: Instant;
  readonly for?: PersonId;
  /** What a substitute leaves to whom they stand in for: 签批 of a submission, and the signature of a strike-off list. Unsaid, they stand in for all of it. */
  readonly except?: 'signing';
  /** Number of the letter (函) it rests on. */
  readonly letter: string;
}

/** A post (岗位) of a bureau: to-dos, drafts and notices belong to it, and pass to whoever holds it. */
export interface Post {
  readonly id: PostId;
  readonly bureau: BureauId;
  readonly role: PostRole;
  readonly title: string;
  /** In the order in which they were made; ended ones stay. */
  readonly holdings: readonly Holding[];
}

/** Somebody who was entered. Their name stands in a row that can be erased; the hash of it is all that stands here. */
export interface Person {
  readonly nameHash: string;
  /** 注销: they hold no post and sign in no more, since when and by which letter. */
  readonly closed?: { readonly at: Instant; readonly letter: string };
  /** Their name was erased, at this instant; on which authority, where the time it is kept had not ended. */
  readonly erased?: { readonly at: Instant; readonly authority?: Authority };
}

/** The organisation: the fold of its events, in wall time, since who may act does not follow a rehearsal's clock. */
export interface OrganisationState {
  readonly bureaus: Readonly<Record<BureauId, Bureau>>;
  readonly posts: Readonly<Record<PostId, Post>>;
  /** Persons by their slug. */
  readonly persons: Readonly<Record<PersonId, Person>>;
  readonly lastEventAt: Instant;
}

export const emptyOrganisation: OrganisationState = { bureaus: {}, posts: {}, persons: {}, lastEventAt: '1970-01-01T00:00:00.000Z' };

export type OrganisationEvent =
  | { readonly type: 'bureauEntered'; readonly bureau: BureauId; readonly kind: Bureau['kind']; readonly name: string; readonly from: LocalDate }
  | { readonly type: 'bureauRenamed'; readonly bureau: BureauId; readonly name: string; readonly from: LocalDate; readonly letter: string }
  | ({ readonly type: 'bureauDissolved'; readonly bureau: BureauId } & Dissolution)
  | { readonly type: 'postCreated'; readonly post: PostId; readonly bureau: BureauId; readonly role: PostRole; readonly title: string }
  | { readonly type: 'personEntered'; readonly person: PersonId; readonly nameHash: string }
  | ({ readonly type: 'postTaken'; readonly post: PostId } & Holding)
  | { readonly type: 'postLeft'; readonly post: PostId; readonly person: PersonId; readonly at: Instant; readonly letter: string }
  | { readonly type: 'accountClosed'; readonly person: PersonId; readonly letter: string }
  | { readonly type: 'accountReopened'; readonly person: PersonId; readonly letter: string }
  /** The act by which a name was erased, that of this hash: on an authority, or because it had been kept until this day. */
  | { readonly type: 'personErased'; readonly person: PersonId; readonly hash: string; readonly keptUntil: LocalDate; readonly authority?: Authority };

export type OrganisationCommand =
  | { readonly type: 'enterBureau'; readonly bureau: BureauId; readonly kind: Bureau['kind']; readonly name: string; readonly from: LocalDate }
  | { readonly type: 'renameBureau'; readonly bureau: BureauId; readonly name: string; readonly from: LocalDate; readonly letter: string }
  /** 合并 into a body that is entered, maybe one of them; or 分设 into several. Who was dissolved has no posts any more. */
  | { readonly type: 'mergeBureaus'; readonly bureaus: readonly BureauId[]; readonly into: BureauId; readonly from: LocalDate; readonly letter: string }
  | { readonly type: 'splitBureau'; readonly bureau: BureauId; readonly into: readonly BureauId[]; readonly from: LocalDate; readonly letter: string }
  | { readonly type: 'createPost'; readonly post: PostId; readonly bureau: BureauId; readonly role: PostRole; readonly title: string }
  | { readonly type: 'enterPerson'; readonly person: PersonId; readonly nameHash: string }
  /** Somebody takes a post, from now or a later instant on; the one who holds it is relieved then, unless it is a substitute who comes. */
  | { readonly type: 'takePost'; readonly post: PostId; readonly person: PersonId; readonly from?: Instant; readonly until?: Instant; readonly substitute?: boolean; readonly except?: Holding['except']; readonly letter: string }
  | { readonly type: 'leavePost'; readonly post: PostId; readonly person: PersonId; readonly letter: string }
  | AccountCommand;

/** What ends, or begins again, that somebody is one of the house. */
export type AccountCommand =
  | { readonly type: 'closeAccount'; readonly person: PersonId; readonly letter: string }
  | { readonly type: 'reopenAccount'; readonly person: PersonId; readonly letter: string }
  | { readonly type: 'erasePerson'; readonly person: PersonId; readonly authority?: Authority };

export type OrganisationRefusalCode =
  | 'not-entitled'
  | 'right-ended'
  | 'bureau-exists'
  | 'bureau-not-in-organisation'
  | 'bureau-name-earlier'
  | 'bureau-dissolved'
  | 'bureau-not-reformed'
  | 'successor-itself'
  | 'bureau-not-dissolved'
  | 'successor-not-named'
  | 'post-exists'
  | 'post-unknown'
  | 'person-exists'
  | 'person-unknown'
  | 'person-holds-post'
  | 'person-holds-no-post'
  | 'nobody-to-substitute'
  | 'substitute-without-end'
  | 'substitute-of-another-body'
  | 'holder-of-another-body'
  | 'exception-without-substitute'
  | 'holding-in-the-past'
  | 'holding-ends-too-early'
  | 'administrators-separate'
  | 'appoints-self'
  | 'substitute-appoints'
  | 'role-not-of-bureau'
  | 'leaders-apart'
  | 'convenor-already'
  | 'account-closed'
  | 'account-not-closed'
  | 'account-own'
  | 'person-erased'
  | 'name-kept'
  | 'authority-in-the-future';

/** What a command came to. */
export type OrganisationDecision = { readonly events: readonly OrganisationEvent[] } | Refusal<OrganisationRefusalCode>;
