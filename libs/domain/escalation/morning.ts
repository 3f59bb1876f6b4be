import { addDays } from '../calendar/days';
import { shanghaiDate, shanghaiInstant } from '../calendar/shanghai';
import type { Instant } from '../calendar/time';
import { addMilliseconds } from '../calendar/time';
import type { Policy } from './policy';

type Morning = Pick<Policy, 'morning'>;

/**
 * When a line written now goes out: at the hour of its morning, also when the morning's steps ran a little behind it, for as long as
 * the notices may wait for them. What comes later than that goes out at once.
 */
export function deliveryOf(now: Instant, { morning }: Morning): Instant {
  const hour = hourOf(now, { morning });
  return now > addMilliseconds(hour, morning.waitMinutes * 60_000) ? now : hour;
}

/** When what somebody did is told to others: at the hour of the next morning, however late in the day it was done. */
export function nextMorning(now: Instant, { morning }: Morning): Instant {
  const hour = hourOf(now, { morning });
  return now <= hour ? hour : shanghaiInstant(addDays(shanghaiDate(now), 1), morning.at);
}

/** Where a clock that jumps meets what is due: at the hour of that morning, when its notices go out; after it, at its own instant. */
export function meetingWith(due: Instant, policy: Morning): Instant {
  const hour = hourOf(due, policy);
  return due > hour ? due : hour;
}

/** The hour at which that day's notices go out. */
function hourOf(at: Instant, { morning }: Morning): Instant {
  return shanghaiInstant(shanghaiDate(at), morning.at);
}
