import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { FastifyRequest } from 'fastify';
import { actorOf } from './identity.guard';

/** Parameter: who acts. */
export const TheActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => actorOf(context.switchToHttp().getRequest<FastifyRequest>()));
