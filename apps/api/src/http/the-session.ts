import type { Pending } from '@lianxi/domain/identity/session';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { cookieOf, sessionCookie } from './cookies';
import { csrfOf } from './csrf';
import { Problem } from './problem';

/** The session in which somebody asks. */
export interface OwnSession {
  readonly actor: Actor;
  readonly post: string;
  readonly hash: string;
  readonly csrf: string;
  readonly endsAt: string;
  readonly pending: Pending | undefined;
}

/** Parameter: the session in which somebody asks, of a handler marked `Own`. */
export const TheSession = createParamDecorator((_data: unknown, context: ExecutionContext): OwnSession => {
  const { signed, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const secret = cookieOf(headers.cookie, sessionCookie);
  if (signed?.by.kind !== 'session' || secret === undefined) throw new Problem('session-needed');
  const { actor, post, hash, by: { endsAt, pending } } = signed;
  return { actor, post, hash, csrf: csrfOf(secret), endsAt, pending };
});
