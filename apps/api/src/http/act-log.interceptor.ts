import { commandId } from '@lianxi/commands/path/request';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import type { Observable } from 'rxjs';
import { actorOf } from './identity.guard';

/** Puts the ids of command and task into every log line of a request that changes something. */
@Injectable()
export class ActLog implements NestInterceptor {
  constructor(private readonly logger: PinoLogger) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id?: string } }>>();
    const key = request.headers['idempotency-key'];
    if (request.method === 'POST' && typeof key === 'string') {
      this.logger.assign({ command: commandId({ actor: actorOf(request), key, bodyHash: '' }), task: request.params.id });
    }
    return next.handle();
  }
}
