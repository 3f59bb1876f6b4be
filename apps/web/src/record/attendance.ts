/** So long after somebody has last touched the page they count as being there; the house notes it no more often. */
export const thereForMs = 30_000;

/** What nobody but a person does to a page. */
const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'visibilitychange'];

/** Whether somebody is at the page. What it asks for by itself, because it was told that something changed, keeps no session alive. */
export class Attendance {
  private last: number;

  /** @param now milliseconds; opening the page is a touch as well */
  constructor(private readonly now: () => number) { this.last = now(); }

  /** Notes each touch before anybody else hears of it, so that what is asked for because of it counts. */
  watch(page: Pick<EventTarget, 'addEventListener'>): this {
    for (const touch of touches) page.addEventListener(touch, () => { this.last = this.now(); }, { capture: true, passive: true });
    return this;
  }

  isThere(): boolean {
    return this.now() - this.last < thereForMs;
  }
}
