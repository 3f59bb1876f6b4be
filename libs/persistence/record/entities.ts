import { MilestoneView } from '../approvals/milestone.view';
import { HolderEntity } from '../organisation/holder.entity';
import { NoticeLineEntity } from '../reminders/notice-line.entity';
import { NoticeEntity } from '../reminders/notice.entity';
import { RungView } from '../reminders/rung.view';
import { PartView } from '../task/part.view';
import { CommandEntity } from './command.entity';
import { DocumentEntity } from './document.entity';
import { EventEntity } from './event.entity';
import { FreeTextEntity } from './free-text.entity';
import { ProgrammeEntity } from './programme.entity';
import { TaskEntity } from './task.entity';
import { TellEntity } from './tell.entity';

/** What the record decides on. */
const recorded = [ProgrammeEntity, TaskEntity, EventEntity, CommandEntity, TellEntity, DocumentEntity, FreeTextEntity, HolderEntity, NoticeEntity, NoticeLineEntity];

/** What is derived from a task's state and can be rebuilt from its events. */
const derived = [PartView, MilestoneView, RungView];

export const entities = [...recorded, ...derived];
