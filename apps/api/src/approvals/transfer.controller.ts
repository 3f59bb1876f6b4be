import type { Request } from '@lianxi/commands/path/request';
import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decision } from '../http/decision.answer';
import { Changes } from '../http/operation';
import { TheRequest } from '../http/the-request';
import type { TaskPlace } from '../task/task.requests';
import { taskParam } from '../task/task.requests';
import type { TransferBody } from './transfer.requests';
import { transferBody } from './transfer.requests';
import { TransferService } from './transfer.service';

@ApiTags('approvals 审批')
@Controller('tasks/:id')
export class TransferController {
  constructor(private readonly transfers: TransferService) {}

  @Post('transfer')
  @Changes({
    id: 'transferPart',
    summary: 'A bureau\'s part is passed to another of its posts (转办), on to a further one, or back (交回)',
    description: 'To-dos and notices of the part go to that post from then on. Who may act and sign for the bureau stays as it was.',
    answer: decision,
  })
  transfer(@TheRequest() request: Request, @Param({ schema: taskParam }) { id }: TaskPlace, @Body({ schema: transferBody }) body: TransferBody): Promise<TaskAnswer> {
    return this.transfers.transfer(id, request, body);
  }
}
