/** Much that changes at once is asked for once. */
export const pauseMs = 150;

/** After how long a stream that was refused is opened again: at first, and at most. */
export const [soonMs, latestMs] = [2_000, 60_000] as const;

/** What a page needs of a browser's `EventSource`. */
export interface Stream {
  readonly readyState: number;
  addEventListener(type: string, told: () => void): void;
  close(): void;
}

/** `EventSource.CLOSED`: a browser takes up a stream that was broken off by itself, and gives up one that was refused. */
const closed = 2;

/**
 * Asks again as soon as a stream says that something has changed, and each time it begins: what changed between the page's own asking and then was said to nobody. One that is
 * refused is opened again, later each time, until it is let go of.
 * @returns lets go of it
 */
export function watch(open: () => Stream, again: () => void): () => void {
  let asking: ReturnType<typeof setTimeout> | undefined;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let wait: number = soonMs;
  let stream: Stream;
  const soon = (): void => {
    clearTimeout(asking);
    asking = setTimeout(again, pauseMs);
  };
  const begin = (): void => {
    const one = stream = open();
    for (const what of ['watching', 'task', 'list', 'notices']) one.addEventListener(what, soon);
    one.addEventListener('watching', () => { wait = soonMs; });
    one.addEventListener('error', () => {
      if (one.readyState !== closed) return;
      // A stream is refused when the session is over, too; what is asked for says so.
      soon();
      opening = setTimeout(begin, wait);
      wait = Math.min(2 * wait, latestMs);
    });
  };
  begin();
  return () => {
    clearTimeout(asking);
    clearTimeout(opening);
    stream.close();
  };
}
