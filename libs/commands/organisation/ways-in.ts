import type { IdentityEvent } from '@lianxi/domain/identity/events';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { PersonId } from '@lianxi/domain/organisation/organisation';
import { endOtherSessions, eraseTokenNames, liveTokens, removeSessionsOf, revokeToken } from '@lianxi/persistence/identity/credentials.sql';
import { closeAccount, eraseVouched, lockAccount, lockIdentity } from '@lianxi/persistence/identity/identity.sql';
import type { Answers, Statement } from '@lianxi/persistence/record/statement';
import { chain, readHead } from '../identity/locked-identity';
import type { SpokenOrganisationCommand } from './person-name';

/** What of the organisation touches how somebody signs in, too. */
type EndingWaysIn = Extract<SpokenOrganisationCommand, { type: 'closeAccount' | 'erasePerson' }>;

export const endsWaysIn = (command: SpokenOrganisationCommand): command is EndingWaysIn => command.type === 'closeAccount' || command.type === 'erasePerson';

/** The chain of identity and a person's account, locked after the organisation: nobody takes these locks the other way round. */
export const lockWaysIn = (person: PersonId) => [lockIdentity(), lockAccount(person), liveTokens(person)] as const;

/** What is written of somebody's ways in, and of what they called them. Nothing of a person who never had an account. */
export function endedWaysIn(by: Actor, { type, person }: EndingWaysIn, [heads, [account], tokens]: Answers<ReturnType<typeof lockWaysIn>>): readonly Statement[] {
  if (type === 'erasePerson') return [eraseVouched(person), eraseTokenNames(person), removeSessionsOf(person)];
  const head = readHead(heads);
  const revoked = tokens.map(({ id: token }): IdentityEvent => ({ type: 'tokenRevoked', token, person }));
  const closed: readonly IdentityEvent[] = account ? [{ type: 'accountClosed', person }] : [];
  return [...chain(head, by, [...closed, ...revoked]), closeAccount(person), endOtherSessions(person, ''), ...tokens.map(({ id }) => revokeToken(id, head.now))];
}
