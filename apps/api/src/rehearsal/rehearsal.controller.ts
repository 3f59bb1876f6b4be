import type { Request } from '@lianxi/commands/path/request';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Changes, Reads } from '../http/operation';
import { mayLookThrough } from '../http/seen-by';
import { TheActor } from '../http/the-actor';
import { TheRequest } from '../http/the-request';
import type { ProgrammePlace } from '../programme/programme.requests';
import { programmeParam } from '../programme/programme.requests';
import type { VerdictAnswer } from './verdict.answers';
import { verdictAnswer } from './verdict.answers';
import { VerdictService } from './verdict.service';
import type { WhatIfAnswer } from './what-if.answers';
import { whatIfAnswer } from './what-if.answers';
import type { WhatIfBody } from './what-if.requests';
import { whatIfBody } from './what-if.requests';
import { WhatIfService } from './what-if.service';

@ApiTags('rehearsal 演练')
@Controller('programmes/:programme')
export class RehearsalController {
  constructor(private readonly verdicts: VerdictService, private readonly whatIfs: WhatIfService) {}

  @Get('verdict')
  @Reads({
    id: 'judgeRehearsal',
    summary: 'The oracle\'s verdict on a rehearsal as far as its clock has come: what was demanded, what came, and where they differ',
    description: 'What people did is read from the chains. Measures in which something was done that the ladder in words (docs/oracle.md) knows nothing of are left out, and named.',
    answer: verdictAnswer,
    problems: [409, 429],
  })
  verdict(@TheActor() actor: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Req() { headers: { authorization, cookie } }: FastifyRequest): Promise<VerdictAnswer> {
    mayLookThrough(actor, 'judge');
    return this.verdicts.of(programme, { authorization, cookie });
  }

  @Post('what-if')
  @Changes({
    id: 'beginWhatIf',
    status: 202,
    summary: 'Lives a rehearsal\'s plan through twice, under its rules and under others: begins it; only in development, by the example people',
    description: 'It takes from seconds to minutes, one at a time; ask `getWhatIf` how far it has come. Both rehearsals stay as programmes of their own.',
    answer: whatIfAnswer,
  })
  begin(@TheActor() actor: Actor, @TheRequest() request: Request, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Body({ schema: whatIfBody }) body: WhatIfBody): Promise<WhatIfAnswer> {
    mayLookThrough(actor, 'whatIf');
    return this.whatIfs.begin(programme, request, body);
  }

  @Post('what-if/stop')
  @Changes({
    id: 'stopWhatIf',
    status: 202,
    summary: 'Whoever began it ends it where it stands; both rehearsals stay as they are by then',
    answer: whatIfAnswer,
  })
  stop(@TheActor() actor: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace): Promise<WhatIfAnswer> {
    mayLookThrough(actor, 'whatIf');
    return this.whatIfs.stop(programme, actor);
  }

  @Get('what-if')
  @Reads({ id: 'getWhatIf', summary: 'How far what was begun last has come, and, once it is over, what other rules come to', answer: whatIfAnswer, problems: [409] })
  whatIf(@TheActor() actor: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace): Promise<WhatIfAnswer> {
    mayLookThrough(actor, 'whatIf');
    return this.whatIfs.told(programme, actor);
  }
}
