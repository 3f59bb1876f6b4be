import { withConnection } from '@lianxi/commands/path/connection';
import type { Request } from '@lianxi/commands/path/request';
import { StrikeOffListCommands } from '@lianxi/commands/strike-off-list/list-commands';
import type { ErasureAnswer } from '@lianxi/commands/task/erase-text';
import { TaskCommands } from '@lianxi/commands/task/task-commands';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { PersonId } from '@lianxi/domain/organisation/organisation';
import type { EraseText } from '@lianxi/domain/task/erase-text';
import { mayErase } from '@lianxi/domain/task/erase-text';
import { readMentions } from '@lianxi/persistence/record/erasure.sql';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem';
import type { ChangeAnswer } from '../organisation/organisation.answers';
import { OrganisationService, handoverAddress } from '../organisation/organisation.service';
import type { ClosedAnswer, MentionsAnswer } from './erasure.answers';
import type { ListPlace } from '../strike-off-lists/strike-off-lists.requests';
import type { ErasePersonBody } from './erasure.requests';

/** Accounts closed and opened again; names and texts erased. */
@Injectable()
export class ErasureService {
  constructor(private readonly database: DataSource, private readonly organisation: OrganisationService, private readonly tasks: TaskCommands, private readonly lists: StrikeOffListCommands) {}

  /** The posts that were left are those in which something ended at that instant: of a repeat, too. */
  async close(request: Request, person: PersonId, letter: string): Promise<ClosedAnswer> {
    const change = await this.organisation.change(request, { type: 'closeAccount', person, letter });
    const left = await this.organisation.leftAt(person, change.at);
    return { ...change, left: left.map((one) => ({ ...one, handover: handoverAddress(one.post, change.at) })) };
  }

  reopen(request: Request, person: PersonId, letter: string): Promise<ChangeAnswer> {
    return this.organisation.change(request, { type: 'reopenAccount', person, letter });
  }

  erasePerson(request: Request, person: PersonId, { authority }: ErasePersonBody): Promise<ChangeAnswer> {
    return this.organisation.change(request, { type: 'erasePerson', person, ...(authority && { authority }) });
  }

  async eraseText(request: Request, task: string, command: EraseText): Promise<ErasureAnswer> {
    return (await this.tasks.eraseText(task, { ...request, command })).answer;
  }

  async eraseListText(request: Request, { programme, list }: ListPlace, command: EraseText): Promise<ErasureAnswer> {
    return (await this.lists.eraseText({ ...request, programme, list, command })).answer;
  }

  /** Nothing of a name that is erased already. */
  async mentions(reader: Actor, person: PersonId): Promise<MentionsAnswer> {
    if (!mayErase(reader)) throw new Problem('not-entitled', { params: { command: 'erasePerson', entitled: '', role: reader.role, bureau: reader.bureau } });
    const name = (await this.organisation.names()).get(person);
    if (name === undefined) throw new Problem('person-unknown', { field: 'person', params: { person } });
    if (name === null) return { items: [] };
    const [rows] = await withConnection(this.database, (connection) => connection.ask([readMentions(name)]));
    return { items: rows.map(({ aggregate, event, programme }) => (programme === null ? { task: aggregate, event } : { list: aggregate, programme, event })) };
  }
}
