import { AnchorLog } from '@lianxi/audit/anchor';
import { checkAnchors } from '@lianxi/commands/check/check-anchors';
import { checkRecord } from '@lianxi/commands/check/check-record';
import { recordSize } from '@lianxi/persistence/record/chain-heads.queries';
import { anchorPlace } from '@lianxi/platform/anchors/anchor-place';
import type { Environment } from '@lianxi/platform/env/environment';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { environmentToken } from '../http/environment.provider';
import { ordinal } from '../http/fields';
import type { Page } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { ProgrammeService } from '../programme/programme.service';
import { TaskService } from '../task/task.service';
import type { AnchorAnswer } from './anchors.answers';
import type { AnchorsFilter } from './audit.requests';
import type { AuditFinding, Verification } from './verification.answers';

/** Whether the record is what it was: by itself, and by the anchors kept outside it. */
@Injectable()
export class AuditService {
  constructor(
    private readonly database: DataSource,
    private readonly programmes: ProgrammeService,
    private readonly tasks: TaskService,
    @Inject(environmentToken) private readonly environment: Environment,
  ) {}

  /** All chains, events and commands, states and views of all programmes; and every head that was ever anchored. */
  async verify(): Promise<Verification> {
    const programmes = await this.programmes.ids();
    const findings: AuditFinding[] = [];
    // One after the other: each holds a connection for as long as it reads, and people need theirs meanwhile.
    for (const programme of programmes) findings.push(...(await checkRecord(this.database, programme)).map((found) => ({ programme, ...found })));
    const { count, at, differences } = await checkAnchors(this.database.manager, this.anchorLines());
    return { ...await recordSize(this.database.manager), programmes, anchors: { kept: this.environment.LIANXI_ANCHORS !== undefined, count, at }, findings: [...findings, ...differences] };
  }

  /** The anchors that fix a head of a task, as they are kept outside: what an exported task is compared with. */
  async anchorsOf(task: string, { cursor, limit }: AnchorsFilter): Promise<Page<AnchorAnswer>> {
    const { id } = (await this.tasks.state(task)).brief;
    const [after] = readCursor(cursor, z.tuple([ordinal])) ?? [0];
    const fixed = new Map<number, number>();
    const log = new AnchorLog(({ aggregate, seq }, number) => { if (aggregate === id) fixed.set(number, seq); });
    const found: AnchorAnswer[] = [];
    for await (const line of this.anchorLines()) {
      const seq = log.take(line) === undefined ? fixed.get(log.number) : undefined;
      if (seq !== undefined && log.number > after) found.push({ number: log.number, seq, line });
      if (found.length > limit) break;
    }
    return cutPage(found, limit, ({ number }) => [number]);
  }

  /** What stands where anchors are kept; nothing where no place is named. */
  private async *anchorLines(): AsyncGenerator<string> {
    const { LIANXI_ANCHORS } = this.environment;
    if (LIANXI_ANCHORS !== undefined) yield* anchorPlace(LIANXI_ANCHORS).unread();
  }
}
