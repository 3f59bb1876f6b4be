import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module';
import { TaskModule } from '../task/task.module';
import { ApprovalsController } from './approvals.controller';
import { ApprovalsService } from './approvals.service';
import { BatchesController } from './batches.controller';
import { CountersignatureController } from './countersignature.controller';
import { ExtensionController } from './extension.controller';
import { TransferController } from './transfer.controller';
import { TransferService } from './transfer.service';
import { WaitingController } from './waiting.controller';

@Module({
  imports: [ProgrammeModule, TaskModule],
  controllers: [ApprovalsController, BatchesController, ExtensionController, CountersignatureController, TransferController, WaitingController],
  providers: [ApprovalsService, TransferService],
  exports: [ApprovalsService],
})
export class ApprovalsModule {}
