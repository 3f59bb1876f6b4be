import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module';
import { ProgrammeModule } from '../programme/programme.module';
import { StrikeOffListsModule } from '../strike-off-lists/strike-off-lists.module';
import { TaskModule } from '../task/task.module';
import { AccessService } from './access.service';
import { AuditController } from './audit.controller';
import { AuditService } from './audit.service';

@Module({ imports: [EvidenceModule, ProgrammeModule, StrikeOffListsModule, TaskModule], controllers: [AuditController], providers: [AuditService, AccessService] })
export class AuditModule {}
