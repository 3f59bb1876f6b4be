import type { ApprovalStep } from '@lianxi/domain/approval/chain';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Addressee } from '@lianxi/domain/organisation/actor';
import type { Scope } from '@lianxi/domain/organisation/scope';
import type { EntityManager } from 'typeorm';
import { hasPart } from '../record/part.view';
import { reaching } from './reaching';

/** What a post was told, with the event that says it. */
export interface DecisionNoticeRow {
  /** The task, or the strike-off list. */
  readonly aggregate: string;
  readonly seq: number;
  readonly at: Instant;
  readonly readAt: Instant | null;
  /** The event as canonical JSON. */
  readonly text: string;
  /** The reason or the opinion it was given with; null where there was none, and once it is erased. */
  readonly reason: string | null;
  /** What a return asks for; null as the reason is. */
  readonly request: string | null;
  /** Of a signature or a review, the steps that its submission was to take, as that said; null of all else, and where it said nothing. */
  readonly chain: readonly ApprovalStep[] | null;
}

/** Where in an inbox, whether only what is new in it or only what was read, and of which kind of event. */
interface Place {
  readonly unread: boolean;
  readonly read?: boolean;
  readonly kind?: string | undefined;
  readonly before?: { readonly at: Instant; readonly aggregate: string; readonly seq: number } | undefined;
}

// A body that gave its part off sees the task no more, and is told of that alone.
const within = (reader: string): string => `(${reader}::text IS NULL OR ${hasPart('told.aggregate', reader)} OR (told.kind = 'partMoved' AND told.bureau = ${reader}))`;

// The instants leave as the one text form of the domain. A condition whose value is null is none.
const page = `SELECT told.aggregate, told.seq, told.at, told.read_at AS "readAt", event.text, said.body AS reason, asked.body AS request, submitted.chain
  FROM decision_notice told JOIN event ON event.aggregate = told.aggregate::text AND event.seq = told.seq
    LEFT JOIN free_text said ON said.aggregate = event.aggregate AND said.hash = coalesce(event.text::json->'event'->>'reasonHash', event.text::json->'event'->>'opinionHash')
    LEFT JOIN free_text asked ON asked.aggregate = event.aggregate AND asked.hash = event.text::json->'event'->>'requestHash'
    LEFT JOIN LATERAL (SELECT before.text::json->'event'->'chain' AS chain FROM event before
      WHERE event.type IN ('milestoneApproved', 'milestoneReviewed') AND before.aggregate = event.aggregate AND before.seq < event.seq
        AND before.type = 'milestoneSubmitted' AND before.text::json->'event'->>'milestone' = event.text::json->'event'->>'milestone'
      ORDER BY before.seq DESC LIMIT 1) submitted ON true
  WHERE told.programme_id = $1 AND ${reaching('told', '$2', '$3', '$10')} AND (NOT $4::boolean OR told.read_at IS NULL) AND (NOT $12::boolean OR told.read_at IS NOT NULL)
    AND ($5::timestamptz IS NULL OR (told.at, told.aggregate, told.seq) < ($5, $6::uuid, $7::int)) AND ${within('$8')}
    AND ($11::text IS NULL OR told.kind = $11)
  ORDER BY told.at DESC, told.aggregate DESC, told.seq DESC LIMIT $9`;

/** What a post was told of decisions, the latest first. */
export async function decisionNoticesPage(db: EntityManager, { programme, reader }: Scope, { bureau, role, post = '' }: Addressee, { unread, read = false, kind, before }: Place, limit: number): Promise<readonly DecisionNoticeRow[]> {
  const rows = await db.query<(Omit<DecisionNoticeRow, 'at' | 'readAt'> & { at: Date; readAt: Date | null })[]>(
    page, [programme, bureau, role, unread, before?.at ?? null, before?.aggregate ?? null, before?.seq ?? null, reader ?? null, limit, post, kind ?? null, read]);
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), readAt: row.readAt?.toISOString() ?? null }));
}

/** How many of them a post has not read. */
export async function unreadDecisionNotices(db: EntityManager, { programme, reader }: Scope, { bureau, role, post = '' }: Addressee): Promise<number> {
  const [row] = await db.query<[{ unread: number }]>(`SELECT count(*)::int AS unread FROM decision_notice told WHERE programme_id = $1 AND read_at IS NULL AND ${reaching('told', '$2', '$3', '$5')}
    AND ${within('$4')}`, [programme, bureau, role, reader ?? null, post]);
  return row.unread;
}
