import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Strike-off lists (拟销号清单) as aggregates of their own. What posts are told can be of one of them, so a notice names the aggregate of its event; leaders are told once,
 * of the list, and no more of each review.
 */
export class StrikeOffList1695000000000 implements MigrationInterface {
  readonly name = 'StrikeOffList1695000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE strike_off_list (
        id uuid NOT NULL, programme_id text NOT NULL, seq integer NOT NULL, head text NOT NULL, state json NOT NULL, phase text NOT NULL, scan text, scan_size integer,
        CONSTRAINT strike_off_list_pk PRIMARY KEY (id)
      );
      CREATE INDEX strike_off_list_programme ON strike_off_list (programme_id, phase);
      ALTER TABLE decision_notice RENAME COLUMN task_id TO aggregate;
      DELETE FROM decision_notice WHERE role = 'leader' AND kind IN ('milestoneReviewed', 'milestoneWithdrawn')`);
  }

  /** Lists and what was told of them are lost with their table; their events stay. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM decision_notice WHERE EXISTS (SELECT FROM strike_off_list WHERE strike_off_list.id = decision_notice.aggregate);
      ALTER TABLE decision_notice RENAME COLUMN aggregate TO task_id;
      DROP TABLE strike_off_list`);
  }
}
