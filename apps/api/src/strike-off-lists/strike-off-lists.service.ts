import { AccessCommands } from '@lianxi/commands/access/access-commands';
import type { Request } from '@lianxi/commands/path/request';
import { requestHash } from '@lianxi/commands/path/request';
import type { ListAnswer } from '@lianxi/commands/strike-off-list/list-commands';
import { StrikeOffListCommands } from '@lianxi/commands/strike-off-list/list-commands';
import { listId } from '@lianxi/commands/strike-off-list/list-id';
import type { SpokenListCommand } from '@lianxi/commands/strike-off-list/list-words';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import { itemOf } from '@lianxi/domain/strike-off-list/list';
import { listEntitlement } from '@lianxi/domain/strike-off-list/list-entitlement';
import { Refused } from '@lianxi/commands/path/refused';
import { eventsOfList, listById, listsAfter, listsStruckOffBy, listTexts } from '@lianxi/persistence/strike-off-list/strike-off-list.queries';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { actOnEach } from '../approvals/act-on-each';
import type { RowResult } from '../approvals/approvals.answers';
import type { Download } from '../evidence/download';
import { fileProblem } from '../evidence/file-problem';
import { HouseFiles } from '../evidence/house-files';
import type { Looked } from '../evidence/intake';
import { Intake } from '../evidence/intake';
import { alone } from '../evidence/upload';
import { instant, listId as listIdField } from '../http/fields';
import type { Page, PageRequest } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { Problem } from '../http/problem';
import { checked } from '../http/schema.pipe';
import { maySeeLists } from '../http/seen-by';
import { OrganisationService } from '../organisation/organisation.service';
import { ProgrammeService } from '../programme/programme.service';
import type { ProvableEvent } from '../task/event.answers';
import { eventAnswerOf } from '../task/event-view';
import { TaskService } from '../task/task.service';
import { listAnswerOf } from './list-view';
import type { StrikeOffListAnswer } from './strike-off-lists.answers';
import type { ByListBody, ListBody, ListPaperForm, ListPlace } from './strike-off-lists.requests';
import { authorityIn, listPaperForm } from './strike-off-lists.requests';

/** Where the list of lists goes on: after the one that was drawn up then. */
const position = z.tuple([instant, listIdField]);

/** 拟销号清单: drawn up, signed and struck off by. */
@Injectable()
export class StrikeOffListsService {
  constructor(
    private readonly database: DataSource,
    private readonly commands: StrikeOffListCommands,
    private readonly programmes: ProgrammeService,
    private readonly tasks: TaskService,
    private readonly organisation: OrganisationService,
    private readonly files: HouseFiles,
    private readonly intake: Intake,
    private readonly accesses: AccessCommands,
  ) {}

  /** A page of a programme's lists, the first drawn up first. */
  async list(reader: Actor, programme: string, { cursor, limit }: PageRequest): Promise<Page<StrikeOffListAnswer>> {
    maySeeLists(reader);
    await this.programmes.one(programme);
    const [at, id] = readCursor(cursor, position) ?? [];
    const after = at === undefined || id === undefined ? undefined : { at, id };
    const { items, ...page } = cutPage(await listsAfter(this.database.manager, programme, after, limit + 1), limit, (state) => [state.drawn.at, state.id]);
    return { ...page, items: items.map(await this.answering(items)) };
  }

  async one(reader: Actor, place: ListPlace): Promise<StrikeOffListAnswer> {
    const state = await this.state(reader, place);
    return (await this.answering([state]))(state);
  }

  /** A list as it stands, for whoever may see it; for other features too. */
  async state(reader: Actor, { programme, list }: ListPlace): Promise<StrikeOffListState> {
    maySeeLists(reader);
    await this.programmes.one(programme);
    const state = await listById(this.database.manager, programme, list);
    if (!state) throw new Problem('list-unknown', { field: 'list', params: { list } });
    return state;
  }

  drawUp(request: Request, programme: string, { number, items }: ListBody): Promise<ListAnswer> {
    return this.decide(request, { programme, list: listId(programme, number) }, { type: 'drawUpList', number, items });
  }

