import { randomUUID } from 'node:crypto';
import { RecordBusy, RecordNotWritable, RecordUnreachable, faultOf } from '@lianxi/commands/path/faults';
import { Refused } from '@lianxi/commands/path/refused';
import { isProblemCode } from '@lianxi/wording/say';
import { HttpException } from '@nestjs/common';
import type { ProblemCode } from './problem';
import { Problem } from './problem';

/** What a request looked like, for the sentence. */
interface RequestLine {
  readonly method: string;
  readonly path: string;
}

/** The problem behind anything that was thrown. What nobody foresaw keeps its cause for the log and shows a reference only. */
export function problemOf(thrown: unknown, request: RequestLine): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof Refused) return refusal(thrown);
  return ofFramework(thrown, request) ?? ofRecord(thrown) ?? unforeseen();
}

/** A refusal without sentences of its own cannot say what to do next, so it counts as unforeseen. */
function refusal({ refusal: { refused, params, field } }: Refused): Problem {
  return isProblemCode(refused) ? new Problem(refused, { params, ...(field === undefined ? {} : { field }) }) : unforeseen();
}

function unforeseen(): Problem {
  return new Problem('unexpected', { params: { reference: randomUUID() } });
}

function ofRecord(thrown: unknown): Problem | undefined {
  const fault = faultOf(thrown);
  if (fault instanceof RecordBusy) return retryLater('record-busy', fault.retryAfterSeconds);
  if (fault instanceof RecordNotWritable) return retryLater('record-not-writable', fault.retryAfterSeconds);
  return fault instanceof RecordUnreachable ? retryLater('record-unreachable', fault.retryAfterSeconds) : undefined;
}

function retryLater(code: ProblemCode, seconds: number): Problem {
  return new Problem(code, { params: { seconds }, retryAfterSeconds: seconds });
}

/** What the framework refuses before any handler runs: an address without a route, or a body it cannot read. */
function ofFramework(thrown: unknown, { method, path }: RequestLine): Problem | undefined {
  if (!(thrown instanceof HttpException)) return undefined;
  switch (thrown.getStatus()) {
    case 400: return new Problem('body-malformed', { field: 'body' });
    case 404: return new Problem('route-unknown', { params: { method, path } });
    case 413: return new Problem('body-too-large', { field: 'body', params: { limit: '1 MiB' } });
    case 415: return new Problem('media-type-unsupported', { field: 'Content-Type' });
    default: return undefined;
  }
}
