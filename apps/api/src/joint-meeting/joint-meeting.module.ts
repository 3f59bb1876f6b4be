import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module';
import { ProgrammeModule } from '../programme/programme.module';
import { RemindersModule } from '../reminders/reminders.module';
import { JointMeetingController } from './joint-meeting.controller';
import { JointMeetingService } from './joint-meeting.service';

@Module({ imports: [ApprovalsModule, RemindersModule, ProgrammeModule], controllers: [JointMeetingController], providers: [JointMeetingService], exports: [JointMeetingService] })
export class JointMeetingModule {}
