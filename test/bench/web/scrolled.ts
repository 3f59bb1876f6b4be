import type { Scrolled } from '../../browser/scrolling';
import { scrollLedger } from '../../browser/scrolling';
import type { Browser } from 'playwright-core';
import { spreadOf } from '../figures';
import type { Section } from '../section';
import { atMost, times } from '../section';
import type { WebGround } from './ground';
import { signedIn } from './signed-in';

/** The ledger of a long programme, scrolled from its first line to its last, three times. */
export async function measureLedger(browser: Browser, { page: { url }, hello, programmes: { long } }: WebGround, lines: number): Promise<Section> {
  const turns = await signedIn(browser, { entrance: hello.url, person: 'lianxi-office-office' }, async (page) => {
    const found: Scrolled[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await page.goto(`${url}/${long}/ledger`);
      await page.locator('.ledger-box tbody tr').nth(5).waitFor({ timeout: 120_000 });
      found.push(await scrollLedger(browser, page));
    }
    return found;
  });
  const longest = { processor: spreadOf(turns.map(({ longest: { processor } }) => processor)), wall: spreadOf(turns.map(({ longest: { wall } }) => wall)) };
  return {
    title: `the ledger of ${lines} lines, scrolled to its end`,
    figures: turns,
    lines: [`  longest task ${times(longest.processor)} ms of the processor, ${times(longest.wall)} ms on the wall; at most ${Math.max(...turns.map(({ mostLines }) => mostLines))} lines in the document`],
    goals: [atMost('longest task while the ledger scrolls, ms of the processor', longest.processor, 50), atMost('the same on the wall', longest.wall, 50)],
  };
}
