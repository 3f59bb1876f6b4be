import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { ProgrammeModule } from '../programme/programme.module';
import { OwnDoor } from './own-door';
import { RehearsalController } from './rehearsal.controller';
import { Rehearsals } from './rehearsals';
import { VerdictService } from './verdict.service';
import { WhatIfService } from './what-if.service';

@Module({ imports: [ProgrammeModule, IdentityModule], controllers: [RehearsalController], providers: [OwnDoor, Rehearsals, VerdictService, WhatIfService] })
export class RehearsalModule {}
