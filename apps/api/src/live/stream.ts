import type { MessageEvent } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { concat, concatMap, defer, filter, interval, map, merge, of, retry, takeWhile } from 'rxjs';

/** Before anything between a page and the house takes a silent connection for a dead one. */
export const beatMs = 15_000;

/** How long the record is left alone that could not be asked whether a session still counts. */
export const askAgainMs = 1_000;

const silence: MessageEvent = { comment: 'still here' };

/** What a stream says, for as long as its reader may hear it. */
interface Heard {
  readonly told: Observable<MessageEvent>;
  /** Whether the session or token by which it was opened still counts, in the same post. */
  readonly stands: () => Promise<boolean>;
  /** Says that some session has ended, maybe this one. */
  readonly someEnded: Observable<void>;
}

/** Before each word, also one that says nothing, it is asked whether the reader's session still counts: the stream is over with it. While that cannot be asked nothing is said, and nothing is lost. */
export function stream({ told, stands, someEnded }: Heard): Observable<MessageEvent> {
  const words = merge(concat(told, of('over' as const)), interval(beatMs).pipe(map(() => silence)), someEnded.pipe(map(() => undefined)));
  return words.pipe(
    takeWhile((word) => word !== 'over'),
    concatMap((word) => defer(stands).pipe(retry({ delay: askAgainMs }), map((counts) => ({ word, counts })))),
    takeWhile(({ counts }) => counts),
    map(({ word }) => word),
    filter((word) => word !== undefined),
  );
}
