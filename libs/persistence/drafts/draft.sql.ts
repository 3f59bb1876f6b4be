import { named } from '../record/statement';

/** When a draft was kept. */
export interface DraftRow {
  readonly kept_at: Date;
}

/** Nobody else types at the same place until the commit, also where no draft stands there yet. Values: post, place. */
export const lockDraft = named('lock-draft', 'SELECT pg_advisory_xact_lock(hashtextextended($1 || $2, 0))');

/** Values: post, place. */
export const readDraft = named<DraftRow>('read-draft', 'SELECT kept_at FROM draft WHERE post = $1 AND place = $2');

/** Values: post, place, words, person, wall time. */
export const putDraft = named(
  'put-draft',
  `INSERT INTO draft (post, place, words, person, kept_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT ON CONSTRAINT draft_pk DO UPDATE SET words = excluded.words, person = excluded.person, kept_at = excluded.kept_at`,
);

/** Values: post, place. */
export const removeDraft = named('remove-draft', 'DELETE FROM draft WHERE post = $1 AND place = $2');

/** Of a post those beyond so many, the oldest; of all posts, also closed ones, those that nobody touched for a year. Values: post, how many. */
export const removeOldDrafts = named(
  'remove-old-drafts',
  `DELETE FROM draft WHERE kept_at < clock_timestamp() - interval '1 year'
     OR (post = $1 AND place IN (SELECT place FROM draft WHERE post = $1 ORDER BY kept_at DESC, place OFFSET $2))`,
);

/** Those a person typed last, and those that name them. Values: person, aggregate and hash of their name as it is kept. */
export const removeDraftsNaming = named(
  'remove-drafts-naming',
  'DELETE FROM draft WHERE person = $1 OR strpos(words, (SELECT body FROM free_text WHERE aggregate = $2 AND hash = $3)) > 0',
);
