import { shanghaiDate } from '../calendar/shanghai';
import type { Refusal } from '../refusal';
import { refuse } from '../refusal';
import type { OrganisationContext } from './decide-organisation';
import { entered } from './entered';
import { postsOf } from './holdings';
import type { AccountCommand, OrganisationDecision, OrganisationEvent, OrganisationRefusalCode, OrganisationState, Person } from './organisation';
import { keptUntil } from './retention';

type Ask<Type extends AccountCommand['type']> = Extract<AccountCommand, { type: Type }>;
type No = Refusal<OrganisationRefusalCode>;

/** 注销, its undoing, and the erasure of a name. Pure. */
export function decideAccount({ persons, ...state }: OrganisationState, command: AccountCommand, context: OrganisationContext): OrganisationDecision {
  const person = entered(persons, command.person);
  if (!person) return refuse('person-unknown', { person: command.person }, 'person');
  switch (command.type) {
    case 'closeAccount':
      return close({ persons, ...state }, person, command, context);
    case 'reopenAccount':
      return notClosed(person, command) ?? { events: [{ type: 'accountReopened', person: command.person, letter: command.letter }] };
    case 'erasePerson':
      return notClosed(person, command) ?? erase(person, command, context);
  }
}

/** Whoever leaves the house leaves all posts with it, also those they were to take; who stood in for them stands in no longer. */
function close(state: OrganisationState, { closed }: Person, { person, letter }: Ask<'closeAccount'>, { actor, now }: OrganisationContext): OrganisationDecision {
  if (closed) return refuse('account-closed', { person }, 'person');
  // Somebody has to be left who can open it again.
  if (actor.person === person) return refuse('account-own', { person }, 'person');
  const left = postsOf(state, person, now).map(({ id: post }): OrganisationEvent => ({ type: 'postLeft', post, person, at: now, letter }));
  return { events: [...left, { type: 'accountClosed', person, letter }] };
}

function notClosed({ closed, erased }: Person, { person }: AccountCommand): No | undefined {
  if (erased) return refuse('person-erased', { person }, 'person');
  return closed ? undefined : refuse('account-not-closed', { person }, 'person');
}

/** A name is kept as long as the records it stands in, unless an authority says otherwise. */
function erase({ nameHash, closed }: Person, { person, authority }: Ask<'erasePerson'>, { now, retentionYears }: OrganisationContext): OrganisationDecision {
  const today = shanghaiDate(now);
  if (authority && authority.on > today) return refuse('authority-in-the-future', { on: authority.on, today }, 'authority.on');
  const until = keptUntil(closed?.at ?? now, retentionYears);
  if (!authority && today <= until) return refuse('name-kept', { person, until }, 'authority');
  return { events: [{ type: 'personErased', person, hash: nameHash, keptUntil: until, ...(authority && { authority }) }] };
}
