import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For whom a holder of a post stands in (代理), which the organisation has known all along. */
export class Substitute1690000000000 implements MigrationInterface {
  readonly name = 'Substitute1690000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE holder ADD stands_for text;
      UPDATE holder SET stands_for = held->>'for'
      FROM organisation, jsonb_each(coalesce(organisation.state::jsonb->'posts', '{}')) AS post (id, body), jsonb_array_elements(post.body->'holdings') AS held
      WHERE holder.post = post.id AND holder.person = held->>'person' AND holder.begins_at = (held->>'from')::timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE holder DROP stands_for');
  }
}
