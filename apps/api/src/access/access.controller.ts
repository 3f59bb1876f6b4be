import { rightsOf } from '@lianxi/access/rights';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/operation';
import { TheActor } from '../http/the-actor';
import type { AbilitiesAnswer } from './access.answers';
import { abilitiesAnswer } from './access.answers';

@ApiTags('access 权限')
@Controller('me')
export class AccessController {
  @Get('abilities')
  @Reads({ id: 'getAbilities', summary: 'What you may do in the post you act in, as rules', description: 'A page shows by them what can be done; what is done is decided by the record, under its lock.', answer: abilitiesAnswer })
  abilities(@TheActor() { person, bureau, role, except }: Actor): AbilitiesAnswer {
    return { person, bureau, role, rules: rightsOf({ role, bureau, except }).rules };
  }
}
