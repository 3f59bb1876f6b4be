import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What posts are told of decisions, from now on: of what was decided before, nobody is told after the fact. */
export class DecisionNotice1675000000000 implements MigrationInterface {
  readonly name = 'DecisionNotice1675000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE decision_notice (
        task_id uuid NOT NULL, seq integer NOT NULL, bureau text NOT NULL, role text NOT NULL, programme_id text NOT NULL, kind text NOT NULL,
        at timestamptz NOT NULL, read_at timestamptz,
        CONSTRAINT decision_notice_pk PRIMARY KEY (task_id, seq, bureau, role)
      );
      CREATE INDEX decision_notice_page ON decision_notice (programme_id, bureau, role, at, task_id, seq);
      ALTER TABLE task ADD COLUMN told_after integer NOT NULL DEFAULT 0;
      UPDATE task SET told_after = seq`);
  }

  /** Which of them were read is lost; made again, notices begin anew with what is decided from then on. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task DROP COLUMN told_after; DROP TABLE decision_notice');
  }
}
