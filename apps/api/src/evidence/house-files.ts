import { ClamAv } from '@lianxi/files/scan/clamav';
import type { Scanner } from '@lianxi/files/scan/scanner';
import type { Store } from '@lianxi/files/store/store';
import { storeAt } from '@lianxi/files/store/store-at';
import type { Environment } from '@lianxi/platform/env/environment';
import { Inject, Injectable } from '@nestjs/common';
import { environmentToken } from '../http/environment.provider';
import { Problem } from '../http/problem';

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
}
