import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which letter (函) somebody holds a post, which the organisation has known all along. */
export class HoldingLetter1711000000000 implements MigrationInterface {
  readonly name = 'HoldingLetter1711000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE holder ADD letter text;
      UPDATE holder SET letter = held->>'letter'
      FROM organisation, jsonb_each(coalesce(organisation.state::jsonb->'posts', '{}')) AS post (id, body), jsonb_array_elements(post.body->'holdings') AS held
      WHERE holder.post = post.id AND holder.person = held->>'person' AND holder.begins_at = (held->>'from')::timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE holder DROP letter');
  }
}
