import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRecord, createViews, dropAll } from './record.sql';

/** The record as it begins. */
export class Record1600000000000 implements MigrationInterface {
  readonly name = 'Record1600000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createRecord);
    await runner.query(createViews);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dropAll);
  }
}
