import type { Request } from '@lianxi/commands/path/request';
import { commandId } from '@lianxi/commands/path/request';
import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import { Logger } from '@nestjs/common';
import { problemOf } from '../http/failure';
import type { ProblemDetails } from '../http/problem-details';
import { problemDetails } from '../http/problem-details';
import type { ReceiptResult } from './approvals.answers';

const logger = new Logger('Receipts');

/**
 * Signs for many tasks, each an act of its own with a key derived from the batch's: a row that is refused leaves the others signed.
 * Once the record is busy or away nothing more is tried, since each row may wait as long as the first did; what was not tried says so.
 */
export async function signEach({ actor, key, bodyHash }: Request, tasks: readonly string[], sign: (task: string, own: Request) => Promise<TaskAnswer>): Promise<ReceiptResult[]> {
  const results: ReceiptResult[] = [];
  for (const task of tasks) {
    const closed = results.at(-1)?.problem;
    results.push(closed?.status === 503 ? { task, status: 503, problem: closed, notTried: true } : await signOne(task, { actor, key: `${key ?? ''}/${task}`, bodyHash }, sign));
  }
  return results;
}

async function signOne(task: string, own: Request, sign: (task: string, own: Request) => Promise<TaskAnswer>): Promise<ReceiptResult> {
  const ids = { command: commandId(own), task };
  try {
    const decision = await sign(task, own);
    logger.log({ ...ids, events: decision.events });
    return { task, status: 200, decision };
  } catch (error) {
    return { task, ...failed(error, ids) };
  }
}

/** A row's failure is no failure of the request, so it is logged here: a refusal in one line, what nobody foresaw with its cause. */
function failed(error: unknown, ids: { readonly command: string; readonly task: string }): { status: number; problem: ProblemDetails } {
  const foreseen = problemOf(error, { method: 'POST', path: `/api/v1/tasks/${ids.task}/receipt` });
  const problem = problemDetails(foreseen, 'zh');
  if (problem.status >= 500) logger.error({ ...ids, err: error, problem: foreseen.code, params: problem.params });
  else logger.log({ ...ids, problem: foreseen.code, field: problem.field });
  return { status: problem.status, problem };
}
