import type { Environment } from '@lianxi/platform/env/environment';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { environmentToken } from './environment.provider';
import { identityHeader, readIdentity } from './identity';
import { Problem } from './problem';

const openKey = 'lianxi:open';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts, once the guard has established it. */
    actor: Actor | undefined;
  }
}

/** Marks what anybody may ask, such as the health of the house. */
export const Open = () => SetMetadata(openKey, true);

/** Establishes who acts before anything else is looked at. Until people log in, that is a header only development mode accepts. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, @Inject(environmentToken) private readonly environment: Environment) {}

  canActivate(context: ExecutionContext): true {
    if (this.reflector.getAllAndOverride<boolean | undefined>(openKey, [context.getHandler(), context.getClass()]) === true) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const header = request.headers[identityHeader];
    if (header !== undefined && this.environment.LIANXI_MODE !== 'development') throw new Problem('identity-not-accepted', { field: 'Lianxi-Identity' });
    request.actor = readIdentity(Array.isArray(header) ? header.join(';') : header);
    return true;
  }
}

/** Who acts, as the guard established it. */
export function actorOf({ actor }: FastifyRequest): Actor {
  if (!actor) throw new Problem('identity-missing', { field: 'Lianxi-Identity' });
  return actor;
}
