import { randomUUID } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import { Problem } from './problem';

/** Seconds after which a request that met a lock, or a record out of reach, may be sent again. */
const retryAfterSeconds = 2;

/** What the framework and the drivers put into an error. */
interface Failure {
  readonly code?: unknown;
  readonly driverError?: { readonly code?: unknown };
}

/** What a request looked like, for the sentence. */
export interface RequestLine {
  readonly method: string;
  readonly path: string;
}

/** The problem behind anything that was thrown. What nobody foresaw keeps its cause for the log and shows a reference only. */
export function problemOf(thrown: unknown, request: RequestLine): Problem {
  if (thrown instanceof Problem) return thrown;
  const { code, driverError } = (thrown ?? {}) as Failure;
  return byCode(String(driverError?.code ?? code)) ?? byHttp(thrown, request) ?? new Problem('unexpected', { params: { reference: randomUUID() } });
}

function byCode(code: string): Problem | undefined {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('body-too-large', { field: 'body', params: { limit: '1 MiB' } });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem('media-type-unsupported', { field: 'Content-Type' });
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new Problem('body-malformed', { field: 'body' });
    case '55P03': // lock_not_available
    case '57014': // query_canceled, by statement_timeout
    case '40P01': // deadlock_detected
      return new Problem('record-busy', { params: { seconds: retryAfterSeconds }, retryAfterSeconds });
    default:
      return isUnreachable(code) ? new Problem('record-unreachable', { params: { seconds: retryAfterSeconds }, retryAfterSeconds }) : undefined;
  }
}

/** Connection exceptions (class 08), a server that shuts down or starts (57P0x), too many clients, a disk that is full, and the network's own. */
function isUnreachable(code: string): boolean {
  return /^(08...|57P0.|53[0-3]00|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/.test(code);
}

function byHttp(thrown: unknown, { method, path }: RequestLine): Problem | undefined {
  if (thrown instanceof SyntaxError && 'statusCode' in thrown) return new Problem('body-malformed', { field: 'body' });
  if (!(thrown instanceof HttpException)) return undefined;
  if (thrown.getStatus() === 404) return new Problem('route-unknown', { params: { method, path } });
  return thrown.getStatus() === 400 ? new Problem('body-malformed', { field: 'body' }) : undefined;
}
