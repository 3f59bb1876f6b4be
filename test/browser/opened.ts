import { openTestHome, type TestHome } from '@lianxi/test/support/home';
import { Product } from '@lianxi/test/support/product';
import type { Browser } from 'playwright-core';
import type { Look } from './window';
import { openBrowser, Window } from './window';

/**
 * The product as npm start runs it, and a browser, for the tests of one file: there before the first of them, ended after the last. What a window complains of
 * fails the test that opened it, and no window outlives its test.
 */
export class Opened {
  home!: TestHome;
  product!: Product;
  browser!: Browser;
  private readonly windows: Window[] = [];

  /** @param ground laid once the product runs, before the first test */
  static forTests(ground: () => Promise<unknown> = () => Promise.resolve()): Opened {
    const opened = new Opened();
    beforeAll(async () => {
      opened.home = await openTestHome();
      [opened.product, opened.browser] = await Promise.all([Product.start(opened.home), openBrowser()]);
      await ground();
    }, 400_000);
    afterEach(async () => {
      const complaints = opened.windows.flatMap((window) => window.complaints);
      await Promise.all(opened.windows.splice(0).map((window) => window.close()));
      expect(complaints).toEqual([]);
    });
    afterAll(async () => {
      await opened.browser.close();
      await opened.product.end('SIGTERM');
      await opened.home.close();
    }, 60_000);
    return opened;
  }

  /** The address of the page. */
  get base(): string {
    return this.product.endpoints.api;
  }

  /** A window in which nobody is signed in, and nothing is open yet. */
  async window(look?: Look): Promise<Window> {
    return this.kept(await Window.open(this.browser, this.base, look));
  }

  /** A window in which an example person is signed in, at an address. */
  async as(person: string, path: string, look?: Look): Promise<Window> {
    return this.kept(await Window.as(this.browser, this.base, person, path, look));
  }

  private kept(window: Window): Window {
    this.windows.push(window);
    return window;
  }
}
