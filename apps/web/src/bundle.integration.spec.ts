import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '@lianxi/infra/local/paths';
import { buildHello } from '@lianxi/test/bench/web/hello';
import { beforeToday, scriptsOf, weightOf } from '@lianxi/test/bench/web/weight';
import { parse } from 'acorn';

const page = join(root, 'apps', 'web', 'dist', 'page');

describe('the bundles of the page', () => {
  beforeAll(() => { execFileSync(process.execPath, [join(root, 'infra', 'local', 'build-page.mjs')]); });
  it('can be read by a browser of Chromium 87\'s class', () => {
    expect(scriptsOf(page).length).toBeGreaterThan(2);
    for (const name of scriptsOf(page)) {
      // It knows the fields of classes (ES2022), but none of what came to the language with them.
      const read = JSON.stringify(parse(readFileSync(join(page, 'assets', name), 'utf8'), { ecmaVersion: 2022, sourceType: 'module', allowAwaitOutsideFunction: false }));
      expect([name, /"type":"StaticBlock"|"left":\{"type":"PrivateIdentifier"|"flags":"[a-z]*d/.exec(read)?.[0]]).toEqual([name, undefined]);
    }
  });

  it('hold nothing inline, and name no place elsewhere that they load from', () => {
    const entrance = readFileSync(join(page, 'index.html'), 'utf8');
    expect(entrance).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bon\w+=|style=/);
    expect([...entrance.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address).filter((address) => !address?.startsWith('/'))).toEqual([]);
  });

  it('weigh, before Today is seen, no more than 2.2 times a React page of one word', () => {
    const hello = mkdtempSync(join(tmpdir(), 'lianxi-hello-'));
    buildHello('one-word', hello);
    const first = beforeToday(page);
    expect(first.some((name) => name.startsWith('index-'))).toBe(true);
    expect(weightOf(page, first)).toBeLessThanOrEqual(2.2 * weightOf(hello, scriptsOf(hello)));
    rmSync(hello, { recursive: true });
  });
});
