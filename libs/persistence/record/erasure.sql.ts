import { named } from './statement';

/**
 * Blanks a text whose erasure an event of this very transaction records; anything else it refuses, whoever asks. The one way in which a text goes, since
 * the application may not change it. Values: aggregate, hash.
 */
export const eraseText = named('erase-text', 'SELECT erase_text($1, $2)');

/** What was written with an event of a task, and whether it is gone already; no row for an event without words. Values: task, number of the event. */
export const readWritten = named<{ readonly hash: string; readonly erased: boolean }>(
  'read-written',
  `SELECT free_text.hash, free_text.body IS NULL AS erased FROM event JOIN free_text ON free_text.aggregate = event.aggregate AND strpos(event.text, free_text.hash) > 0
   WHERE event.aggregate = $1::uuid::text AND event.seq = $2 AND event.type <> 'textErased'`,
);

/** Where a name stands in what people wrote about tasks, or in how they called files: the numbers of the events. Values: name. */
export const readMentions = named<{ readonly task: string; readonly event: number }>(
  'read-mentions',
  `SELECT event.aggregate AS task, min(event.seq) AS event FROM free_text JOIN event ON event.aggregate = free_text.aggregate AND strpos(event.text, free_text.hash) > 0 AND event.type <> 'textErased'
   WHERE free_text.aggregate <> 'organisation' AND strpos(free_text.body, $1) > 0 GROUP BY event.aggregate, free_text.hash ORDER BY event.aggregate, event`,
);
