import { deliveryOf, meetingWith } from './morning';
import { defaultPolicy } from './policy';

const nine = '2020-12-17T01:00:00.000Z';

describe('the hour of a morning, 09:00 in Shanghai', () => {
  it.each([
    ['a minute before it', '2020-12-17T00:59:00.000Z', nine],
    ['at it', nine, nine],
    ['in the five minutes for which notices wait for steps', '2020-12-17T01:05:00.000Z', nine],
    ['later: at once', '2020-12-17T01:05:00.001Z', '2020-12-17T01:05:00.001Z'],
    ['in the evening: at once', '2020-12-17T15:59:59.999Z', '2020-12-17T15:59:59.999Z'],
    ['past midnight in Shanghai: the next morning', '2020-12-17T16:00:00.000Z', '2020-12-18T01:00:00.000Z'],
  ])('is when a line goes out that is written %s', (_when, now, delivery) => {
    expect(deliveryOf(now, defaultPolicy)).toBe(delivery);
  });

  it.each([
    ['a step shortly before it is met at the hour', '2020-12-17T00:59:12.345Z', nine],
    ['a notice of that hour', nine, nine],
    ['a step after it at its own instant', '2020-12-17T01:00:00.001Z', '2020-12-17T01:00:00.001Z'],
  ])('is where a jump stops: %s', (_what, due, stop) => {
    expect(meetingWith(due, defaultPolicy)).toBe(stop);
  });
});
