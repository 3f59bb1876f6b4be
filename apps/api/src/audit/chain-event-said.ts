import { isFounder } from '@lianxi/commands/organisation/founder';
import type { AccessEvent } from '@lianxi/domain/access/events';
import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import type { IdentityEvent, Proof, SignInFault } from '@lianxi/domain/identity/events';
import { doorkeeper } from '@lianxi/domain/identity/events';
import type { TokenScope } from '@lianxi/domain/identity/token';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { Authority } from '@lianxi/domain/organisation/authority';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { OrganisationEvent, OrganisationState, PersonId, PostId } from '@lianxi/domain/organisation/organisation';
import { dayIn, momentIn } from '@lianxi/wording/moment';
import type { Language, TextKey } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import type { texts } from '@lianxi/wording/zh/texts';
import type { Names } from '../task/stands-in';
import { called } from '../task/stands-in';

/** An event, and the chain it stands in. */
export type ChainEvent =
  | { readonly chain: 'identity'; readonly event: IdentityEvent }
  | { readonly chain: 'organisation'; readonly event: OrganisationEvent }
  | { readonly chain: 'access'; readonly event: AccessEvent };

/** What bureaus, posts, persons, tasks and lists are called today. */
export interface Known extends Pick<OrganisationState, 'bureaus' | 'posts'> {
  readonly names: Names;
  readonly things: ReadonlyMap<string, { readonly measure?: number; readonly list?: string }>;
}

/** Whatever an event of these chains may say. */
interface Particulars {
  readonly person?: PersonId;
  readonly post?: PostId;
  readonly bureau?: BureauId;
  readonly name?: string;
  readonly into?: readonly BureauId[];
  readonly token?: string;
  readonly aggregate?: string;
  readonly for?: PersonId;
  readonly except?: 'signing';
  readonly fault?: SignInFault;
  readonly proof?: Proof;
  readonly openid?: true;
  readonly totp?: true;
  readonly scope?: TokenScope;
  /** A day, of a bureau; an instant, of a holding. */
  readonly from?: string;
  readonly until?: Instant;
  readonly expiresAt?: Instant;
  readonly letter?: string;
  readonly authority?: Authority;
  readonly keptUntil?: LocalDate;
  readonly address?: string;
  readonly sha256?: string;
}

type Bilingual = Readonly<Record<Language, string>>;
const inBoth = (said: (language: Language) => string): Bilingual => ({ zh: said('zh'), en: said('en') });

/** Who did something: name and post; the house itself where nobody did whom it knows, and whoever holds the database's address. */
export function whoOf({ person, bureau, role, for: whom }: Actor, { bureaus, names }: Known): Bilingual {
  return inBoth((language) => {
    if (person === doorkeeper.person) return say(language, 'audited.house');
    if (isFounder(person)) return say(language, 'audited.founder');
    const name = called(person, names, language);
    const post = inHouse(bureaus[bureau]?.names.at(-1)?.name ?? bureau, say(language, `role.${role}`));
    const said = whom === undefined ? name : say(language, 'standsIn', { person: name, whom: called(whom, names, language) });
    return language === 'zh' ? `${said}（${post}）` : `${said} (${post})`;
  });
}

/** What happened, with whatever the event says of it, in words. */
export function saidOf(one: ChainEvent, known: Known): Bilingual {
  return inBoth((language) => [deedOf(one, known, language), ...particularsOf(one.event, known, language)].join(language === 'zh' ? '，' : ', '));
}

/** Of an event whose text is none, what to do about it. */
export const unreadableSaid: Bilingual = inBoth((language) => say(language, 'audited.unreadable'));

function deedOf({ chain, event }: ChainEvent, known: Known, language: Language): string {
  const named = gapsOf(event, known, language);
  if (chain === 'identity') return say(language, `audited.identity.${event.type}`, named);
  if (chain === 'organisation') return say(language, `audited.organisation.${event.type}`, named);
  return event.type === 'exported' ? say(language, `audited.exported.${event.what}`) : say(language, 'audited.evidenceRead');
}

/** A post with its bureau, which is said once where both are called alike. */
const inHouse = (house: string, post: string): string => (post.startsWith(house) ? post : `${house} ${post}`);

/** Whom and what it is about. */
function gapsOf({ person, post, bureau, name, into, token }: Particulars, { bureaus, posts, names }: Known, language: Language): Readonly<Record<string, string | undefined>> {
  const bureauOf = (id: string): string => bureaus[id]?.names.at(-1)?.name ?? id;
  return {
    person: person && called(person, names, language), post: post && inHouse(bureauOf(posts[post]?.bureau ?? ''), posts[post]?.title ?? post), bureau: bureau && bureauOf(bureau),
    name, into: into?.map(bureauOf).join('、'), token: token?.slice(0, 8),
  };
}

/** What else stands in it, in a fixed order. */
function particularsOf({ aggregate = '', for: whom, except, fault, proof, openid, totp, scope, from, until, expiresAt, letter, authority, keptUntil, address, sha256 }: Particulars, { names, things }: Known, language: Language): string[] {
  const moment = (at: string): string => (at.includes('T') ? momentIn(language, `${at.slice(0, 19)}.000Z`) : dayIn(language, at));
  const { measure, list } = things.get(aggregate) ?? {};
  const values: Readonly<Record<keyof (typeof texts)['audited']['with'], string | number | undefined>> = {
    measure, list, for: whom && called(whom, names, language), except: except && '', fault: fault && say(language, `audited.fault.${fault}`), proof: proof && say(language, `audited.proof.${proof}`),
    openid: openid && '', totp: totp && '', scope: scope && say(language, `audited.scope.${scope}`),
    from: from && moment(from), until: until && moment(until), expiresAt: expiresAt && moment(expiresAt), letter,
    authority: authority && `${say(language, `authority.${authority.kind}`)} ${authority.number} (${dayIn(language, authority.on)})`, keptUntil: keptUntil && moment(keptUntil), address, sha256: sha256?.slice(0, 12),
  };
  return Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [say(language, `audited.with.${key}` as TextKey, { value })]));
}
