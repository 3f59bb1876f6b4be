import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Well formed, and of no password. */
const nobodys = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/**
 * Accounts can be closed, which leaves them no password. And a text can be erased by the one function that may: it runs with the rights of its owner, takes
 * an aggregate and a hash, and does nothing unless an event of the same transaction records that very erasure. With the text goes the hash of the request it
 * came with, which is not salted and over what somebody could guess.
 */
export class Erasure1700000000000 implements MigrationInterface {
  readonly name = 'Erasure1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL');
    await runner.query(`
      CREATE FUNCTION erase_text(erased_of text, erased_hash text) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        written integer;
      BEGIN
        IF NOT EXISTS (
          SELECT FROM public.event WHERE aggregate = erased_of AND type IN ('textErased', 'personErased') AND text::json->'event'->>'hash' = erased_hash AND xmin = pg_current_xact_id()::xid
        ) THEN
          RAISE EXCEPTION 'permission denied: no event of this transaction erases this text' USING ERRCODE = 'insufficient_privilege';
        END IF;
        UPDATE public.free_text SET body = NULL, salt = NULL, erased_at = clock_timestamp() WHERE aggregate = erased_of AND hash = erased_hash AND body IS NOT NULL;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'There is no such text, or it was erased before' USING ERRCODE = 'no_data_found';
        END IF;
        SELECT min(seq) INTO written FROM public.event WHERE aggregate = erased_of AND strpos(text, erased_hash) > 0;
        UPDATE public.command SET body_hash = 'erased'
        WHERE aggregate = erased_of AND (answer->>'seq')::integer >= written AND (answer->>'seq')::integer - json_array_length(answer->'events') < written;
      END
      $$`);
    await runner.query('REVOKE ALL ON FUNCTION erase_text(text, text) FROM PUBLIC');
  }

  /** What was erased stays so; a closed account has a password again that nobody knows. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION erase_text(text, text)');
    await runner.query(`UPDATE account SET password_hash = '${nobodys}' WHERE password_hash IS NULL`);
    await runner.query('ALTER TABLE account ALTER COLUMN password_hash SET NOT NULL');
  }
}
