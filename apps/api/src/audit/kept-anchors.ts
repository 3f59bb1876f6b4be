import { AnchorLog } from '@lianxi/audit/anchor';
import { anchorPlace } from '@lianxi/platform/anchors/anchor-place';
import type { Environment } from '@lianxi/platform/env/environment';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import { environmentToken } from '../http/environment.provider';
import { ordinal } from '../http/fields';
import type { Page, PageRequest } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { Problem } from '../http/problem';
import type { AnchorAnswer } from './anchors.answers';

/** The anchors as they are kept outside the database. */
@Injectable()
export class KeptAnchors {
  private readonly logger = new Logger(KeptAnchors.name);

  constructor(@Inject(environmentToken) private readonly environment: Environment) {}

  get areKept(): boolean {
    return this.environment.LIANXI_ANCHORS !== undefined;
  }

  /** What stands where anchors are kept; nothing where no place is named. */
  async *lines(): AsyncGenerator<string> {
    const { LIANXI_ANCHORS } = this.environment;
    if (LIANXI_ANCHORS !== undefined) yield* anchorPlace(LIANXI_ANCHORS).unread();
  }

  /** The anchors that fix a head of an aggregate, page by page. */
  async naming(id: string, { cursor, limit }: PageRequest): Promise<Page<AnchorAnswer>> {
    const [after] = readCursor(cursor, z.tuple([ordinal])) ?? [0];
    const found: AnchorAnswer[] = [];
    for await (const [, anchor] of this.fixing([id])) {
      if (anchor.number > after) found.push(anchor);
      if (found.length > limit) break;
    }
    return cutPage(found, limit, ({ number }) => [number]);
  }

  /** All anchors that fix a head of an aggregate, and the last of each of some others, by one reading of them. */
  async of(id: string, others: readonly string[]): Promise<{ readonly all: AnchorAnswer[]; readonly last: ReadonlyMap<string, AnchorAnswer> }> {
    const all: AnchorAnswer[] = [];
    const last = new Map<string, AnchorAnswer>();
    for await (const [fixed, anchor] of this.fixing([id, ...others])) {
      if (fixed === id) all.push(anchor);
      else last.set(fixed, anchor);
    }
    return { all, last };
  }

  /** Each anchor with each of these aggregates of which it fixes a head; one that is out of order fixes nothing here. */
  private async *fixing(ids: readonly string[]): AsyncGenerator<readonly [id: string, anchor: AnchorAnswer]> {
    const heads = new Map<string, number>();
    const log = new AnchorLog(({ aggregate, seq }) => { if (ids.includes(aggregate)) heads.set(aggregate, seq); });
    for await (const line of this.readableLines()) {
      heads.clear();
      if (log.take(line) !== undefined) continue;
      for (const [id, seq] of heads) yield [id, { number: log.number, seq, line }];
    }
  }

  /** The same lines, told as what it means to a caller where they cannot be read. */
  private async *readableLines(): AsyncGenerator<string> {
    try {
      yield* this.lines();
    } catch (error) {
      this.logger.error(error, 'The anchors could not be read');
      throw new Problem('anchors-unreadable', { field: 'id', retryAfterSeconds: 10 });
    }
  }
}