  /** A person's decision about a list; throws what the rule says when it says no. */
  async decide(request: Request, { programme, list }: ListPlace, command: SpokenListCommand, beforehand?: () => Promise<void>): Promise<ListAnswer> {
    return (await this.commands.run({ ...request, programme, list, command, ...(beforehand && { beforehand }) })).answer;
  }

  /** 线下签批录入: the scan is on disk under its hash before the signature is entered; what is refused leaves nothing. */
  async enterSignature(request: Request, place: ListPlace, upload: FastifyRequest): Promise<ListAnswer> {
    return await this.intake.take(upload, {
      formOf: (fields) => checked(listPaperForm, alone(fields)),
      refuseEarly: () => {
        const no = listEntitlement(undefined, { type: 'enterListSignature' }, request.actor);
        if (no) throw new Refused(no);
      },
      decide: (form, taken) => this.enter(request, place, form, taken),
    });
  }

  private async enter(request: Request, place: ListPlace, form: ListPaperForm, { received, name, kind }: Looked): Promise<ListAnswer> {
    const { sha256: scan, size } = received;
    const { as, signer, post, on } = form;
    const authority = authorityIn(form);
    const bodyHash = requestHash('POST', `/api/v1/programmes/${place.programme}/strike-off-lists/${place.list}/paper-signature`, { ...form, scan });
    try {
      return await this.decide({ ...request, bodyHash }, place, { type: 'enterListSignature', as, ...(authority && { authority }), paper: { signer, post, on, scan, size, kind } }, () => received.keep());
    } catch (error) {
      throw fileProblem(error, name);
    }
  }

  /** The scan of a signature on paper; that it is handed out is recorded before it is. Whoever has it already (`known`) is given nothing. */
  async scan(reader: Actor, place: ListPlace, isKnown: (sha256: string) => boolean): Promise<{ readonly file: Download; readonly known: boolean }> {
    const { id, number, signature } = await this.state(reader, place);
    if (!signature?.paper) throw new Problem('list-not-on-paper', { field: 'list', params: { list: number } });
    const { scan: sha256, size, kind } = signature.paper;
    const file = await this.files.open({ sha256, size, kind, name: `${number}.${kind}` });
    const known = isKnown(sha256);
    if (!known) await this.accesses.note(reader, { type: 'evidenceRead', aggregate: id, sha256 });
    return { file, known };
  }

  /** 销号 of what is on a signed list, each an act of its own. What a repeat acts on is what the list held when it was signed, so it is answered alike. */
  async strikeOff(request: Request, place: ListPlace, { items }: ByListBody): Promise<RowResult[]> {
    const list = await this.state(request.actor, place);
    return actOnEach(request, items ?? list.items.map(({ task, milestone }) => ({ task, milestone })), ({ task, milestone }, own) => {
      const seen = itemOf(list, { task, milestone })?.seen;
      return this.tasks.decide(task, own, { type: 'strikeOff', milestone, listed: list.id, ...(seen !== undefined && { seen }) });
    });
  }

  /** All that happened to a list, with the words its hashes stand for; what an event changed of it, the event itself says. */
  async events(id: string): Promise<ProvableEvent[]> {
    const [rows, texts, known] = await Promise.all([eventsOfList(this.database.manager, id), listTexts(this.database.manager, [id]), this.organisation.known()]);
    return rows.map((row) => eventAnswerOf(row, [], { texts, ...known }));
  }

  /** How lists are answered: what that rests on is read once for all of them. */
  private async answering(lists: readonly StrikeOffListState[]): Promise<(list: StrikeOffListState) => StrikeOffListAnswer> {
    const [db, about] = [this.database.manager, [...new Set(lists.flatMap(({ items }) => items.map(({ task }) => task)))]];
    const [ids, signed] = [lists.map(({ id }) => id), lists.filter(({ phase }) => phase === 'signed').map(({ id }) => id)];
    const [tasks, texts, known, struckOffBy] = await Promise.all([this.tasks.statesOf(about), listTexts(db, ids), this.organisation.known(), listsStruckOffBy(db, about, signed)]);
    return (list) => listAnswerOf(list, tasks, { texts, ...known, struckOffBy: struckOffBy.has(list.id) });
  }
}
