import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A milestone is reviewed (初审) between sign-off and strike-off, and may have an extension asked for. What was recorded before has neither. */
export class ApprovalChain1640000000000 implements MigrationInterface {
  readonly name = 'ApprovalChain1640000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE milestone ADD reviewed_at timestamptz, ADD extension_due_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE milestone DROP reviewed_at, DROP extension_due_on');
  }
}
