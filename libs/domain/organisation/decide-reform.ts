import { shanghaiDate, shanghaiInstant } from '../calendar/shanghai';
import type { Instant } from '../calendar/time';
import type { Refusal } from '../refusal';
import { refuse } from '../refusal';
import type { Authority } from './authority';
import type { BureauId } from './bureau';
import { entered } from './entered';
import { isOpen } from './holdings';
import type { Bureau, Dissolution, OrganisationCommand, OrganisationDecision, OrganisationEvent, OrganisationRefusalCode, OrganisationState } from './organisation';

type Ask<Type extends OrganisationCommand['type']> = Extract<OrganisationCommand, { type: Type }>;
type No = Refusal<OrganisationRefusalCode>;

/** 合并: all but the one they are merged into, where it is one of them, are dissolved by one act. */
export function mergeBureaus(state: OrganisationState, { bureaus, into, from, letter }: Ask<'mergeBureaus'>, now: Instant): OrganisationDecision {
  const dissolved = [...new Set(bureaus)].filter((bureau) => bureau !== into);
  if (dissolved.length === 0) return refuse('successor-itself', { bureau: into }, 'into');
  return dissolve(state, dissolved, 'bureaus', { into: [into], from, letter }, now);
}

/** 分设: the body is dissolved into others. */
export function splitBureau(state: OrganisationState, { bureau, into, from, letter }: Ask<'splitBureau'>, now: Instant): OrganisationDecision {
  if (into.includes(bureau)) return refuse('successor-itself', { bureau }, 'into');
  return dissolve(state, [bureau], 'bureau', { into: [...new Set(into)], from, letter }, now);
}

/** Their posts end with the day, or now where it has come already: nothing that was decided before is undone. */
function dissolve(state: OrganisationState, bureaus: readonly BureauId[], field: string, how: Dissolution, now: Instant): OrganisationDecision {
  const no = firstOf(how.into, (bureau) => unfit(state, bureau, how, 'into')) ?? firstOf(bureaus, (bureau) => unfit(state, bureau, how, field));
  if (no) return no;
  const day = shanghaiInstant(how.from, '00:00');
  const at = day > now ? day : now;
  return { events: bureaus.flatMap((bureau): OrganisationEvent[] => [{ type: 'bureauDissolved', bureau, ...how }, ...ends(state, bureau, at, how.letter)]) };
}

function firstOf(bureaus: readonly BureauId[], ask: (bureau: BureauId) => No | undefined): No | undefined {
  return bureaus.map(ask).find((no) => no !== undefined);
}

/** The joint-meeting office, a government and a class of bodies have no parts, so none of these is reformed or takes a part over. */
function unfit({ bureaus }: OrganisationState, bureau: BureauId, { from }: Dissolution, field: string): No | undefined {
  const known = entered(bureaus, bureau);
  if (!known) return refuse('bureau-not-in-organisation', { bureau }, field);
  if (known.dissolved) return dissolvedAlready(known, field);
  if (!takesPart(known)) return refuse('bureau-not-reformed', { bureau: nameOf(known) }, field);
  const since = known.names.at(-1)?.from;
  return field !== 'into' && since !== undefined && from <= since ? refuse('bureau-name-earlier', { from, since }, 'from') : undefined;
}

const takesPart = ({ kind }: Bureau): boolean => kind === 'municipal' || kind === 'vertical' || kind === 'county';

const nameOf = ({ id, names }: Bureau): string => names.at(-1)?.name ?? id;

/** What a body is called, as refusals say it. */
export function bodyCalled({ bureaus }: OrganisationState, id: BureauId): string {
  const known = entered(bureaus, id);
  return known ? nameOf(known) : id;
}

/** A body that was dissolved takes no new name, post or holder, and takes nothing over. */
export function dissolvedAlready(bureau: Bureau, field: string): No {
  return refuse('bureau-dissolved', { bureau: nameOf(bureau), since: bureau.dissolved?.from ?? '' }, field);
}

/** Substitutes end with whom they stand in for. */
function ends({ posts }: OrganisationState, bureau: BureauId, at: Instant, letter: string): OrganisationEvent[] {
  return Object.values(posts).filter((post) => post.bureau === bureau).flatMap(({ id: post, holdings }) => (
    [...new Set(holdings.filter((holding) => holding.for === undefined && isOpen(holding, at)).map(({ person }) => person))].map((person) => ({ type: 'postLeft', post, person, at, letter } as const))));
}

/** To whom a part passes, by which document and from which day; of a body that goes on with the authority that this document is. */
export type Taker = Pick<Dissolution, 'letter' | 'from'> & { readonly to: Bureau; readonly authority?: Authority };

/** To which body a dissolved one's part passes: the one that is named, where there are several. Of a body that goes on a part passes by a document alone, to the body it names. */
export function successorOf(state: OrganisationState, bureau: BureauId, named: BureauId | undefined, now: Instant, by?: Authority): Taker | No {
  const known = entered(state.bureaus, bureau);
  if (!known) return refuse('bureau-not-in-organisation', { bureau }, 'bureau');
  if (!known.dissolved || known.dissolved.from > shanghaiDate(now)) return by && named !== undefined ? takerOf(state, named, by) : refuse('bureau-not-dissolved', { bureau: nameOf(known) }, 'bureau');
  const there = successorsOf(state, bureau, now);
  const to = entered(state.bureaus, named ?? (there.length === 1 ? there[0] ?? '' : ''));
  if (!to || !there.includes(to.id)) return refuse('successor-not-named', { bureau: nameOf(known), successors: there.map((id) => bodyCalled(state, id)).join('、') }, 'to');
  return { ...known.dissolved, to };
}

/** 职责调整 of a body that goes on, as one may after a split: what takes a part over goes on as well, and is of a kind that has parts. Whether the document suffices, the task decides. */
function takerOf({ bureaus }: OrganisationState, named: BureauId, authority: Authority): Taker | No {
  const to = entered(bureaus, named);
  if (!to) return refuse('bureau-not-in-organisation', { bureau: named }, 'to');
  if (to.dissolved) return dissolvedAlready(to, 'to');
  return takesPart(to) ? { letter: authority.number, from: authority.on, to, authority } : refuse('bureau-not-reformed', { bureau: nameOf(to) }, 'to');
}

/** The bodies to which a dissolved one's parts can pass by now: its successors, and where one of these was dissolved too, theirs. */
export function successorsOf({ bureaus }: Pick<OrganisationState, 'bureaus'>, bureau: BureauId, at: Instant): readonly BureauId[] {
  const known = entered(bureaus, bureau);
  if (!known?.dissolved || known.dissolved.from > shanghaiDate(at)) return [bureau];
  return [...new Set(known.dissolved.into.flatMap((one) => successorsOf({ bureaus }, one, at)))];
}
