import { named } from '../record/statement';

/** Whoever types last is kept. Values: post, place, words, person, wall time. */
export const putDraft = named(
  'put-draft',
  `INSERT INTO draft (post, place, words, person, kept_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT ON CONSTRAINT draft_pk DO UPDATE SET words = excluded.words, person = excluded.person, kept_at = excluded.kept_at`,
);

/** Values: post, place. */
export const removeDraft = named('remove-draft', 'DELETE FROM draft WHERE post = $1 AND place = $2');

/** Beyond so many the oldest of a post go. Values: post, how many. */
export const removeOldDrafts = named('remove-old-drafts', `DELETE FROM draft WHERE post = $1 AND place IN (SELECT place FROM draft WHERE post = $1 ORDER BY kept_at DESC, place OFFSET $2)`);

/** Values: person. */
export const removeDraftsOf = named('remove-drafts-of', 'DELETE FROM draft WHERE person = $1');
