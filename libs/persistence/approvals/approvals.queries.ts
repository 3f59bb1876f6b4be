import type { Instant } from '@lianxi/domain/calendar/time';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { Scope } from '@lianxi/domain/organisation/scope';
import type { EntityManager } from 'typeorm';
import { hasPart } from '../record/part.view';

/** A milestone as the lists of approvals show it. */
export interface ApprovalRow {
  readonly taskId: string;
  readonly measure: number;
  readonly key: string;
  readonly text: string;
  readonly coordinator: BureauId;
  readonly submittedAt: Instant | null;
  readonly returns: number;
  /** How many figures its submission carries. */
  readonly figures: number;
}

// Statements, not entities: making these of a page took longer than all its sentences. A condition whose value is null is none: PostgreSQL
// drops it before it plans, so what remains is found in its index.
const inScope = `SELECT task_id AS "taskId", measure, key, text, coordinator, submitted_at AS "submittedAt", returns, figures
  FROM milestone WHERE programme_id = $1 AND ($2::text IS NULL OR coordinator = $2)`;

/** Of the tasks its reader may see, by the place of its value. */
const inSight = (place: string): string => `AND (${place}::text IS NULL OR ${hasPart('milestone.task_id', place)})`;

const undecidedMilestones = `${inScope} AND phase = 'submitted' AND ($3::timestamptz IS NULL OR submitted_at < $3)
  AND ($4::timestamptz IS NULL OR (submitted_at, measure, key) > ($4, $5::int, $6::text)) ${inSight('$8')}
  ORDER BY submitted_at, measure, key LIMIT $7`;

const returnedMilestones = `${inScope} AND phase IN ('open', 'submitted') AND returns >= $3
  AND ($4::int IS NULL OR (0 - returns, measure, key) > (0 - $4, $5::int, $6::text)) ${inSight('$8')}
  ORDER BY returns DESC, measure, key LIMIT $7`;

/** Which of the undecided: submitted before an instant; after a position in the list; so many. */
interface UndecidedPart {
  readonly submittedBefore?: Instant | undefined;
  readonly after?: { readonly submittedAt: Instant; readonly measure: number; readonly key: string } | undefined;
  readonly limit: number;
}

/** Milestones that wait for their sign-off (签批), the longest waiting first. */
export function undecided(db: EntityManager, { programme, bureau, reader }: Scope, { submittedBefore, after, limit }: UndecidedPart): Promise<readonly ApprovalRow[]> {
  return rows(db, undecidedMilestones, [programme, bureau, submittedBefore, after?.submittedAt, after?.measure, after?.key, limit, reader]);
}

/** Which of the returned: after a position in the list; so many. */
interface ReturnedPart {
  readonly after?: { readonly returns: number; readonly measure: number; readonly key: string } | undefined;
  readonly limit: number;
}

/** Milestones returned at least so many times and not approved since, the most often returned first. */
export function returnedOften(db: EntityManager, { programme, bureau, reader }: Scope, times: number, { after, limit }: ReturnedPart): Promise<readonly ApprovalRow[]> {
  return rows(db, returnedMilestones, [programme, bureau, times, after?.returns, after?.measure, after?.key, limit, reader]);
}

async function rows(db: EntityManager, sql: string, values: readonly unknown[]): Promise<readonly ApprovalRow[]> {
  const found = await db.query<(Omit<ApprovalRow, 'submittedAt'> & { readonly submittedAt: Date | null })[]>(sql, [...values]);
  return found.map((row) => ({ ...row, submittedAt: row.submittedAt?.toISOString() ?? null }));
}
