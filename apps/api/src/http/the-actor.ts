import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { FastifyRequest } from 'fastify';
import type { Signed } from './credentials';
import { actorOf, signedOf } from './identity.guard';

/** Parameter: who acts. */
export const TheActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => actorOf(context.switchToHttp().getRequest<FastifyRequest>()));

/** Parameter: by which session or token they do. */
export const TheSigned = createParamDecorator((_data: unknown, context: ExecutionContext): Signed => signedOf(context.switchToHttp().getRequest<FastifyRequest>()));
