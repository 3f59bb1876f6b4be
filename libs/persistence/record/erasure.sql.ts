import { named } from './statement';

/**
 * Blanks a text whose erasure an event of this very transaction records; anything else it refuses, whoever asks. The one way in which a text goes, since
 * the application may not change it. Values: aggregate, hash.
 */
export const eraseText = named('erase-text', 'SELECT erase_text($1, $2)');

/**
 * All that was written with an event of a task or of a strike-off list, and whether it is gone already; no row for an event without words. Words belong to the first event that names
 * them: a later one may say which words of others it changed. Values: task or list, number of the event.
 */
export const readWritten = named<{ readonly hash: string; readonly erased: boolean }>(
  'read-written',
  `SELECT free_text.hash, free_text.body IS NULL AS erased FROM event JOIN free_text ON free_text.aggregate = event.aggregate AND strpos(event.text, free_text.hash) > 0
   WHERE event.aggregate = $1::uuid::text AND event.seq = $2 AND event.type <> 'textErased'
     AND NOT EXISTS (SELECT FROM event AS earlier WHERE earlier.aggregate = event.aggregate AND earlier.seq < event.seq AND strpos(earlier.text, free_text.hash) > 0) ORDER BY free_text.hash`,
);

/** Where a name stands in what people wrote about tasks and strike-off lists, or in how they called files: the numbers of the events, of a list with its programme. Values: name. */
export const readMentions = named<{ readonly aggregate: string; readonly event: number; readonly programme: string | null }>(
  'read-mentions',
  `SELECT event.aggregate, min(event.seq) AS event, list.programme_id AS programme
   FROM free_text JOIN event ON event.aggregate = free_text.aggregate AND strpos(event.text, free_text.hash) > 0 AND event.type <> 'textErased'
   LEFT JOIN strike_off_list AS list ON list.id::text = free_text.aggregate
   WHERE free_text.aggregate <> 'organisation' AND strpos(free_text.body, $1) > 0 GROUP BY event.aggregate, free_text.hash, list.programme_id ORDER BY event.aggregate, event`,
);
