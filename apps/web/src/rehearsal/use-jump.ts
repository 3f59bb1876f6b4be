import { useEffect, useRef, useState } from 'react';
import { lookAgain } from '../record/queries';
import type { Stop } from './jump';
import { jumpTo } from './jump';

/** A jump as the page tells it. */
export interface Journey {
  readonly from: string;
  readonly to: string;
  /** Where the clock stands meanwhile. */
  readonly now: string;
  readonly stops: readonly Stop[];
  /** The measures whose steps are waited for; absent while nothing is. */
  readonly waits?: readonly number[] | undefined;
  readonly state: 'under way' | 'halting' | 'over' | 'failed';
  readonly error?: Error;
}

export interface Jumping {
  readonly journey: Journey | undefined;
  readonly isUnderWay: boolean;
  readonly begin: (from: string, to: string) => void;
  readonly halt: () => void;
}

/** Jumps over many mornings, one after another; whoever leaves the page leaves the clock on the morning it has come to. */
export function useJump(programme: string): Jumping {
  const [journey, setJourney] = useState<Journey>();
  const abort = useRef(new AbortController());
  useEffect(() => () => { abort.current.abort(); }, []);
  const isUnderWay = journey?.state === 'under way' || journey?.state === 'halting';
  const change = (changed: (journey: Journey) => Partial<Journey>): void => { setJourney((before) => before && { ...before, ...changed(before) }); };

  const begin = (from: string, to: string): void => {
    if (isUnderWay) return;
    abort.current = new AbortController();
    setJourney({ from, to, now: from, stops: [], state: 'under way' });
    void jumpTo({
      programme, to,
      signal: abort.current.signal,
      reads: (now) => { change(() => ({ now })); },
      waits: (waits) => { change(() => ({ waits })); },
      stopped: (stop) => { change(({ stops }) => ({ stops: [...stops, stop] })); void lookAgain(); },
    }).then(
      (): Partial<Journey> => ({ state: 'over' }),
      (error: unknown): Partial<Journey> => ({ state: 'failed', waits: undefined, error: error as Error }),
    ).then(async (ended) => {
      // What may follow a jump is offered once all is read again: a button of the day before would jump a year too far.
      await lookAgain();
      change(() => ended);
    });
  };
  const halt = (): void => {
    abort.current.abort();
    change(() => ({ state: 'halting' }));
  };
  return { journey, isUnderWay, begin, halt };
}
