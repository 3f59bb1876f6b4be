import { Readable } from 'node:stream';
import { ClamAv } from '@lianxi/files/scan/clamav';
import type { Scanner } from '@lianxi/files/scan/scanner';
import type { Kept, Store } from '@lianxi/files/store/store';
import { storeAt } from '@lianxi/files/store/store-at';
import { NotItsHash, verified } from '@lianxi/files/store/verified';
import type { Environment } from '@lianxi/platform/env/environment';
import { Inject, Injectable } from '@nestjs/common';
import { environmentToken } from '../http/environment.provider';
import { Problem } from '../http/problem';
import type { Download } from './download';
import { fileProblem } from './file-problem';

/** Where this house keeps files, and what looks through them. */
@Injectable()
export class HouseFiles {
  /** Undefined where no place is named. */
  readonly kept: Store | undefined;
  /** Undefined where none is named: then nothing is scanned. */
  readonly scanner: Scanner | undefined;

  constructor(@Inject(environmentToken) { LIANXI_FILES, LIANXI_CLAMAV }: Environment) {
    this.kept = LIANXI_FILES === undefined ? undefined : storeAt(LIANXI_FILES);
    this.scanner = LIANXI_CLAMAV === undefined ? undefined : new ClamAv(LIANXI_CLAMAV);
  }

  /** @throws Problem where no place is named */
  get store(): Store {
    if (!this.kept) throw new Problem('files-unavailable');
    return this.kept;
  }

  /** A file that the record names, on its way out. @throws Problem where it is not at its address as it was */
  async open(file: Omit<Download, 'stream'>): Promise<Download> {
    const { sha256, size, name } = file;
    const kept = await this.store.open(sha256).catch((error: unknown) => { throw fileProblem(error, name); });
    if (kept?.size !== size) throw missing(sha256);
    return { ...file, stream: () => Readable.from(whole(sha256, kept, name), { objectMode: false }) };
  }
}

/** A kept file. Of other bytes a small one is refused whole; a large one, of which something is on its way, is broken off. */
async function* whole(sha256: string, kept: Kept, name: string): AsyncGenerator<Buffer> {
  try {
    yield* verified(sha256, kept.stream() as AsyncIterable<Buffer>);
  } catch (error) {
    throw error instanceof NotItsHash ? missing(sha256) : fileProblem(error, name);
  }
}

const missing = (sha256: string): Problem => new Problem('file-missing', { field: 'file', params: { sha256 } });
