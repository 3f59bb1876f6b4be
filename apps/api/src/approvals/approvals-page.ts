import type { Scope } from '@lianxi/domain/organisation/scope';
import { returnedOften, undecided } from '@lianxi/persistence/approvals/approvals.queries';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { instant, milestoneKey, ordinal } from '../http/fields';
import type { Page } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import type { ProgrammeGround } from '../programme/programme-ground';
import { disputedAnswer, lateBefore, undecidedAnswer } from './approval-view';
import type { ApprovalAnswer } from './approvals.answers';
import type { ApprovalsFilter } from './approvals.requests';

/** Where the list goes on: among the undecided by when they were submitted, or among the disputed by how often they were returned. */
const position = z.union([
  z.tuple([z.literal('undecided'), instant, ordinal, milestoneKey]),
  z.tuple([z.literal('disputed'), ordinal, ordinal, milestoneKey]),
]);
type Position = z.infer<typeof position>;

/** A page of approvals under way: the undecided first, the longest waiting before the others and so the late before the rest; then the disputed. */
export async function approvalsPage(db: EntityManager, scope: Scope, ground: ProgrammeGround, { kind, cursor, limit }: Omit<ApprovalsFilter, 'bureau'>): Promise<Page<ApprovalAnswer>> {
  const from = readCursor(cursor, position);
  const found = kind === 'disputed' || from?.[0] === 'disputed' ? [] : await undecidedAfter(db, scope, ground, { kind, from, limit: limit + 1 });
  const room = limit + 1 - found.length;
  const disputed = room === 0 || kind === 'undecided' || kind === 'late' ? [] : await disputedAfter(db, scope, ground, from, room);
  return cutPage([...found, ...disputed], limit, positionOf);
}

interface UndecidedFilter {
  readonly kind: ApprovalsFilter['kind'];
  readonly from: Position | undefined;
  readonly limit: number;
}

async function undecidedAfter(db: EntityManager, scope: Scope, ground: ProgrammeGround, { kind, from, limit }: UndecidedFilter): Promise<ApprovalAnswer[]> {
  const submittedBefore = kind === 'late' ? lateBefore(ground) : undefined;
  if (kind === 'late' && submittedBefore === undefined) return [];
  const after = from?.[0] === 'undecided' ? { submittedAt: from[1], measure: from[2], key: from[3] } : undefined;
  return (await undecided(db, scope, { submittedBefore, after, limit })).map((row) => undecidedAnswer(row, ground));
}

async function disputedAfter(db: EntityManager, scope: Scope, ground: ProgrammeGround, from: Position | undefined, limit: number): Promise<ApprovalAnswer[]> {
  const after = from?.[0] === 'disputed' ? { returns: from[1], measure: from[2], key: from[3] } : undefined;
  return (await returnedOften(db, scope, ground.policy.approval.disputedAfterReturns, { after, limit })).map((row) => disputedAnswer(row, ground));
}

function positionOf({ kind, submittedAt = '', returns, measure, milestone }: ApprovalAnswer): Position {
  return kind === 'disputed' ? ['disputed', returns, measure, milestone] : ['undecided', submittedAt, measure, milestone];
}
