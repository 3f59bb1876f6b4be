import type { MigrationInterface, QueryRunner } from 'typeorm';

const nothingYet = '{"bureaus":{},"posts":{},"persons":{},"lastEventAt":"1970-01-01T00:00:00.000Z"}';

/**
 * Bureaus, posts and holders with events of their own. Nobody could enter a holder before, so the table is made anew. And an index for whoever
 * compares what people were answered about a task with what happened.
 */
export class Organisation1630000000000 implements MigrationInterface {
  readonly name = 'Organisation1630000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (id text NOT NULL, seq integer NOT NULL, head text NOT NULL, state json NOT NULL, CONSTRAINT organisation_pk PRIMARY KEY (id));
      INSERT INTO organisation (id, seq, head, state) VALUES ('organisation', 0, repeat('0', 64), '${nothingYet}');
      DROP TABLE holder;
      CREATE TABLE holder (
        post text NOT NULL, person text NOT NULL, begins_at timestamptz NOT NULL, bureau text NOT NULL, role text NOT NULL, ended_at timestamptz,
        CONSTRAINT holder_pk PRIMARY KEY (post, person, begins_at)
      );
      CREATE INDEX holder_right ON holder (person, bureau, role);
      CREATE INDEX command_aggregate ON command (aggregate)`);
  }

  /** Of several holdings in one role the latest end stays; events of the organisation stay with the others. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX command_aggregate;
      CREATE TABLE earlier (person text NOT NULL, bureau text NOT NULL, role text NOT NULL, ended_at timestamptz, CONSTRAINT earlier_pk PRIMARY KEY (person, bureau, role));
      INSERT INTO earlier SELECT person, bureau, role, CASE WHEN bool_or(ended_at IS NULL) THEN NULL ELSE max(ended_at) END FROM holder GROUP BY person, bureau, role;
      DROP TABLE holder;
      ALTER TABLE earlier RENAME TO holder;
      ALTER TABLE holder RENAME CONSTRAINT earlier_pk TO holder_pk;
      DROP TABLE organisation`);
  }
}
