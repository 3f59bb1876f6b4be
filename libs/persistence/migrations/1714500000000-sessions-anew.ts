import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From here on each sign-in says in the chain which session it opened, and one that none opened is found. Those of before are over: everybody signs in once more. */
export class SessionsAnew1714500000000 implements MigrationInterface {
  readonly name = 'SessionsAnew1714500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM session');
  }

  /** Whoever was signed in signs in again. */
  async down(): Promise<void> { /* Nothing of the tables was changed. */ }
}
