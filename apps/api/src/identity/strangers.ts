import type { Failures } from '@lianxi/domain/identity/lock';
import { afterFailure, lockedUntil, noFailures } from '@lianxi/domain/identity/lock';
import { Injectable } from '@nestjs/common';

/** So many names without an account are remembered at most. */
const most = 10_000;

/** Failures with names that have no account: locked as an account would be, so that nobody learns which there are. */
@Injectable()
export class Strangers {
  private known = new Map<string, Failures>();

  /** Counts a failure; until when the name was locked before it, if it was. */
  failed(name: string, now: string): string | undefined {
    const before = this.known.get(name) ?? noFailures;
    const until = lockedUntil(before, now);
    if (until !== undefined) return until;
    if (this.known.size >= most) this.known = new Map();
    this.known.set(name, afterFailure(before, now));
    return undefined;
  }
}
