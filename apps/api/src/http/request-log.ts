import { commandId } from '@lianxi/commands/path/request';
import type { Request } from '@lianxi/commands/path/request';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LogController } from 'fastify';

/** The ids by which an act is found again in log and record; the task's is absent where the act is about a programme. */
interface Act {
  readonly command: string;
  readonly task?: string;
}

const acts = new WeakMap<FastifyRequest, Act>();

/** Has the request's line name the command and the task that it is about. */
export function logAct(request: FastifyRequest, asked: Request): void {
  const { id } = request.params as { readonly id?: string };
  acts.set(request, { command: commandId(asked), ...(id === undefined ? {} : { task: id.toLowerCase() }) });
}

/** One line a request, once it is answered; health probes only when they fail. */
export class RequestLog extends LogController {
  override incomingRequest(): void {
    // Its answer says it all.
  }

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, { statusCode, elapsedTime }: FastifyReply): void {
    const { method, url, log } = request;
    const failed = Boolean(error) || statusCode >= 500;
    if (!failed && url.startsWith('/health/')) return;
    const line = { req: { method, url }, res: { statusCode }, responseTime: Math.round(elapsedTime * 100) / 100, ...acts.get(request) };
    if (failed) log.error(error ? { ...line, err: error } : line, 'request failed');
    else log.info(line, 'request completed');
  }
}
