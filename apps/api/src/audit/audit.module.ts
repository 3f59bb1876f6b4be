import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ProgrammeModule } from '../programme/programme.module';
import { StrikeOffListsModule } from '../strike-off-lists/strike-off-lists.module';
import { TaskModule } from '../task/task.module';
import { AuditController } from './audit.controller';
import { AuditService } from './audit.service';
import { ChainEventsService } from './chain-events.service';
import { KeptAnchors } from './kept-anchors';

@Module({ imports: [EvidenceModule, OrganisationModule, ProgrammeModule, StrikeOffListsModule, TaskModule], controllers: [AuditController], providers: [AuditService, ChainEventsService, KeptAnchors] })
export class AuditModule {}
