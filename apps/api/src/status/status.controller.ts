import type { Actor } from '@lianxi/domain/organisation/actor';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { programmeId } from '../http/fields';
import { Reads } from '../http/operation';
import { mayLookThrough } from '../http/seen-by';
import { TheActor } from '../http/the-actor';
import type { ProgrammePlace } from '../programme/programme.requests';
import { programmeParam } from '../programme/programme.requests';
import type { AsOf } from '../task/task.requests';
import { asOfQuery } from '../task/task.requests';
import type { Board } from './board.answers';
import { board } from './board.answers';
import type { CheckAnswer } from './check.answers';
import { checkAnswer } from './check.answers';
import { StatusService } from './status.service';

const checkFilter = z.strictObject({ programme: programmeId.optional() });

@ApiTags('status 督查')
@Controller()
export class StatusController {
  constructor(private readonly status: StatusService) {}

  @Get('programmes/:programme/board')
  @Reads({ id: 'getBoard', summary: 'Coordination status: bureau × section in the four words and the flags; every figure names its list; as it stands or stood', answer: board })
  board(@TheActor() reader: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Query({ schema: asOfQuery }) { asOf }: AsOf): Promise<Board> {
    return this.status.board(reader, programme, asOf);
  }

  @Get('check')
  @Reads({ id: 'check', summary: 'Compares open tasks with runs, recorded with delivered, and views with events', answer: checkAnswer })
  check(@TheActor() actor: Actor, @Query({ schema: checkFilter }) { programme }: { programme?: string }): Promise<CheckAnswer> {
    mayLookThrough(actor, 'check');
    return this.status.check(programme);
  }
}
