import type { Request } from '@lianxi/commands/path/request';
import { commandId } from '@lianxi/commands/path/request';
import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import { Logger } from '@nestjs/common';
import { problemOf } from '../http/failure';
import type { ProblemDetails } from '../http/problem-details';
import { problemDetails } from '../http/problem-details';
import type { RowResult } from './approvals.answers';

const logger = new Logger('Batch');

/** What a batch acts on: a task, or a milestone of it. */
interface Row {
  readonly task: string;
  readonly milestone?: string;
}

type Act<Of extends Row> = (row: Of, own: Request) => Promise<TaskAnswer>;

/**
 * Acts on many tasks, each an act of its own with a key derived from the batch's: a row that is refused leaves the others done.
 * Once the record is busy or away nothing more is tried, since each row may wait as long as the first did; what was not tried says so.
 */
export async function actOnEach<Of extends Row>({ actor, key, bodyHash }: Request, rows: readonly Of[], act: Act<Of>): Promise<RowResult[]> {
  const results: RowResult[] = [];
  for (const row of rows) {
    const place = { task: row.task, ...(row.milestone === undefined ? {} : { milestone: row.milestone }) };
    const own = { actor, key: [key ?? '', ...Object.values(place)].join('/'), bodyHash };
    const closed = results.at(-1)?.problem;
    results.push(closed?.status === 503 ? { ...place, status: 503, problem: closed, notTried: true } : { ...place, ...await actOnOne(row, own, act) });
  }
  return results;
}

async function actOnOne<Of extends Row>(row: Of, own: Request, act: Act<Of>): Promise<Omit<RowResult, 'task' | 'milestone'>> {
  const ids = { command: commandId(own), task: row.task };
  try {
    const decision = await act(row, own);
    logger.log({ ...ids, events: decision.events });
    return { status: 200, decision };
  } catch (error) {
    return failed(error, ids);
  }
}

/** A row's failure is no failure of the request, so it is logged here: a refusal in one line, what nobody foresaw with its cause. */
function failed(error: unknown, ids: { readonly command: string; readonly task: string }): { status: number; problem: ProblemDetails } {
  const foreseen = problemOf(error, { method: 'POST', path: `/api/v1/tasks/${ids.task}` });
  const problem = problemDetails(foreseen, 'zh');
  if (problem.status >= 500) logger.error({ ...ids, err: error, problem: foreseen.code, params: problem.params });
  else logger.log({ ...ids, problem: foreseen.code, field: problem.field });
  return { status: problem.status, problem };
}
