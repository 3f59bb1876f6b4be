import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openBrowser } from '@lianxi/test/browser/window';
import type { Browser } from 'playwright-core';
import { askedBy, untilInteractive } from './opening';

/** A page whose list stands after a third of a second, and which then holds its reader up for another. */
const slow = `<!doctype html><title>slow</title><main></main><script>
  void fetch('/api/v1/first');
  void fetch('/api/v1/programmes/one/events');
  setTimeout(() => {
    document.querySelector('main').innerHTML = '<ul><li>here</li></ul>';
    setTimeout(() => { for (const until = performance.now() + 300; performance.now() < until;); }, 300);
  }, 300);
</script>`;

describe('how soon a page can be used', () => {
  let server: Server;
  let browser: Browser;
  let url: string;
  const stands = `document.querySelector('main ul') !== null`;

  beforeAll(async () => {
    server = createServer((request, response) => { response.setHeader('content-type', 'text/html').end(request.url === '/slow' ? slow : '{}'); }).listen(0, '127.0.0.1');
    await new Promise((resolve) => { server.once('listening', resolve); });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  const opening = () => ({ entrance: url, person: 'somebody', url, path: '/slow', stands });

  it('is told when all stands there and nothing holds it up any longer', async () => {
    expect(await untilInteractive(browser, opening())).toBeGreaterThanOrEqual(900);
  });

  it('is not told of a page that shows nothing', async () => {
    await expect(untilInteractive(browser, { ...opening(), path: '/empty', stands: 'true' })).rejects.toThrow('shows 0 lines');
  });

  it('the hello asks for what the page asked for, but for the stream', async () => {
    expect(await askedBy(browser, opening())).toEqual(['/api/v1/first']);
  });
});
