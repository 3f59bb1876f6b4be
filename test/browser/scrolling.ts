import type { Browser, Page } from 'playwright-core';

/** What a browser did, task by task; `tdur` is the processor's time in microseconds, `dur` that on the wall. */
interface Trace {
  readonly traceEvents: readonly { readonly name: string; readonly pid: number; readonly ts: number; readonly dur?: number; readonly tdur?: number }[];
}

/** How the ledger's box was scrolled to its end. */
export interface Scrolled {
  /** The most lines that stood in the document at once. */
  readonly mostLines: number;
  /** The text of the last line. */
  readonly last: string;
  /** Tasks of the page's process. */
  readonly tasks: number;
  /** The longest of them, in milliseconds of the processor and of the clock on the wall. */
  readonly longest: { readonly processor: number; readonly wall: number };
}

/** Scrolls the ledger's box to its end as somebody does who looks for something, and tells how long the page was held up. */
export async function scrollLedger(browser: Browser, page: Page): Promise<Scrolled> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  const seen = await page.evaluate<Pick<Scrolled, 'mostLines' | 'last'>>(scrolling);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as Trace;
  const begun = traceEvents.find(({ name }) => name === 'scrolling');
  if (!begun) throw new Error('The trace does not tell when the scrolling began.');
  const tasks = traceEvents.filter(({ name, pid, ts }) => name.endsWith('RunTask') && pid === begun.pid && ts > begun.ts);
  const longest = (of: 'dur' | 'tdur'): number => Math.max(...tasks.map((task) => (task[of] ?? 0) / 1_000));
  return { ...seen, tasks: tasks.length, longest: { processor: longest('tdur'), wall: longest('dur') } };
}

const scrolling = `(async () => {
  const box = document.querySelector('.ledger-box');
  performance.mark('scrolling');
  let mostLines = 0;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let turn = 0; turn < 240; turn += 1) { box.scrollTop += 400; await frame(); mostLines = Math.max(mostLines, box.querySelectorAll('tbody tr').length); }
  for (let turn = 0; turn < 30; turn += 1) { box.scrollTop = box.scrollHeight; await frame(); await frame(); }
  return { mostLines, last: [...box.querySelectorAll('tbody tr:not(.space)')].pop().textContent };
})()`;
