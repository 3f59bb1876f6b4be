import { AccountCommands } from '@lianxi/commands/identity/account-commands';
import { withConnection } from '@lianxi/commands/path/connection';
import type { CodeShown } from '@lianxi/domain/identity/sign-in';
import type { AccountRow } from '@lianxi/persistence/identity/identity.sql';
import { readAccount } from '@lianxi/persistence/identity/identity.sql';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stepOf } from './one-time-codes';
import { SecretBox } from './secret-box';

/** Accounts as they stand: what somebody showed is held against them before anything is decided, and again under their lock. */
@Injectable()
export class Accounts {
  private readonly logger = new Logger(Accounts.name);

  constructor(private readonly database: DataSource, private readonly commands: AccountCommands, private readonly secrets: SecretBox) {}

  async of(person: string): Promise<AccountRow | undefined> {
    const [[account]] = await withConnection(this.database, (connection) => connection.ask([readAccount(person)]));
    return account;
  }

  /** Of which half minute a code is. Where it is one of a secret that was sealed under the house's secret of before, that is sealed anew. */
  async stepOf(account: AccountRow | undefined, code: string): Promise<CodeShown> {
    if (account?.totp_secret == null) return undefined;
    const { person, totp_secret: sealed } = account;
    const secret = this.opened(sealed, person);
    if (secret === undefined) return 'unreadable';
    const step = stepOf(secret, code, Date.now());
    const anew = step === undefined ? undefined : this.secrets.anew(sealed, person);
    if (anew !== undefined) await this.commands.sealAnew(person, sealed, anew);
    return step;
  }

  private opened(sealed: string, person: string): string | undefined {
    try {
      return this.secrets.open(sealed, person);
    } catch {
      this.logger.error(`The second factor of ${person} was sealed under another LIANXI_SECRET. Name that one in LIANXI_SECRET_BEFORE, or have the second factor reset.`);
      return undefined;
    }
  }
}
