import type { SignedList } from '@lianxi/domain/approval/chain';
import { named } from '../record/statement';

/** Strike-offs of a programme that state a list of one number, one after another. Taken after the task's row, with no lock after it. Values: programme, number. */
export const lockStatements = named('lock-statements-of-list', `SELECT pg_advisory_xact_lock(hashtextextended('stated-list/' || $1::text || '/' || $2::text, 0))`);

/** A strike-off that stands and states a list that was signed elsewhere. */
export interface StatementRow {
  readonly measure: number;
  readonly milestone: string;
  readonly list: SignedList;
  /** The name of who signed it; null once it is erased, and where it was never said. */
  readonly signer: string | null;
}

/**
 * The first strike-off of a programme that stands and states a list of this number with who signed it, or where none says that the first of all; no row where there is none. States that do not hold the number at all are not taken apart.
 * Values: programme, number.
 */
export const readStatement = named<StatementRow>(
  'read-statement-of-list',
  `SELECT (task.state #>> '{brief,measure}')::integer AS measure, milestone.key AS milestone, milestone.value #> '{strikeOff,list}' AS list, free_text.body AS signer
   FROM task CROSS JOIN LATERAL json_each(task.state->'milestones') AS milestone
   LEFT JOIN free_text ON free_text.aggregate = task.id::text AND free_text.hash = milestone.value #>> '{strikeOff,list,signerHash}'
   WHERE task.programme_id = $1 AND position(to_json($2::text)::text IN task.state::text) > 0
     AND milestone.value #>> '{strikeOff,list,number}' = $2 AND milestone.value #>> '{strikeOff,list,list}' IS NULL
   ORDER BY milestone.value #>> '{strikeOff,list,signerHash}' IS NULL, milestone.value #>> '{strikeOff,at}', task.id, milestone.key LIMIT 1`,
);
