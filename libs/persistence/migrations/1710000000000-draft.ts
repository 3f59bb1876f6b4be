import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was typed and not sent, by post. */
export class Draft1710000000000 implements MigrationInterface {
  readonly name = 'Draft1710000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE draft (
        post text NOT NULL, place text NOT NULL, words text NOT NULL, person text NOT NULL, kept_at timestamptz NOT NULL,
        CONSTRAINT draft_pk PRIMARY KEY (post, place)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE draft');
  }
}
