import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem';

/** So many tries from one address a minute. */
const most = 20;
const minute = 60_000;

/** So many addresses are remembered: whoever comes from more is not slowed down by this, and the others are. */
const addresses = 10_000;

/** Slows down whoever tries passwords from one address, whatever accounts they name. */
@Injectable()
export class SignInRate {
  private tries = new Map<string, number>();
  private since = 0;

  /** Counts a try. Throws where there were too many in this minute. */
  count(address: string, now: number): void {
    if (now - this.since >= minute || this.tries.size >= addresses) {
      this.tries = new Map();
      this.since = now;
    }
    const count = (this.tries.get(address) ?? 0) + 1;
    this.tries.set(address, count);
    const seconds = Math.max(1, Math.ceil((this.since + minute - now) / 1_000));
    if (count > most) throw new Problem('sign-in-too-often', { params: { seconds }, retryAfterSeconds: seconds });
  }
}
