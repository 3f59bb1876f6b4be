import type { Difference } from '@lianxi/commands/check/difference';
import { NotItsHash, verified } from '@lianxi/files/store/verified';
import type { NamedFile } from '@lianxi/persistence/evidence/evidence.queries';
import { namedFiles } from '@lianxi/persistence/evidence/evidence.queries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HouseFiles } from './house-files';

/** So many files are named at a time. */
const atATime = 500;

/** A file the record names that is not what it was. */
export type FileDifference = Difference & { readonly programme: string };

/** Whether every file the record names is where it is kept, to the byte. */
@Injectable()
export class FilesCheck {
  constructor(private readonly database: DataSource, private readonly files: HouseFiles) {}

  /** Reads each file once, one after the other; as many bytes as there are. */
  async differences(): Promise<FileDifference[]> {
    const found: FileDifference[] = [];
    for (let after = ''; ;) {
      const named = await namedFiles(this.database.manager, after, atATime);
      for (const file of named) found.push(...await this.differenceOf(file));
      const last = named.at(-1);
      if (!last) return found;
      after = last.sha256;
    }
  }

  private async differenceOf({ sha256, size, task, programme }: NamedFile): Promise<FileDifference[]> {
    const difference = (what: 'missing' | 'not what was attached'): FileDifference[] => [{ programme, aggregate: task, kind: 'file', where: `file ${sha256}`, found: what }];
    try {
      const kept = await this.files.kept?.open(sha256);
      if (!kept) return difference('missing');
      if (kept.size !== size) return difference('not what was attached');
      for await (const _piece of verified(sha256, kept.stream() as AsyncIterable<Buffer>)) { /* Read for its hash alone. */ }
      return [];
    } catch (error) {
      return difference(error instanceof NotItsHash ? 'not what was attached' : 'missing');
    }
  }
}
