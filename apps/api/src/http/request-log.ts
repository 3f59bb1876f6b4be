import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { LogController } from 'fastify';

/** What the line of a request says besides what was asked and how it ended. */
interface Note {
  /** The ids by which an act is found again in log and record; an act about a programme has no task. */
  readonly command?: string;
  readonly task?: string;
  /** What it was answered instead, and what was thrown where nobody foresaw it. */
  readonly problem?: string;
  readonly field?: string | undefined;
  readonly params?: unknown;
  readonly err?: unknown;
}

declare module 'fastify' {
  interface FastifyRequest {
    note: Note | undefined;
  }
}

/** Has the request's line say something more. */
export function note(request: FastifyRequest, more: Note): void {
  request.note = request.note ? { ...request.note, ...more } : more;
}

/** A logger of its own for each request would cost it more than its line does, which names the request by itself. */
export const oneLogger = (logger: FastifyBaseLogger): FastifyBaseLogger => logger;

/** One line a request, once it is answered; health probes only when they fail. */
export class RequestLog extends LogController {
  override incomingRequest(): void {
    // Its answer says it all.
  }

  override requestCompleted(error: Error | null | undefined, { id, method, url, log, note: noted }: FastifyRequest, { statusCode, elapsedTime }: FastifyReply): void {
    const failed = Boolean(error) || statusCode >= 500;
    if (!failed && url.startsWith('/health/')) return;
    const line = { reqId: id, req: { method, url }, res: { statusCode }, responseTime: Math.round(elapsedTime * 100) / 100, ...noted };
    if (failed) log.error(error ? { ...line, err: error } : line, 'request failed');
    else log.info(line, 'request completed');
  }
}
