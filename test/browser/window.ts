import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { obtainBrowser } from '@lianxi/infra/local/browser';
import { homeAt, root } from '@lianxi/infra/local/paths';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

export type Language = 'zh' | 'en';

/** How wide a window is, in which language, and whether in large type (大字); a desk's, in Chinese, in usual type, where nothing is said. */
export interface Look {
  readonly width?: number;
  readonly language?: Language;
  readonly largeType?: boolean;
}

/** The two widths at which each page is looked at: a desk's and a phone's. */
export const widths = [1440, 390] as const;

/** WCAG 2.2 AA, and what axe counts as good practice besides. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe answers, as far as a sentence needs it. */
interface Looked {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: readonly string[] }[] }[];
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Nothing of the browser's own asks the network; as root it has no sandbox. */
const options = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await obtainBrowser(), args: options });
}

/** Whether something is seen without scrolling. */
export async function isInSight(one: Locator): Promise<boolean> {
  const [box, window] = [await one.boundingBox(), one.page().viewportSize()];
  return box !== null && window !== null && box.y >= 0 && box.y + box.height <= window.height;
}

/** Somebody's window on the page. Whatever it complains of is kept: a script that fails, what the security policy refuses. */
export class Window {
  readonly complaints: string[] = [];

  private constructor(readonly page: Page, private readonly context: BrowserContext, private readonly base: string) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => { if (message.text().includes('Content Security Policy')) this.complaints.push(message.text()); });
  }

  static async open(browser: Browser, base: string, { width = 1440, language = 'zh', largeType = false }: Look = {}): Promise<Window> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await context.addInitScript({ content: `localStorage.setItem('lianxi.choices', ${JSON.stringify(JSON.stringify({ language, largeType }))})` });
    return new Window(await context.newPage(), context, base);
  }

  /** A window in which an example person is signed in, at an address. */
  static async as(browser: Browser, base: string, person: string, path: string, look: Look = {}): Promise<Window> {
    const window = await Window.open(browser, base, look);
    await window.page.goto(base);
    const status = await window.page.evaluate(async (who) => (await fetch(`/api/v1/examples/${who}/session`, { method: 'POST' })).status, person);
    if (status !== 200) throw new Error(`${person} could not be signed in: ${status}`);
    await window.goto(path);
    return window;
  }

  /** Goes to an address and waits until nothing more is being loaded. */
  async goto(path: string): Promise<void> {
    await this.page.goto(this.base + path);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    await this.page.locator('.loading').first().waitFor({ state: 'detached' });
  }

  /** Opens all that is folded away. */
  async unfold(): Promise<void> {
    await this.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
  }

  /** What axe finds against WCAG 2.2 AA: a sentence for each place. */
  async violations(): Promise<string[]> {
    await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate<Looked>(`axe.run({ runOnly: ${JSON.stringify(rules)} })`);
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
  }

  /** How far the page could be scrolled sideways, in pixels. */
  sideways(): Promise<number> {
    return this.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  /** Keeps what is seen, for people to look at. */
  async picture(name: string): Promise<void> {
    const folder = join(homeAt().folder, 'screenshots');
    mkdirSync(folder, { recursive: true });
    await this.page.evaluate('scrollTo(0, 0)');
    await this.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }

  /** Takes the picture that README shows, where it is asked for: `LIANXI_PICTURES=1`. What is seen at once, or one part of the page. */
  async published(name: string, part?: Locator): Promise<void> {
    if (process.env.LIANXI_PICTURES !== '1') return;
    const path = join(root, 'docs', 'pictures', `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await (part ?? this.page).screenshot({ path });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
