import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `part` keeps only what lists are narrowed by: task, bureau, programme; the rest is read from the task's state. Some homes began while
 * the first migration was without these columns, hence IF EXISTS.
 */
export class NarrowPart1610000000000 implements MigrationInterface {
  readonly name = 'NarrowPart1610000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE part
        DROP COLUMN IF EXISTS measure, DROP COLUMN IF EXISTS position, DROP COLUMN IF EXISTS name, DROP COLUMN IF EXISTS kind,
        DROP COLUMN IF EXISTS duty, DROP COLUMN IF EXISTS receipt, DROP COLUMN IF EXISTS receipt_at, DROP COLUMN IF EXISTS receipt_reply
    `);
  }

  /**
   * Every row stays, so that no bureau's list becomes shorter, but the columns come back empty, hence nullable: they are derived, and
   * rebuilding a task's views from its events fills them again.
   */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE part
        ADD COLUMN measure integer, ADD COLUMN position integer, ADD COLUMN name text, ADD COLUMN kind text,
        ADD COLUMN duty text, ADD COLUMN receipt text, ADD COLUMN receipt_at timestamptz, ADD COLUMN receipt_reply text
    `);
  }
}
