import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The head of the chain of what was read and exported. */
export class Access1671000000000 implements MigrationInterface {
  readonly name = 'Access1671000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access (id text NOT NULL, seq integer NOT NULL, head text NOT NULL, CONSTRAINT access_pk PRIMARY KEY (id));
      INSERT INTO access (id, seq, head) VALUES ('access', 0, repeat('0', 64))`);
  }

  /** Its events stay with the others. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access');
  }
}
