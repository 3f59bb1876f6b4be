import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Among tasks tried as often, the one that has waited longest is told first; before, the order was that of their ids. */
export class OldestTold1620000000000 implements MigrationInterface {
  readonly name = 'OldestTold1620000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX tell_undelivered');
    await runner.query('CREATE INDEX tell_undelivered ON tell (attempts, changed_at) WHERE delivered < version');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX tell_undelivered');
    await runner.query('CREATE INDEX tell_undelivered ON tell (attempts, task_id) WHERE delivered < version');
  }
}
