import { AccessTokenEntity } from '@lianxi/persistence/identity/access-token.entity';
import { AccountEntity } from '@lianxi/persistence/identity/account.entity';
import { IdentityEntity } from '@lianxi/persistence/identity/identity.entity';
import { identityId } from '@lianxi/persistence/identity/identity.sql';
import type { DataSource } from 'typeorm';
import { checkEvents, columnsThatDiffer, comesTo, eventsOf } from './check-record';
import type { Difference } from './difference';
import { foldIdentity } from './fold';

/** The chain of accounts, sessions and tokens; and whether somebody can sign in, or a token counts, whom no event knows. */
export async function checkIdentity(record: DataSource): Promise<Difference[]> {
  return await record.transaction('REPEATABLE READ', async (manager) => {
    const row = await manager.findOneByOrFail(IdentityEntity, { id: identityId });
    const events = await eventsOf(manager, identityId);
    const broken = checkEvents(identityId, events, row);
    if (broken) return broken;
    const state = comesTo(() => foldIdentity(events));
    if (!state) return [...columnsThatDiffer(events), { aggregate: identityId, kind: 'state', where: 'state', found: 'not what the events come to' }];
    const accounts = await manager.find(AccountEntity, { order: { person: 'ASC' } });
    const tokens = await manager.find(AccessTokenEntity, { order: { id: 'ASC' } });
    return [
      ...columnsThatDiffer(events),
      ...rowsThatDiffer('account', Object.entries(state.accounts).map(([person, { totp, closed }]) => `${person} ${String(totp)} ${String(closed)}`), accounts.map(({ person, totpConfirmed, passwordHash }) => `${person} ${String(totpConfirmed)} ${String(passwordHash === null)}`)),
      ...rowsThatDiffer(
        'token',
        Object.entries(state.tokens).map(([id, { person, post, scope, expiresAt, revokedAt }]) => [id, person, post, scope, expiresAt, revokedAt ?? ''].join(' ')),
        tokens.map(({ id, person, post, scope, expiresAt, revokedAt }) => [id, person, post, scope, expiresAt, revokedAt ?? ''].join(' ')),
      ),
    ];
  });
}

/** Rows as texts that begin with what they are known by. */
function rowsThatDiffer(what: string, due: readonly string[], kept: readonly string[]): Difference[] {
  const difference = (one: string, found: Difference['found']): Difference => ({ aggregate: identityId, kind: 'view', where: `${what} ${one.split(' ')[0] ?? ''}`, found });
  return [...due.filter((one) => !kept.includes(one)).map((one) => difference(one, 'missing or different')), ...kept.filter((one) => !due.includes(one)).map((one) => difference(one, 'left over'))];
}
