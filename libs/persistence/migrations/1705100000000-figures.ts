import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many figures (指标完成值) a submission carries; until now none did. */
export class Figures1705100000000 implements MigrationInterface {
  readonly name = 'Figures1705100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE milestone ADD figures integer NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE milestone DROP figures');
  }
}
