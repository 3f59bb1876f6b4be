import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has waited longest is told first, of the runs that are known and of those to be started; before, the order was that of attempts and ids. */
export class OldestTold1620000000000 implements MigrationInterface {
  readonly name = 'OldestTold1620000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX tell_undelivered');
    await runner.query('CREATE INDEX tell_undelivered ON tell ((delivered > 0), coalesce(lease_until, changed_at)) WHERE delivered < version');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX tell_undelivered');
    await runner.query('CREATE INDEX tell_undelivered ON tell (attempts, task_id) WHERE delivered < version');
  }
}
