import type { Actor } from '@lianxi/domain/organisation/actor';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { cookieOf, sessionCookie } from './cookies';
import type { Signed } from './credentials';
import { Credentials } from './credentials';
import { isSafe, refuseForged } from './csrf';
import { Problem } from './problem';

const openKey = 'lianxi:open';
const ownKey = 'lianxi:own';
const unattendedKey = 'lianxi:unattended';

/** By which a page says that it asks by itself, and nobody has touched it: what only looks then keeps no session alive. */
export const unattendedHeader = 'lianxi-unattended';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts, once the guard has established it. */
    actor: Actor | undefined;
    /** By which session or token. */
    signed: Signed | undefined;
  }
}

/** Marks what anybody may ask, such as the health of the house. */
export const Open = () => SetMetadata(openKey, true);

/** Marks what a person does about how they sign in: in a session, not by a token; `always`, also in one in which nothing else may be done yet. */
export const Own = (when: 'always' | 'ready' = 'ready') => SetMetadata(ownKey, when);

/** Marks what a page keeps open by itself: no sign that somebody is there. */
export const Unattended = () => SetMetadata(unattendedKey, true);

/** Establishes who acts before anything else is looked at: by a token or by a session. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, private readonly credentials: Credentials) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    if (this.mark(openKey, context) === true) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const own = this.mark(ownKey, context);
    const { authorization, cookie } = request.headers;
    const secret = cookieOf(cookie, sessionCookie);
    if (authorization !== undefined) request.signed = await this.byToken(request, authorization);
    else if (secret !== undefined) request.signed = await this.bySession(request, secret, { always: own === 'always', attended: this.isAttended(request, context) });
    if (own !== undefined && request.signed?.by.kind !== 'session') throw new Problem('session-needed');
    if (!request.signed) throw nobody();
    request.actor = request.signed.actor;
    return true;
  }

  private async byToken(request: FastifyRequest, authorization: string): Promise<Signed> {
    const secret = /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1];
    const signed = secret === undefined ? undefined : await this.credentials.token(secret);
    if (!signed) throw new Problem('token-not-valid', { field: 'Authorization' });
    if (signed.by.kind === 'token' && signed.by.scope === 'read' && !isSafe(request)) throw new Problem('token-reads-only', { field: 'Authorization' });
    return signed;
  }

  private async bySession(request: FastifyRequest, secret: string, { always, attended }: { readonly always: boolean; readonly attended: boolean }): Promise<Signed> {
    const signed = await this.credentials.session(secret, attended);
    if (!signed) throw await this.ended(secret);
    if (!isSafe(request)) refuseForged(request, secret);
    const pending = signed.by.kind === 'session' ? signed.by.pending : undefined;
    if (pending !== undefined && !always) throw new Problem(pending === 'password' ? 'password-to-change' : 'totp-to-enrol');
    return signed;
  }

  /** Whoever else ended it, whoever sat there is told. */
  private async ended(secret: string): Promise<Problem> {
    const at = await this.credentials.endedByOther(secret);
    return at === undefined ? new Problem('session-ended', { field: 'Cookie' }) : new Problem('session-ended-by-other', { field: 'Cookie', params: { at } });
  }

  /** Whoever changes something is there, whatever the request says of itself. */
  private isAttended(request: FastifyRequest, context: ExecutionContext): boolean {
    return !isSafe(request) || (request.headers[unattendedHeader] === undefined && this.mark(unattendedKey, context) !== true);
  }

  private mark(key: string, context: ExecutionContext): unknown {
    return this.reflector.getAllAndOverride<unknown>(key, [context.getHandler(), context.getClass()]);
  }
}

/** Who acts, as the guard established it. */
export function actorOf({ actor }: FastifyRequest): Actor {
  if (!actor) throw nobody();
  return actor;
}

/** By which session or token they act. */
export function signedOf({ signed }: FastifyRequest): Signed {
  if (!signed) throw nobody();
  return signed;
}

const nobody = (): Problem => new Problem('identity-missing', { field: 'Authorization' });
