import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people sign in: accounts, sessions, access tokens, and the head of the chain of what happened to them. */
export class Identity1660000000000 implements MigrationInterface {
  readonly name = 'Identity1660000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity (id text NOT NULL, seq integer NOT NULL, head text NOT NULL, CONSTRAINT identity_pk PRIMARY KEY (id));
      INSERT INTO identity (id, seq, head) VALUES ('identity', 0, repeat('0', 64));
      CREATE TABLE account (
        person text NOT NULL, password_hash text NOT NULL, must_change boolean NOT NULL,
        failures integer NOT NULL, failed_at timestamptz, locked_until timestamptz,
        totp_secret text, totp_confirmed boolean NOT NULL, totp_last_step integer,
        openid_issuer text, openid_subject text, created_at timestamptz NOT NULL,
        CONSTRAINT account_pk PRIMARY KEY (person),
        CONSTRAINT account_openid UNIQUE (openid_issuer, openid_subject)
      );
      CREATE TABLE session (
        id text NOT NULL, person text NOT NULL, post text NOT NULL,
        created_at timestamptz NOT NULL, last_seen_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, ended_at timestamptz,
        CONSTRAINT session_pk PRIMARY KEY (id)
      );
      CREATE INDEX session_person ON session (person);
      CREATE TABLE access_token (
        hash text NOT NULL, id uuid NOT NULL, person text NOT NULL, post text NOT NULL, name text NOT NULL, scope text NOT NULL,
        created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, revoked_at timestamptz,
        CONSTRAINT access_token_pk PRIMARY KEY (hash),
        CONSTRAINT access_token_id UNIQUE (id)
      );
      CREATE INDEX access_token_person ON access_token (person)`);
  }

  /** Events of identity stay with the others. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access_token, session, account, identity');
  }
}
