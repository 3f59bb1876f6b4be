import { withConnection } from '@lianxi/commands/path/connection';
import type { AccountRow } from '@lianxi/persistence/identity/identity.sql';
import { readAccount } from '@lianxi/persistence/identity/identity.sql';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stepOf } from './one-time-codes';
import { SecretBox } from './secret-box';

/** Accounts as they stand: what somebody showed is held against them before anything is decided, and again under their lock. */
@Injectable()
export class Accounts {
  constructor(private readonly database: DataSource, private readonly secrets: SecretBox) {}

  async of(person: string): Promise<AccountRow | undefined> {
    const [[account]] = await withConnection(this.database, (connection) => connection.ask([readAccount(person)]));
    return account;
  }

  /** Of which half minute a code is; undefined for none of this account's. */
  stepOf(account: AccountRow | undefined, code: string): number | undefined {
    if (account?.totp_secret == null) return undefined;
    return stepOf(this.secrets.open(account.totp_secret, account.person), code, Date.now());
  }
}
