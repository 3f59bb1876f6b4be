import type { Actor } from '@lianxi/domain/organisation/actor';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/operation';
import { TheActor } from '../http/the-actor';
import type { ProgrammePlace } from '../programme/programme.requests';
import { programmeParam } from '../programme/programme.requests';
import type { Roadmap } from './roadmap.answers';
import { roadmap } from './roadmap.answers';
import { RoadmapService } from './roadmap.service';
import type { AsOf } from './task.requests';
import { asOfQuery } from './task.requests';

@ApiTags('task 任务')
@Controller('programmes/:programme/roadmap')
export class RoadmapController {
  constructor(private readonly roadmaps: RoadmapService) {}

  @Get()
  @Reads({ id: 'getRoadmap', summary: 'The plan in time (路线图): each task from its opening to its milestones, plan dates beside present ones; as it stands or stood', answer: roadmap })
  one(@TheActor() reader: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Query({ schema: asOfQuery }) { asOf }: AsOf): Promise<Roadmap> {
    return this.roadmaps.roadmap(reader, programme, asOf);
  }
}
