import type { EntityManager } from 'typeorm';

/** What tells a letter from others: whose programme's it is, whom it is for, and its morning. */
export interface LetterRow {
  readonly programme_id: string;
  readonly bureau: string;
  readonly role: string;
  readonly post: string;
  readonly deliver_at: string;
}

/** A letter as it is kept, and as the lines make it that went out in it; of either there may be none. */
export interface LetterCompared {
  readonly id: string;
  readonly letter: LetterRow | null;
  readonly made: LetterRow | null;
}

/** The letters of a programme, or of its lines, that are not what these lines make them: a letter's morning is that of its last line, since it is written with that and others only join it. */
export async function lettersThatDiffer(db: EntityManager, programme: string): Promise<readonly LetterCompared[]> {
  return await db.query<LetterCompared[]>(
    `SELECT coalesce(letter.id, made.id) AS id, CASE WHEN letter.id IS NOT NULL THEN to_json(letter) END AS letter, CASE WHEN made.id IS NOT NULL THEN to_json(made) END AS made
     FROM (SELECT * FROM notice WHERE programme_id = $1 OR id IN (SELECT notice_id FROM notice_line WHERE programme_id = $1)) AS letter FULL JOIN (
       SELECT notice_id AS id, programme_id, bureau, role, post, max(deliver_at) AS deliver_at FROM notice_line WHERE programme_id = $1 AND notice_id IS NOT NULL GROUP BY 1, 2, 3, 4, 5
     ) AS made ON made.id = letter.id
     WHERE (letter.programme_id, letter.bureau, letter.role, letter.post, letter.deliver_at) IS DISTINCT FROM (made.programme_id, made.bureau, made.role, made.post, made.deliver_at)
     ORDER BY 1, made.bureau, made.role, made.post`, [programme]);
}
