import type { ActivationAnswer } from '@lianxi/commands/programme/activation';
import type { ClockAnswer } from '@lianxi/commands/programme/clock';
import type { Request } from '@lianxi/commands/path/request';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PolicyInForce } from '@lianxi/domain/escalation/policy-in-force';
import { inForce } from '@lianxi/domain/escalation/policy-in-force';
import { emptyBody } from '../http/fields';
import { Changes, Reads } from '../http/operation';
import type { Page, PageRequest } from '../http/paging';
import { pageFilter } from '../http/paging';
import { TheRequest } from '../http/the-request';
import type { PlanAnswer } from './plan.answers';
import { planAnswer } from './plan.answers';
import { policyInForce } from './policy.request';
import type { AnnexAnswer, ClockReading, ProgrammeAnswer } from './programme.answers';
import { activationAnswer, annexAnswer, clockAnswer, clockReading, programmeAnswer, programmeList } from './programme.answers';
import type { ActivationBody, JumpBody, ProgrammePlace } from './programme.requests';
import { activationBody, jumpBody, programmeParam } from './programme.requests';
import { ProgrammeService } from './programme.service';

@ApiTags('programme 方案')
@Controller('programmes')
export class ProgrammeController {
  constructor(private readonly programmes: ProgrammeService) {}

  @Post()
  @Changes({ id: 'activateProgramme', status: 201, summary: 'Activates a plan: creates the programme and its tasks', answer: activationAnswer })
  activate(@TheRequest() request: Request, @Body({ schema: activationBody }) body: ActivationBody): Promise<ActivationAnswer> {
    return this.programmes.activate(request, body);
  }

  @Get()
  @Reads({ id: 'listProgrammes', summary: 'The programmes there are, by id', answer: programmeList })
  list(@Query({ schema: pageFilter }) page: PageRequest): Promise<Page<ProgrammeAnswer>> {
    return this.programmes.list(page);
  }

  @Get(':programme')
  @Reads({ id: 'getProgramme', summary: 'A programme and the time it is there', answer: programmeAnswer })
  one(@Param({ schema: programmeParam }) { programme }: ProgrammePlace): Promise<ProgrammeAnswer> {
    return this.programmes.one(programme);
  }

  @Get(':programme/plan')
  @Reads({ id: 'getPlan', summary: 'The plan a programme runs: measures with their clauses and rows of the annex, open questions, and what was noticed about the text', answer: planAnswer })
  plan(@Param({ schema: programmeParam }) { programme }: ProgrammePlace): Promise<PlanAnswer> {
    return this.programmes.planToRead(programme);
  }

  @Get(':programme/annex')
  @Reads({ id: 'getAnnex', summary: 'The plan\'s roadmap and timetable (路线图、时间表), as printed', answer: annexAnswer })
  annex(@Param({ schema: programmeParam }) { programme }: ProgrammePlace): Promise<AnnexAnswer> {
    return this.programmes.annex(programme);
  }

  @Get(':programme/policy')
  @Reads({
    id: 'getPolicy',
    summary: 'The rules a programme runs under: ladder, chain of approval, limits',
    description: 'Everything that applies, also what the policy does not say and leaves to the defaults. To rehearse under it elsewhere, send it back under a version of its own: a version names one document for good.',
    answer: policyInForce,
  })
  async policy(@Param({ schema: programmeParam }) { programme }: ProgrammePlace): Promise<PolicyInForce> {
    return inForce(await this.programmes.policy(programme));
  }

  @Get(':programme/clock')
  @Reads({ id: 'readClock', summary: 'What a programme\'s clock says, and whether it may jump', answer: clockReading })
  clock(@Param({ schema: programmeParam }) { programme }: ProgrammePlace): Promise<ClockReading> {
    return this.programmes.readClock(programme);
  }

  @Post(':programme/clock/run')
  @Changes({ id: 'runClock', summary: 'Lets a rehearsal\'s clock run on from where it stands', answer: clockAnswer, bare: true })
  run(@TheRequest() request: Request, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Body({ schema: emptyBody }) _body: unknown): Promise<ClockAnswer> {
    return this.programmes.runClock(programme, request);
  }

  @Post(':programme/clock/stop')
  @Changes({ id: 'stopClock', summary: 'Lets a rehearsal\'s clock stand where it is', answer: clockAnswer, bare: true })
  stop(@TheRequest() request: Request, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Body({ schema: emptyBody }) _body: unknown): Promise<ClockAnswer> {
    return this.programmes.stopClock(programme, request);
  }

  @Post(':programme/clock/jump')
  @Changes({
    id: 'jumpClock',
    summary: 'Moves a rehearsal\'s clock forward',
    description: 'No further than the morning of the next day on which a step or notice is due; the answer says where it stands. Repeat until it stands where you want it.',
    answer: clockAnswer,
  })
  jump(@TheRequest() request: Request, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Body({ schema: jumpBody }) body: JumpBody): Promise<ClockAnswer> {
    return this.programmes.jumpClock(programme, request, body);
  }
}
