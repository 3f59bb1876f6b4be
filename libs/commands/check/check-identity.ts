import type { IdentityEvent } from '@lianxi/domain/identity/events';
import { WaysIn } from '@lianxi/domain/identity/identity-state';
import { LettingIn } from '@lianxi/domain/identity/let-in';
import type { Recorded } from '@lianxi/domain/recorded';
import { AccessTokenEntity } from '@lianxi/persistence/identity/access-token.entity';
import { AccountEntity } from '@lianxi/persistence/identity/account.entity';
import { IdentityEntity } from '@lianxi/persistence/identity/identity.entity';
import { identityId } from '@lianxi/persistence/identity/identity.sql';
import { SessionEntity } from '@lianxi/persistence/identity/session.entity';
import type { DataSource, EntityManager } from 'typeorm';
import { passwordDigest } from '../identity/password-digest';
import { comesTo } from './check-chain';
import type { Difference } from './difference';
import { guarded } from './guarded';
import { walkChain } from './walk-chain';

/** The chain of accounts, sessions and tokens; and whether somebody can sign in, or a token counts, whom no event knows. */
export async function checkIdentity(record: DataSource): Promise<readonly Difference[]> {
  return await record.transaction('REPEATABLE READ', (manager) => guarded({ aggregate: identityId, kind: 'chain', where: 'row' }, () => checkIdentityIn(manager)));
}

async function checkIdentityIn(manager: EntityManager): Promise<readonly Difference[]> {
  const letIn = new LettingIn();
  const come: { to: WaysIn | undefined } = { to: new WaysIn() };
  const walked = await walkChain(manager, identityId, await manager.findOneBy(IdentityEntity, { id: identityId }), (said, seq) => {
    const [before, recorded] = [come.to, said as Recorded<IdentityEvent>];
    come.to = before && comesTo(() => { letIn.take(recorded.event, seq); before.take(recorded); return before; });
  });
  if ('broken' in walked) return walked.broken;
  const { to: state } = come;
  if (!state) return [...walked.columns, { aggregate: identityId, kind: 'state', where: 'state', found: 'not what the events come to' }];
  return [...walked.columns, ...await guarded({ aggregate: identityId, kind: 'view', where: 'account' }, () => waysInDiffer(manager, state, letIn))];
}

/** Accounts, tokens, sessions and passwords that are not those of the chain. */
async function waysInDiffer(manager: EntityManager, state: WaysIn, letIn: LettingIn): Promise<Difference[]> {
  const accounts = await manager.find(AccountEntity, { order: { person: 'ASC' } });
  const tokens = await manager.find(AccessTokenEntity, { order: { id: 'ASC' } });
  return [
    ...rowsThatDiffer('account', [...state.accounts].map(([person, { totp, closed }]) => `${person} ${String(totp)} ${String(closed)}`), accounts.map(({ person, totpConfirmed, totpSecret, passwordHash }) => `${person} ${String(totpConfirmed && totpSecret !== null)} ${String(passwordHash === null)}`)),
    ...rowsThatDiffer(
      'token',
      [...state.tokens].map(([id, { person, post, scope, expiresAt, revokedAt, hash }]) => [id, person, post, scope, expiresAt, revokedAt ?? '', hash ?? ''].join(' ')),
      tokens.map(({ id, person, post, scope, expiresAt, revokedAt, hash }) => [id, person, post, scope, expiresAt, revokedAt ?? '', state.tokens.has(id) && state.tokens.get(id)?.hash === undefined ? '' : hash].join(' ')),
    ),
    ...await lettingInDiffers(manager, accounts, letIn),
  ];
}

/** Sessions that no sign-in opened, or by another proof than it says, or that last longer or than the chain has them; and passwords that nobody set. What was set before the chain kept digests is passed over; of sessions there is none of then. */
async function lettingInDiffers(manager: EntityManager, accounts: readonly AccountEntity[], { sessions, passwords, strangePasswords }: LettingIn): Promise<Difference[]> {
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
  const [isDue, isKept] = [new Set(due), new Set(kept)];
  return [...due.filter((one) => !isKept.has(one)).map((one) => difference(one, 'missing or different')), ...kept.filter((one) => !isDue.has(one)).map((one) => difference(one, 'left over'))];
}
