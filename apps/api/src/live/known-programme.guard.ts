import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProgrammeService } from '../programme/programme.service';

/** A stream's first word goes out before its handler has been asked: whether there is such a programme is looked at before. */
@Injectable()
export class KnownProgramme implements CanActivate {
  constructor(private readonly programmes: ProgrammeService) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const { programme } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { programme: string } }>>().params;
    await this.programmes.one(programme);
    return true;
  }
}
