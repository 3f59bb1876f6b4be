import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a substitute (代理) may not do in the post; until now each could do all of it. */
export class HoldingExcept1712000000000 implements MigrationInterface {
  readonly name = 'HoldingExcept1712000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE holder ADD except_for text');
  }

  /** Refused while somebody stands in for less than all of it, now or from a day to come: without the column they could do the rest as well. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM holder WHERE except_for IS NOT NULL AND (ended_at IS NULL OR ended_at > clock_timestamp())) THEN
          RAISE EXCEPTION 'A substitute may not do all of what their post may: the record cannot go back to before that could be said' USING ERRCODE = 'object_in_use';
        END IF;
      END $$;
      ALTER TABLE holder DROP except_for`);
  }
}
