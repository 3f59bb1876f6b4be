import { AccessEntity } from './access/access.entity';
import { DraftEntity } from './drafts/draft.entity';
import { AccessTokenEntity } from './identity/access-token.entity';
import { AccountEntity } from './identity/account.entity';
import { IdentityEntity } from './identity/identity.entity';
import { SessionEntity } from './identity/session.entity';
import { HolderEntity } from './organisation/holder.entity';
import { OrganisationEntity } from './organisation/organisation.entity';
import { CommandEntity } from './record/command.entity';
import { DocumentEntity } from './record/document.entity';
import { EventEntity } from './record/event.entity';
import { FreeTextEntity } from './record/free-text.entity';
import { ProgrammeEntity } from './record/programme.entity';
import { TaskEntity } from './record/task.entity';
import { TellEntity } from './record/tell.entity';
import { DecisionNoticeEntity } from './reminders/decision-notice.entity';
import { NoticeLineEntity } from './reminders/notice-line.entity';
import { NoticeEntity } from './reminders/notice.entity';
import { StrikeOffListEntity } from './strike-off-list/strike-off-list.entity';
import { taskViews } from './task-views';

/** What the record decides on. */
const recorded = [
  ProgrammeEntity, TaskEntity, EventEntity, CommandEntity, TellEntity, DocumentEntity, FreeTextEntity,
  OrganisationEntity, HolderEntity, IdentityEntity, AccountEntity, SessionEntity, AccessTokenEntity,
  AccessEntity, StrikeOffListEntity, NoticeEntity, NoticeLineEntity, DecisionNoticeEntity, DraftEntity,
];

/** What is derived from a task's state and can be rebuilt from its events. */
const derived = taskViews.map(({ entity }) => entity);

export const entities = [...recorded, ...derived];
