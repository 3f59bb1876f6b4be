import { Attendance, thereForMs } from './attendance';

describe('whether somebody is at a page', () => {
  let now = 0;
  const page = new EventTarget();
  const attendance = new Attendance(() => now).watch(page);

  it('they are once they have opened it, and not for ever', () => {
    now = thereForMs - 1;
    expect(attendance.isThere()).toBe(true);
    now = thereForMs;
    expect(attendance.isThere()).toBe(false);
  });

  it.each(['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'visibilitychange'])('they are again with %s', (touch) => {
    now += thereForMs;
    expect(attendance.isThere()).toBe(false);
    page.dispatchEvent(new Event(touch));
    expect(attendance.isThere()).toBe(true);
  });

  it('what the page does by itself is no touch', () => {
    now += thereForMs;
    for (const own of ['scroll', 'load', 'focus']) page.dispatchEvent(new Event(own));
    expect(attendance.isThere()).toBe(false);
  });
});
