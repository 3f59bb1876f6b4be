import type { Actor } from '@lianxi/domain/organisation/actor';
import type { TestRecord } from '@lianxi/test/support/database';
import { openTestRecord } from '@lianxi/test/support/database';
import { actor } from '../programme/xinxiang.fixture';
import { AccountCommands } from './account-commands';
import type { OwnSession } from './own-session';
import { SessionCommands } from './session-commands';

const limits = { idleMinutes: 15, hours: 12 };

export const security = actor('security-admin');

/** The hash under which a test keeps somebody's password. */
export const passwordOf = ({ person }: Actor): string => `hash of the password of ${person}`;

/** Accounts, sessions and tokens on a record of a test file's own, among the example people; nobody has an account at first. */
export class WaysIn {
  database!: TestRecord;
  accounts!: AccountCommands;
  sessions!: SessionCommands;
  private begun = 0;

  private constructor() { /* Only for a file of tests, which opens and closes it. */ }

  static forTests(): WaysIn {
    const ways = new WaysIn();
    beforeAll(async () => {
      ways.database = await openTestRecord();
      ways.accounts = new AccountCommands(ways.database.record);
      ways.sessions = new SessionCommands(ways.database.record);
    });
    afterAll(async () => { await ways.database.drop(); });
    return ways;
  }

  /** Somebody with an account, in a session of theirs. */
  async signedIn(by: Actor): Promise<OwnSession> {
    await this.accounts.create(security, by.person, passwordOf(by));
    return this.signIn(by);
  }

  /** @param against the hash their password was held against; that of the account as it stands */
  async signIn({ person }: Actor, isRight = true, against?: string): Promise<OwnSession> {
    const session = `session-${this.begun += 1}`;
    const [account] = await this.database.record.query<{ password_hash: string }[]>('SELECT password_hash FROM account WHERE person = $1', [person]);
    await this.sessions.signIn({ person, known: true, shown: { proof: 'password', isRight, address: '10.0.0.1' }, against: against ?? account?.password_hash, session, limits });
    return { hash: session, idleMinutes: limits.idleMinutes };
  }

  /** Something happens beside the commands, as by another process. */
  async meanwhile(sql: string, ...values: readonly unknown[]): Promise<void> {
    await this.database.record.query(sql, [...values]);
  }
}
