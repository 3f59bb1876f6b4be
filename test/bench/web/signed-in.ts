import type { Browser, Page } from 'playwright-core';

export interface SigningIn {
  /** Where example people sign in. */
  readonly entrance: string;
  readonly person: string;
}

/** Opens a window in which an example person is signed in, and that has loaded nothing of the page yet; closed once the work is done. */
export async function signedIn<T>(browser: Browser, { entrance, person }: SigningIn, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${entrance}/health/live`);
    const status = await page.evaluate(async (who) => (await fetch(`/api/v1/examples/${who}/session`, { method: 'POST' })).status, person);
    if (status !== 200) throw new Error(`${person} could not be signed in: ${status}`);
    return await work(page);
  } finally {
    await context.close();
  }
}
