import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks are found by words, section and year, and a bureau's in the order of the plan, without reading what is not shown. */
export class Listing1670000000000 implements MigrationInterface {
  readonly name = 'Listing1670000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE part ADD measure integer;
      UPDATE part SET measure = task.measure FROM task WHERE task.id = part.task_id;
      ALTER TABLE part ALTER measure SET NOT NULL;
      CREATE INDEX part_order ON part (programme_id, bureau, measure);
      CREATE TABLE listing (
        task_id uuid NOT NULL, programme_id text NOT NULL, measure integer NOT NULL, section text NOT NULL, years integer[] NOT NULL, words text NOT NULL,
        CONSTRAINT listing_pk PRIMARY KEY (task_id)
      );
      CREATE INDEX listing_order ON listing (programme_id, measure)`);
    await runner.query(`
      INSERT INTO listing SELECT id, programme_id, measure, brief->>'section',
        ARRAY(SELECT year FROM (SELECT (one->>'year')::integer AS year, min(place) AS place FROM json_array_elements(brief->'milestones') WITH ORDINALITY AS due (one, place) GROUP BY 1) AS years ORDER BY place),
        lower(normalize(concat_ws(E'\\n', brief->>'heading',
          (SELECT string_agg(one->>'name', E'\\n' ORDER BY place) FROM json_array_elements(brief->'responsibilities') WITH ORDINALITY AS body (one, place)),
          (SELECT string_agg(one, E'\\n' ORDER BY place) FROM json_array_elements_text(brief->'openGroups') WITH ORDINALITY AS open_group (one, place)),
          (SELECT string_agg(one->>'text', E'\\n' ORDER BY place) FROM json_array_elements(brief->'milestones') WITH ORDINALITY AS due (one, place)),
          (SELECT string_agg(value->'submission'->>'document', E'\\n' ORDER BY place) FROM json_each(milestones) WITH ORDINALITY AS milestone (key, value, place))), NFKC))
      FROM (SELECT id, programme_id, measure, state->'brief' AS brief, state->'milestones' AS milestones FROM task) AS task`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE listing; DROP INDEX part_order; ALTER TABLE part DROP measure');
  }
}
