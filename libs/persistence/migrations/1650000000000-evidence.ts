import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The files attached to milestones, as lists and downloads look for them. Their bytes are not in the database. */
export class Evidence1650000000000 implements MigrationInterface {
  readonly name = 'Evidence1650000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evidence (
        task_id uuid NOT NULL, key text NOT NULL, programme_id text NOT NULL, milestone text NOT NULL, bureau text NOT NULL, sha256 text NOT NULL,
        size integer NOT NULL, kind text NOT NULL, name_hash text NOT NULL, attached_at timestamptz NOT NULL, person text NOT NULL, by_bureau text NOT NULL,
        CONSTRAINT evidence_pk PRIMARY KEY (task_id, key)
      );
      CREATE INDEX evidence_file ON evidence (sha256)`);
  }

  /** The table is derived: once it is made again, rebuilding a task's views from its events fills it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evidence');
  }
}
