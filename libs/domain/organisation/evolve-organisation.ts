import type { Instant } from '../calendar/time';
import type { Recorded } from '../recorded';
import { isOpen } from './holdings';
import type { Holding, OrganisationEvent, OrganisationState, Person, Post } from './organisation';

/** Folds one event into the organisation. Throws on an event that cannot follow. */
export function evolveOrganisation(state: OrganisationState, { event, at }: Recorded<OrganisationEvent>): OrganisationState {
  return { ...changed(state, event, at), lastEventAt: at };
}

function changed(state: OrganisationState, event: OrganisationEvent, at: Instant): OrganisationState {
  switch (event.type) {
    case 'bureauEntered': {
      const { bureau: id, kind, name, from } = event;
      return { ...state, bureaus: { ...state.bureaus, [id]: { id, kind, names: [{ name, from }] } } };
    }
    case 'bureauRenamed': {
      const bureau = known(state.bureaus[event.bureau], event);
      return { ...state, bureaus: { ...state.bureaus, [bureau.id]: { ...bureau, names: [...bureau.names, { name: event.name, from: event.from }] } } };
    }
    case 'bureauDissolved': {
      const { type: _type, bureau: id, ...dissolved } = event;
      return { ...state, bureaus: { ...state.bureaus, [id]: { ...known(state.bureaus[id], event), dissolved } } };
    }
    case 'postCreated': {
      const { post: id, bureau, role, title } = event;
      return { ...state, posts: { ...state.posts, [id]: { id, bureau, role, title, holdings: [] } } };
    }
    case 'personEntered':
      return { ...state, persons: { ...state.persons, [event.person]: { nameHash: event.nameHash } } };
    case 'postTaken': {
      const { type: _type, post: id, ...holding } = event;
      return withHoldings(state, known(state.posts[id], event), (holdings) => [...holdings, holding]);
    }
    case 'postLeft': {
      const { person, at: end } = event;
      return withHoldings(state, known(state.posts[event.post], event), (holdings) => holdings.flatMap((holding) => ended(holding, person, end)));
    }
    case 'accountClosed':
      return withPerson(state, event, (person) => ({ ...person, closed: { at, letter: event.letter } }));
    case 'accountReopened':
      return withPerson(state, event, ({ closed: _closed, ...person }) => person);
    case 'personErased':
      return withPerson(state, event, (person) => ({ ...person, erased: { at, ...(event.authority && { authority: event.authority }) } }));
  }
}

/** What has not begun by then never was; what has ended stays as it ended. Substitutes of whoever leaves end with them. */
function ended(holding: Holding, person: string, end: string): Holding[] {
  if ((holding.person !== person && holding.for !== person) || !isOpen(holding, end)) return [holding];
  return holding.from >= end ? [] : [{ ...holding, until: end }];
}

function withHoldings(state: OrganisationState, post: Post, change: (holdings: readonly Holding[]) => readonly Holding[]): OrganisationState {
  return { ...state, posts: { ...state.posts, [post.id]: { ...post, holdings: change(post.holdings) } } };
}

function withPerson(state: OrganisationState, event: Extract<OrganisationEvent, { type: 'accountClosed' | 'accountReopened' | 'personErased' }>, change: (person: Person) => Person): OrganisationState {
  return { ...state, persons: { ...state.persons, [event.person]: change(known(state.persons[event.person], event)) } };
}

function known<Thing>(thing: Thing | undefined, event: OrganisationEvent): Thing {
  if (thing === undefined) throw new Error(`${event.type} speaks of something that was never entered`);
  return thing;
}
