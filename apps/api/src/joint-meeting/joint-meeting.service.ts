import { Injectable } from '@nestjs/common';
import { ApprovalsService } from '../approvals/approvals.service';
import { ProgrammeService } from '../programme/programme.service';
import { RemindersService } from '../reminders/reminders.service';
import type { AgendaAnswer } from './agenda.answers';
import { approvalItem, escalatedItem, questionItem } from './agenda-items';

/** The mechanism of measure 17: what approvals and reminders could not settle comes before the meeting. */
@Injectable()
export class JointMeetingService {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly reminders: RemindersService,
    private readonly programmes: ProgrammeService,
  ) {}

  async agenda(programme: string): Promise<AgendaAnswer> {
    const scope = { programme };
    const { today } = await this.programmes.one(programme);
    const [escalated, late, disputed, questions] = await Promise.all([
      this.reminders.escalatedToMeeting(scope),
      this.approvals.late(scope),
      this.approvals.disputed(scope),
      this.programmes.openQuestions(programme),
    ]);
    return {
      programme,
      today,
      items: [
        ...escalated.map(escalatedItem),
        ...late.map((approval) => approvalItem('late', approval)),
        ...disputed.map((approval) => approvalItem('disputed', approval)),
        ...questions.map(questionItem),
      ],
    };
  }
}
