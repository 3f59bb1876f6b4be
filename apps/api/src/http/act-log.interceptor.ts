import { commandId } from '@lianxi/commands/path/request';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import type { Observable } from 'rxjs';
import { actorOf } from './identity.guard';
import { batchMark } from './operation';

/** Puts the ids of command and task into every log line of a request that changes something. A batch is no command: its rows log their own. */
@Injectable()
export class ActLog implements NestInterceptor {
  constructor(private readonly logger: PinoLogger, private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id?: string } }>>();
    const key = request.headers['idempotency-key'];
    const isBatch = this.reflector.get<boolean | undefined>(batchMark, context.getHandler()) === true;
    if (request.method === 'POST' && typeof key === 'string' && !isBatch) {
      this.logger.assign({ command: commandId({ actor: actorOf(request), key, bodyHash: '' }), task: request.params.id?.toLowerCase() });
    }
    return next.handle();
  }
}
