import type { AccountCommands } from '@lianxi/commands/identity/account-commands';
import type { SessionCommands } from '@lianxi/commands/identity/session-commands';
import { Refused } from '@lianxi/commands/path/refused';
import { longestTokenDays } from '@lianxi/domain/identity/token';
import { needsCode } from '@lianxi/domain/identity/second-factor';
import { actorOf, securityAdministrator } from '../foundation/establish';
import type { Staffed } from '../foundation/staff';
import { codeAt, newSecret, stepOf } from '../one-time-codes';
import { hashPassword, passwordForOnce } from '../passwords';
import type { SecretBox } from '../secret-box';
import { knownBy, newToken } from '../secrets';

/** How to act as an example: in the browser by password, and code where one is needed; on the command line by token. */
export interface ExamplePerson extends Staffed {
  readonly password: string;
  /** Secret of the second factor, in base 32. */
  readonly totp?: string;
  readonly token: string;
}

/** Gives examples accounts that are ready for use, by the commands by which anybody gets theirs. Who no longer holds their post, or has gone, is left out. */
export class ExampleAccounts {
  constructor(private readonly accounts: AccountCommands, private readonly sessions: SessionCommands, private readonly box: SecretBox) {}

  async of(people: readonly Staffed[]): Promise<ExamplePerson[]> {
    const ready: ExamplePerson[] = [];
    const hashed = await Promise.all(people.map(async (one) => {
      const password = passwordForOnce();
      return { one, password, hash: await hashPassword(password) };
    }));
    const by = actorOf(securityAdministrator(people));
    for (const { one, password, hash } of hashed) {
      const not = await this.accounts.create(by, one.person, hash).then(() => undefined, whyNot);
      if (not === 'account-closed') continue;
      if (not === 'account-exists') await this.accounts.reset(by, one.person, hash, true);
      await this.accounts.changePassword(actorOf(one), hash);
      const totp = needsCode([one.role]) ? await this.secondFactor(one) : undefined;
      const token = await this.token(one);
      if (token !== undefined) ready.push({ ...one, password, ...(totp === undefined ? {} : { totp }), token });
    }
    return ready;
  }

  private async secondFactor(one: Staffed): Promise<string> {
    const { secret } = newSecret(one.person);
    await this.accounts.beginTotp(actorOf(one), this.box.seal(secret, one.person));
    // A code of the half minute before: the present one is left for whoever signs in now.
    const before = Date.now() - 30_000;
    await this.accounts.confirmTotp(actorOf(one), stepOf(secret, codeAt(secret, before), before) ?? 0);
    return secret;
  }

  private async token(one: Staffed): Promise<string | undefined> {
    const token = newToken();
    const wanted = { hash: knownBy(token), post: one.post, name: '示例', scope: 'act' as const, days: longestTokenDays };
    return this.sessions.issueToken(actorOf(one), wanted).then(() => token, (error: unknown) => { if (isRefused(error, 'post-not-held')) return undefined; throw error; });
  }
}

/** Why an account is not made: there is one, or it was closed. */
function whyNot(error: unknown): 'account-exists' | 'account-closed' {
  if (isRefused(error, 'account-exists')) return 'account-exists';
  if (isRefused(error, 'account-closed')) return 'account-closed';
  throw error;
}

function isRefused(error: unknown, code: string): boolean {
  return error instanceof Refused && error.refusal.refused === code;
}
