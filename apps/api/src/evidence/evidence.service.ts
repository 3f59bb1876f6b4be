import type { Request } from '@lianxi/commands/path/request';
import { requestHash } from '@lianxi/commands/path/request';
import { Refused } from '@lianxi/commands/path/refused';
import type { OnPaper } from '@lianxi/domain/approval/chain';
import { isVoid } from '@lianxi/domain/approval/scan';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { officeBureau } from '@lianxi/domain/organisation/bureau';
import { AccessCommands } from '@lianxi/commands/access/access-commands';
import { mayAttach } from '@lianxi/domain/task/evidence';
import { milestoneOf } from '@lianxi/domain/task/milestones';
import type { TaskState } from '@lianxi/domain/task/task';
import { evidenceOf } from '@lianxi/persistence/evidence/evidence.queries';
import type { EvidenceRow } from '@lianxi/persistence/evidence/evidence.queries';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { instant, sought } from '../http/fields';
import type { Page, PageRequest } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { Problem } from '../http/problem';
import { checked } from '../http/schema.pipe';
import type { Names } from '../task/stands-in';
import { standsInOf } from '../task/stands-in';
import { TaskService } from '../task/task.service';
import type { Download } from './download';
import type { AttachedAnswer, EvidenceAnswer } from './evidence.answers';
import { evidenceForm, papers } from './evidence.requests';
import { fileProblem } from './file-problem';
import { HouseFiles } from './house-files';
import type { Looked } from './intake';
import { Intake } from './intake';
import type { Fields } from './upload';
import { alone } from './upload';

/** What a file is attached to, whose part it shows, and the paper it is the scan of. */
interface ShownBy {
  readonly milestones: readonly string[];
  readonly bureau: string;
  readonly scanOf?: OnPaper;
}

/** Where a list goes on: after a file, by when it was attached. */
const position = z.tuple([instant, sought(400)]);

/** Files attached to milestones: taken in, listed, handed out. */
@Injectable()
export class EvidenceService {
  constructor(private readonly database: DataSource, private readonly tasks: TaskService, private readonly files: HouseFiles, private readonly intake: Intake, private readonly accesses: AccessCommands) {}

  /**
   * Takes a file in and attaches it. What is refused, before, while or after it comes, leaves nothing, unless another decision overtakes it at the very last; what is
   * attached is on disk under its hash before the decision is taken.
   */
  async attach(id: string, request: Request, upload: FastifyRequest): Promise<AttachedAnswer> {
    const { state } = await this.tasks.seen(request.actor, id);
    return await this.intake.take(upload, {
      formOf: ({ milestone = [], ...others }) => checked(evidenceForm, { ...alone(others), milestone }),
      refuseEarly: (fields) => { refuseEarly(state, request, fields); },
      decide: ({ milestone, bureau, scanOf }, taken) => this.decide(state, request, { milestones: milestone, bureau: bureau ?? usualBureau(state, request), ...(scanOf && { scanOf }) }, taken),
    });
  }

  /** A page of those of a task's files that are its reader's to read. */
  async list(reader: Actor, id: string, { cursor, limit }: PageRequest): Promise<Page<EvidenceAnswer>> {
    const { state, sight, names } = await this.tasks.withTexts(reader, id);
    const rows = await evidenceOf(this.database.manager, state.brief.id, { sight, after: readCursor(cursor, position), limit: limit + 1 });
    const { items, ...page } = cutPage(rows, limit, ({ attachedAt, key }) => [attachedAt, key]);
    return { items: items.map((row) => answerOf(row, state, names)), ...page };
  }

  /**
   * A file that is attached to this task; that it is handed out is recorded before it is. Whoever has it already (`known`) is given nothing.
   * @throws Problem where it is not attached, not for this reader, or is not where files are kept
   */
  async open(reader: Actor, id: string, sha256: string, known: boolean): Promise<Download> {
    const { state: { brief }, sight } = await this.tasks.seen(reader, id);
    const [row] = await evidenceOf(this.database.manager, brief.id, { sight, sha256, limit: 1 });
    if (!row) throw new Problem('evidence-unknown', { field: 'sha256', params: { sha256 } });
    const name = row.name ?? `${sha256.slice(0, 12)}.${row.kind}`;
    const file = await this.files.open({ sha256, size: row.size, kind: row.kind, name });
    if (!known) await this.accesses.note(reader, { type: 'evidenceRead', aggregate: brief.id, sha256 });
    return file;
  }

  private async decide({ brief: { id } }: TaskState, request: Request, { milestones, ...shown }: ShownBy, { received, name, kind }: Looked): Promise<AttachedAnswer> {
    const { sha256, size } = received;
    const bodyHash = requestHash('POST', `/api/v1/tasks/${id}/evidence`, { milestones: [...milestones], ...shown, sha256, name });
    const beforehand = (): Promise<void> => received.keep();
    try {
      const decision = await this.tasks.decide(id, { ...request, bodyHash, beforehand }, { type: 'attachEvidence', milestones, ...shown, sha256, size, kind, name });
      return { ...decision, file: { sha256, size, kind, name } };
    } catch (error) {
      // The record names these very bytes: should they have been lost meanwhile, here they are.
      if (error instanceof Refused && error.refusal.refused === 'evidence-already-attached') await received.keep();
      throw fileProblem(error, name);
    }
  }
}

/** Whose part a file shows where nobody says: the sender's own; the office reports with the coordinator. */
function usualBureau({ coordinator }: TaskState, { actor }: Request): string {
  return actor.bureau === officeBureau ? coordinator.bureau : actor.bureau;
}

/** A no that is known before the file has come is said before it has come. The decision itself looks again, under the lock. */
function refuseEarly(state: TaskState, request: Request, { milestone = [], bureau: [bureau = usualBureau(state, request)] = [], scanOf: named = [] }: Fields): void {
  const scanOf = papers.find((one) => named.includes(one));
  const no = mayAttach(state, { milestones: milestone, bureau, ...(scanOf && { scanOf }) }, { actor: request.actor });
  if (no) throw new Refused(no);
}

/** The row says neither whose substitute attached it nor of what it is the scan; the task's state does. */
function answerOf({ milestone, bureau, sha256, size, kind, name, attachedAt, person, byBureau }: EvidenceRow, state: TaskState, names: Names): EvidenceAnswer {
  const of = milestoneOf(state, milestone);
  const attached = of?.evidence?.find((one) => one.sha256 === sha256 && one.bureau === bureau);
  return { milestone, bureau, scanOf: attached?.scanOf, ...(of && attached && isVoid(attached, of) && { voided: true as const }), sha256, size, kind, name: name ?? undefined, at: attachedAt, person, byBureau, standsIn: attached && standsInOf(attached.by, names) };
}
