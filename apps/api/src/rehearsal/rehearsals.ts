import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem';
import type { ProgrammeGround } from '../programme/programme-ground';
import { ProgrammeService } from '../programme/programme.service';

/** Rehearsals alone, of all programmes. */
@Injectable()
export class Rehearsals {
  constructor(private readonly programmes: ProgrammeService) {}

  /** What a rehearsal rests on. @throws Problem for a live programme, in which nothing is tried out */
  async ground(id: string): Promise<ProgrammeGround> {
    const ground = await this.programmes.ground(id);
    if (ground.programme.mode !== 'rehearsal') throw new Problem('not-a-rehearsal', { field: 'programme', params: { title: ground.programme.title } });
    return ground;
  }
}
