import type { IdentityEvent } from '@lianxi/domain/identity/events';
import type { IdentityState } from '@lianxi/domain/identity/identity-state';
import { lettingIn } from '@lianxi/domain/identity/let-in';
import { AccessTokenEntity } from '@lianxi/persistence/identity/access-token.entity';
import { AccountEntity } from '@lianxi/persistence/identity/account.entity';
import { IdentityEntity } from '@lianxi/persistence/identity/identity.entity';
import { identityId } from '@lianxi/persistence/identity/identity.sql';
import { SessionEntity } from '@lianxi/persistence/identity/session.entity';
import type { EventEntity } from '@lianxi/persistence/record/event.entity';
import type { DataSource, EntityManager } from 'typeorm';
import { passwordDigest } from '../identity/password-digest';
import { checkEvents, columnsThatDiffer, comesTo, eventsOf } from './check-chain';
import type { Difference } from './difference';
import { foldIdentity, recordedIn } from './fold';
import { guarded } from './guarded';

/** The chain of accounts, sessions and tokens; and whether somebody can sign in, or a token counts, whom no event knows. */
export async function checkIdentity(record: DataSource): Promise<readonly Difference[]> {
  return await record.transaction('REPEATABLE READ', (manager) => guarded({ aggregate: identityId, kind: 'chain', where: 'row' }, () => checkIdentityIn(manager)));
}

async function checkIdentityIn(manager: EntityManager): Promise<Difference[]> {
  const row = await manager.findOneBy(IdentityEntity, { id: identityId });
  const events = await eventsOf(manager, identityId);
  const broken = checkEvents(identityId, events, row);
  if (broken) return broken;
  const state = comesTo(() => foldIdentity(events));
  if (!state) return [...columnsThatDiffer(events), { aggregate: identityId, kind: 'state', where: 'state', found: 'not what the events come to' }];
  return [...columnsThatDiffer(events), ...await guarded({ aggregate: identityId, kind: 'view', where: 'account' }, () => waysInDiffer(manager, state, events))];
}

/** Accounts, tokens, sessions and passwords that are not those of the chain. */
async function waysInDiffer(manager: EntityManager, state: IdentityState, events: readonly EventEntity[]): Promise<Difference[]> {
  const accounts = await manager.find(AccountEntity, { order: { person: 'ASC' } });
  const tokens = await manager.find(AccessTokenEntity, { order: { id: 'ASC' } });
  return [
    ...rowsThatDiffer('account', Object.entries(state.accounts).map(([person, { totp, closed }]) => `${person} ${String(totp)} ${String(closed)}`), accounts.map(({ person, totpConfirmed, totpSecret, passwordHash }) => `${person} ${String(totpConfirmed && totpSecret !== null)} ${String(passwordHash === null)}`)),
    ...rowsThatDiffer(
      'token',
      Object.entries(state.tokens).map(([id, { person, post, scope, expiresAt, revokedAt, hash }]) => [id, person, post, scope, expiresAt, revokedAt ?? '', hash ?? ''].join(' ')),
      tokens.map(({ id, person, post, scope, expiresAt, revokedAt, hash }) => [id, person, post, scope, expiresAt, revokedAt ?? '', state.tokens[id] && state.tokens[id].hash === undefined ? '' : hash].join(' ')),
    ),
    ...await lettingInDiffers(manager, accounts, events.map((event) => recordedIn<IdentityEvent>(event).event)),
  ];
}

/** Sessions that no sign-in opened, or by another proof than it says, or that last longer or than the chain has them; and passwords that nobody set. What was set before the chain kept digests is passed over; of sessions there is none of then. */
async function lettingInDiffers(manager: EntityManager, accounts: readonly AccountEntity[], events: readonly IdentityEvent[]): Promise<Difference[]> {
  const { sessions, passwords, strangePasswords } = lettingIn(events);
  const strange = accounts.filter(({ person, passwordHash }) => passwordHash !== null && (passwords.get(person) ?? passwordDigest(passwordHash)) !== passwordDigest(passwordHash));
  const forged = (await manager.find(SessionEntity, { order: { person: 'ASC', id: 'ASC' } })).filter(({ id, person, proof, endsAt, endedAt }) => {
    const opened = sessions.get(id);
    return opened?.person !== person || opened.proof !== proof || endsAt > (opened.endsAt ?? '') || (opened.ended && endedAt === null);
  });
  return [
    ...strangePasswords.map((seq): Difference => ({ aggregate: identityId, kind: 'event', where: `event ${seq} password`, found: 'not the one set last' })),
    ...strange.map(({ person }): Difference => ({ aggregate: identityId, kind: 'view', where: `password ${person}`, found: 'not the one set last' })),
    ...forged.map(({ id, person }): Difference => ({ aggregate: identityId, kind: 'view', where: `session ${person} ${id.slice(0, 12)}`, found: 'opened by no sign-in' })),
  ];
}

/** Rows as texts that begin with what they are known by. */
function rowsThatDiffer(what: string, due: readonly string[], kept: readonly string[]): Difference[] {
  const difference = (one: string, found: Difference['found']): Difference => ({ aggregate: identityId, kind: 'view', where: `${what} ${one.split(' ')[0] ?? ''}`, found });
  return [...due.filter((one) => !kept.includes(one)).map((one) => difference(one, 'missing or different')), ...kept.filter((one) => !due.includes(one)).map((one) => difference(one, 'left over'))];
}
