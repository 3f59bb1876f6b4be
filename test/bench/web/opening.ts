import type { Browser, Page } from 'playwright-core';
import type { SigningIn } from './signed-in';
import { signedIn } from './signed-in';

/** A page to be opened anew each time, and by what it is known that all stands there. */
export interface Opening extends SigningIn {
  /** Where it is served. */
  readonly url: string;
  readonly path: string;
  /** An expression of the page. */
  readonly stands: string;
}

/** How much slower than this machine's the processor is on which the page is opened. */
export const throttle = 4;

/** What a page tells of its opening, in milliseconds since it was asked for. */
interface Opened {
  readonly stood: number;
  readonly lastHeldUpUntil: number;
  /** What it shows: lines, and refusals. */
  readonly lines: number;
  readonly refusals: number;
}

/**
 * How long it takes, in milliseconds, until a page answers a click: all that it was opened for stands there and was drawn, and nothing holds it up any longer (no
 * task of more than 50 ms follows within a second). In a browser that has kept nothing of it, on a slow processor.
 */
export async function untilInteractive(browser: Browser, { url, path, stands, ...who }: Opening): Promise<number> {
  return signedIn(browser, who, async (page) => {
    await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: throttle });
    const { stood, lastHeldUpUntil } = await open(page, url + path, stands);
    return Math.max(stood, lastHeldUpUntil);
  });
}

/** What a page asks the API for until all stands there, but for the stream that never ends. */
export function askedBy(browser: Browser, { url, path, stands, ...who }: Opening): Promise<string[]> {
  return signedIn(browser, who, async (page) => {
    const asked = new Set<string>();
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith('/api/v1/') && request.method() === 'GET' && !pathname.endsWith('/events')) asked.add(pathname + search);
    });
    await open(page, url + path, stands);
    return [...asked];
  });
}

async function open(page: Page, address: string, stands: string): Promise<Opened> {
  await page.addInitScript({ content: watching(stands) });
  await page.goto(address, { waitUntil: 'commit' });
  const opened = await page.evaluate<Opened>('window.opened');
  if (opened.lines === 0 || opened.refusals > 0) throw new Error(`${address} shows ${opened.lines} lines and ${opened.refusals} refusals: it was not done what is measured`);
  return opened;
}

/** Looks after each change of the document whether all stands there; then lets the frame be drawn, and hears for a second whether anything holds the page up. */
const watching = (stands: string): string => `window.opened = new Promise((resolve) => {
  let lastHeldUpUntil = 0;
  new PerformanceObserver((list) => { for (const { startTime, duration } of list.getEntries()) lastHeldUpUntil = Math.max(lastHeldUpUntil, startTime + duration); }).observe({ type: 'longtask', buffered: true });
  const watch = new MutationObserver(() => {
    if (!(${stands})) return;
    watch.disconnect();
    requestAnimationFrame(() => { setTimeout(() => {
      const stood = performance.now();
      setTimeout(() => { resolve({ stood, lastHeldUpUntil, lines: document.querySelectorAll('main li').length, refusals: document.querySelectorAll('[role=alert]').length }); }, 1000);
    }); });
  });
  watch.observe(document, { childList: true, subtree: true });
});`;
