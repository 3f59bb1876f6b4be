import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How and from where a session began, and who else ended it; of what began before that was kept, nothing is said. */
export class SessionOrigin1713000000000 implements MigrationInterface {
  readonly name = 'SessionOrigin1713000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ADD proof text, ADD address text, ADD ended_by text');
  }

  /** The chain of identity has all of it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP ended_by, DROP address, DROP proof');
  }
}
