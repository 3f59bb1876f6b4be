import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Open } from './identity.guard';
import { problemDetailsSchema } from './problem-details';

/** What the API's document says of an operation. */
interface OperationNote {
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  /** What it answers; `file` where that is no JSON but a file's bytes. */
  readonly answer: z.ZodType | 'file';
  readonly status?: number;
  /** The act needs no words: the body may be left out. */
  readonly bare?: boolean;
  /** The request is many acts, each with a command id of its own. */
  readonly batch?: boolean;
  /** It decides about something that was shown: who does so in a session names what they saw, in each row of a batch. */
  readonly sees?: boolean;
  /** Anybody may ask it, signed in or not. */
  readonly open?: boolean;
  /** Statuses of the problems it may answer besides those every operation may. */
  readonly problems?: readonly number[];
}

/** Under which metadata a handler says that its request is a batch. */
export const batchMark = 'lianxi:batch';

/** Under which metadata a handler says that it decides about what was shown. */
export const seesMark = 'lianxi:sees';

const said: Readonly<Record<number, string>> = {
  400: 'The request does not fit the schema',
  401: 'Nobody is signed in, or no longer',
  403: 'No right to do this',
  404: 'No such thing',
  409: 'Not in this state',
  413: 'The body is too large',
  415: 'Not JSON',
  429: 'Too often: try again after the time said',
  422: 'A rule says no, or the idempotency key was used for another request',
  503: 'Locked or out of reach: try again with the same key; where it is not certain whether this was done, the detail says so',
};

/** An act that needs no words. */
const emptyBody = ApiBody({ required: false, schema: { type: 'object', additionalProperties: false } });

/** An operation that only reads. */
export function Reads(note: OperationNote) {
  return applyDecorators(...notes(note, [400, 401, 403, 404, 422, 503, ...(note.problems ?? [])]));
}

/** An operation that changes something, at most once for each Idempotency-Key. */
export function Changes(note: OperationNote) {
  const key = ApiHeader({ name: 'Idempotency-Key', required: true, description: 'Of your making, one for each act; keep it when you try again', schema: { type: 'string', pattern: '^[!-~]{8,200}$', minLength: 8, maxLength: 200 } });
  const body = note.bare === true ? [emptyBody] : [];
  return applyDecorators(key, ...body, SetMetadata(batchMark, note.batch === true), SetMetadata(seesMark, note.sees === true), HttpCode(note.status ?? 200), ...notes(note, [400, 401, 403, 404, 409, 413, 415, 422, 503]));
}

/** An operation about how somebody signs in. It has no Idempotency-Key: what it answers is told once and kept nowhere. */
export function Signs(note: OperationNote) {
  const body = note.bare === true ? [emptyBody] : [];
  return applyDecorators(...body, HttpCode(note.status ?? 200), ...notes(note, [400, 401, 403, 404, 409, 413, 415, 422, 429, 503]));
}

/** An operation that comes to the same however often it is done, and needs no Idempotency-Key. */
export function Keeps(note: OperationNote) {
  const body = note.bare === true ? [emptyBody] : [];
  return applyDecorators(...body, HttpCode(200), ...notes(note, [400, 401, 403, 404, 413, 415, 422, 503]));
}

function notes({ id, summary, description, answer, status = 200, open = false }: OperationNote, problems: readonly number[]) {
  return [
    ApiOperation({ operationId: id, summary, ...(description === undefined ? {} : { description }), security: open ? [] : [{ token: [] }, { session: [] }] }),
    ...(open ? [Open()] : []),
    ApiResponse({ status, description: summary, ...(answer === 'file' ? { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } } : { standardSchema: answer }) }),
    ...problems.map((problem) => ApiResponse({ status: problem, description: said[problem] ?? '', standardSchema: problemDetailsSchema })),
  ];
}
