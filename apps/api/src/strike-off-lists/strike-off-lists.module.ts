import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ProgrammeModule } from '../programme/programme.module';
import { TaskModule } from '../task/task.module';
import { ListSigningController } from './list-signing.controller';
import { StrikeOffListsController } from './strike-off-lists.controller';
import { StrikeOffListsService } from './strike-off-lists.service';

@Module({
  imports: [ProgrammeModule, TaskModule, EvidenceModule, OrganisationModule],
  controllers: [StrikeOffListsController, ListSigningController],
  providers: [StrikeOffListsService],
  exports: [StrikeOffListsService],
})
export class StrikeOffListsModule {}
