import type { Actor } from '@lianxi/domain/organisation/actor';
import { AccessCommands } from '@lianxi/commands/access/access-commands';
import { checkAccess } from '@lianxi/commands/check/check-access';
import type { AnchorsChecked } from '@lianxi/commands/check/check-anchors';
import { checkAnchors } from '@lianxi/commands/check/check-anchors';
import { eventsOf } from '@lianxi/commands/check/check-chain';
import { checkIdentity } from '@lianxi/commands/check/check-identity';
import { erasuresIn } from '@lianxi/commands/check/erasures';
import { checkOrganisation } from '@lianxi/commands/check/check-organisation';
import { checkProgrammesRows } from '@lianxi/commands/check/check-record';
import { checkStrayRows } from '@lianxi/commands/check/check-strays';
import { chainHeadsBesides, recordSize } from '@lianxi/persistence/record/chain-heads.queries';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FilesCheck } from '../evidence/files-check';
import type { Page, PageRequest } from '../http/paging';
import { ProgrammeService } from '../programme/programme.service';
import type { ListPlace } from '../strike-off-lists/strike-off-lists.requests';
import { StrikeOffListsService } from '../strike-off-lists/strike-off-lists.service';
import { TaskService } from '../task/task.service';
import type { AnchorAnswer } from './anchors.answers';
import type { TaskProof } from './export.answers';
import { KeptAnchors } from './kept-anchors';
import type { AuditFinding, Verification } from './verification.answers';

/** Whether the record is what it was: by itself, and by the anchors kept outside it. */
@Injectable()
export class AuditService {
  private readonly logger = new Logger(AuditService.name);

  constructor(
    private readonly database: DataSource,
    private readonly programmes: ProgrammeService,
    private readonly tasks: TaskService,
    private readonly lists: StrikeOffListsService,
    private readonly files: FilesCheck,
    private readonly accesses: AccessCommands,
    private readonly anchors: KeptAnchors,
  ) {}

  /** All chains, events and commands, states and views of all programmes; every file they name; and every head that was ever anchored. */
  async verify(): Promise<Verification> {
    const programmes = await this.programmes.ids();
    const findings: AuditFinding[] = [];
    // One after the other: each holds a connection for as long as it reads, and people need theirs meanwhile.
    for (const programme of programmes) findings.push(...(await checkProgrammesRows(this.database, programme)).map((found) => ({ programme, ...found })));
    findings.push(...await checkOrganisation(this.database), ...await checkIdentity(this.database), ...await checkAccess(this.database), ...await checkStrayRows(this.database));
    const { differences: ofFiles, ...files } = await this.files.check();
    const { areKept: kept } = this.anchors;
    const { differences, ...anchors } = await this.checkedAnchors();
    return { ...await recordSize(this.database.manager), programmes, files, anchors: { kept, ...anchors }, findings: [...findings, ...ofFiles, ...differences], erasures: await erasuresIn(this.database.manager) };
  }

  /** The anchors that fix a head of a task, as they are kept outside: what an exported task is compared with, by whoever may export it. */
  async anchorsOf(reader: Actor, task: string, { cursor, limit }: PageRequest): Promise<Page<AnchorAnswer>> {
    const { id } = await this.tasks.whole(reader, task);
    return this.anchors.naming(id, { cursor, limit });
  }

  /**
   * A task's whole proof, to be taken away by whoever reads the whole of it: a part of a chain proves nothing. That it is handed out is recorded before it is. The anchors first: an event that is decided and
   * anchored meanwhile would otherwise be in them and not among the events.
   */
  async exportOf(reader: Actor, task: string): Promise<TaskProof> {
    const { id, programme } = await this.tasks.whole(reader, task);
    await this.accesses.note(reader, { type: 'exported', aggregate: id, what: 'task-proof' });
    return await this.proof(id, programme, () => this.tasks.proof(id));
  }

  /** The same of a strike-off list, whose chain names milestones of many tasks; for whoever may see lists. */
  async exportOfList(reader: Actor, place: ListPlace): Promise<TaskProof> {
    const { id } = await this.lists.state(reader, place);
    await this.accesses.note(reader, { type: 'exported', aggregate: id, what: 'list-proof' });
    return await this.proof(id, place.programme, () => this.lists.events(id));
  }

  /** With the policy it was decided by, where the chains stand that say who held which post, who signed in and what the programme goes by, and the last anchor of each. The anchors are read once, and first. */
  private async proof(id: string, programme: string, events: () => Promise<TaskProof['events']>): Promise<TaskProof> {
    const { all, last } = await this.anchors.of(id, ['organisation', 'identity', programme]);
    const told = await events();
    const ground = await this.ground(programme);
    const heads = [...await chainHeadsBesides(this.database.manager), ...ground.events.slice(-1).map(({ seq, hash }) => ({ aggregate: programme, seq, hash }))];
    return { events: told, anchors: all, heads: heads.map((head) => ({ ...head, anchor: last.get(head.aggregate) })), programme: ground };
  }

  /** The policy as it is kept, whatever was done to it: whoever verifies the proof holds it to the hash that the programme's first event has. */
  private async ground(programme: string): Promise<TaskProof['programme']> {
    const [events, { version, body }] = await Promise.all([eventsOf(this.database.manager, programme), this.programmes.keptPolicy(programme)]);
    return { events: events.map(({ seq, text, hash }) => ({ seq, text, hash })), policy: { version, body: body && { ...body } } };
  }

  /** A place that cannot be read takes nothing from what was found in the record. */
  private async checkedAnchors(): Promise<Omit<AnchorsChecked, 'at'> & { readonly readable: boolean; readonly at?: string | undefined }> {
    try {
      return { readable: true, ...await checkAnchors(this.database.manager, this.anchors.lines()) };
    } catch (error) {
      this.logger.error(error, 'The anchors could not be read');
      return { readable: false, count: 0, differences: [] };
    }
  }
}
