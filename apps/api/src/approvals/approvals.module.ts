import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module';
import { TaskModule } from '../task/task.module';
import { ApprovalsController } from './approvals.controller';
import { ApprovalsService } from './approvals.service';
import { ReceiptsController } from './receipts.controller';
import { WaitingController } from './waiting.controller';

@Module({
  imports: [ProgrammeModule, TaskModule],
  controllers: [ApprovalsController, ReceiptsController, WaitingController],
  providers: [ApprovalsService],
  exports: [ApprovalsService],
})
export class ApprovalsModule {}
