import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a substitute (代理) may not do in the post; until now each could do all of it. */
export class HoldingExcept1712000000000 implements MigrationInterface {
  readonly name = 'HoldingExcept1712000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE holder ADD except_for text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE holder DROP except_for');
  }
}
