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

  /** Refused where there are lists: without their table their events would stay, and no list could be drawn up under their numbers again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM strike_off_list) THEN
          RAISE EXCEPTION 'The record holds strike-off lists: it cannot go back to before there were any' USING ERRCODE = 'object_in_use';
        END IF;
      END $$;
      ALTER TABLE decision_notice RENAME COLUMN aggregate TO task_id;
      DROP TABLE strike_off_list`);
  }
}
