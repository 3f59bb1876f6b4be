import type { Actor } from '@lianxi/domain/organisation/actor';
import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf } from './identity.guard';
import { Problem } from './problem';

/** What makes a request an act: who, by which key, and what exactly, so that a repeat is recognised. */
export interface Act {
  readonly actor: Actor;
  readonly idempotencyKey: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Parameter: the act this request is. Refused without a proper Idempotency-Key. */
export const TheAct = createParamDecorator((_data: unknown, context: ExecutionContext): Act => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const [path = ''] = request.url.split('?');
  return { actor: actorOf(request), idempotencyKey: keyOf(request.headers['idempotency-key']), method: request.method, path, body: request.body ?? null };
});

function keyOf(header: string | string[] | undefined): string {
  if (header === undefined || header === '') throw new Problem('key-missing', { field: 'Idempotency-Key' });
  if (typeof header !== 'string' || !/^[!-~]{8,200}$/.test(header)) throw new Problem('key-malformed', { field: 'Idempotency-Key' });
  return header;
}
