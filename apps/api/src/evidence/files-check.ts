import type { Difference } from '@lianxi/commands/check/difference';
import { StoreUnavailable } from '@lianxi/files/store/store';
import { isWhole } from '@lianxi/files/store/verified';
import type { NamedFile } from '@lianxi/persistence/evidence/evidence.queries';
import { namedFiles } from '@lianxi/persistence/evidence/evidence.queries';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HouseFiles } from './house-files';

/** So many files are named at a time. */
const atATime = 500;

/** A file the record names that is not what it was. */
export type FileDifference = Difference & { readonly programme: string };

/** What came of reading the files. */
export interface FilesChecked {
  /** Files that were looked at. */
  readonly count: number;
  /** False where the place could not be read, or not to the end: what was not looked at is not called missing. */
  readonly readable: boolean;
  readonly differences: readonly FileDifference[];
}

/** Whether every file the record names is where it is kept, to the byte. */
@Injectable()
export class FilesCheck {
  private readonly logger = new Logger('Files');

  constructor(private readonly database: DataSource, private readonly files: HouseFiles) {}

  /** Reads each file once, one after the other; as many bytes as there are. */
  async check(): Promise<FilesChecked> {
    const differences: FileDifference[] = [];
    let count = 0;
    try {
      await this.files.kept?.ready();
      for await (const file of this.named()) {
        differences.push(...await this.differenceOf(file));
        count += 1;
      }
      return { count, readable: true, differences };
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      this.logger.error({ err: error.cause }, error.message);
      return { count, readable: false, differences };
    }
  }

  private async *named(): AsyncGenerator<NamedFile> {
    for (let after = ''; ;) {
      const named = await namedFiles(this.database.manager, after, atATime);
      yield* named;
      const last = named.at(-1);
      if (!last) return;
      after = last.sha256;
    }
  }

  private async differenceOf({ sha256, size, aggregate, programme }: NamedFile): Promise<FileDifference[]> {
    const difference = (what: 'missing' | 'not what was attached'): FileDifference[] => [{ programme, aggregate, kind: 'file', where: `file ${sha256}`, found: what }];
    try {
      const kept = await this.files.kept?.open(sha256);
      if (!kept) return difference('missing');
      return await isWhole(sha256, size, kept) ? [] : difference('not what was attached');
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      return difference('missing');
    }
  }
}
