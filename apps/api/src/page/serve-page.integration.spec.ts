import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestApi } from '../api.fixture';
import { createApp } from '../app';

describe('the page at the API\'s own address', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxi-page-'));
  let record: TestApi;
  let api: TestApi;
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>联席</title>');
    writeFileSync(join(folder, 'assets', 'index-1a2b.js'), 'void 0;');
    writeFileSync(join(folder, 'assets', 'index-1a2b.js.map'), '{}');
    record = await TestApi.start();
    api = await record.beside((environment) => createApp(environment, folder));
  });
  afterAll(async () => {
    await api.app.close();
    await record.stop();
    rmSync(folder, { recursive: true });
  });

  it.each(['/', '/xinxiang-demo', '/xinxiang-demo/tasks/3?from=mail', '/apiary/tasks'])('%s answers with the page, which is asked for again each time and loads nothing from elsewhere', async (address) => {
    const { status, headers, body } = await api.send('GET', address);
    expect([status, String(body.text)]).toEqual([200, '<!doctype html><title>联席</title>']);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https:|\*/);
  });

  it('its files are kept for ever, since their names change with what they hold, and come packed to whoever takes that', async () => {
    const plain = await api.send('GET', '/assets/index-1a2b.js');
    expect(plain).toMatchObject({ status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable', 'vary': 'accept-encoding' }, body: { text: 'void 0;' } });
    expect((await api.send('GET', '/assets/index-1a2b.js', undefined, { 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBe('gzip');
  });

  it.each([
    ['GET', '/api/v1/nothing', 404], ['GET', '/assets/gone.js', 404], ['GET', '/assets/index-1a2b.js.map', 404], ['GET', '/health/nothing', 404], ['GET', '/Xinxiang', 404], ['GET', '/..%2fpackage.json', 404], ['POST', '/xinxiang-demo', 405], ['POST', '/api/v1/nothing', 404],
  ] as const)('%s %s stays a problem', async (method, address, status) => {
    expect(await api.send(method, address)).toMatchObject({ status, body: { type: expect.stringMatching(/^urn:lianxi:problem:/) as string } });
  });

  it.each([
    ['/Xinxiang', 404], ['/api/v1/nothing', 404], ['/assets/gone.js', 404], ['/..%2fpackage.json', 404], ['/api/v1/session', 403], ['/api/v1/tasks/nothing', 401], ['/%ff', 400],
  ] as const)('%s is said by the page to whoever opens it in a browser, with the same status', async (address, status) => {
    const opened = await api.send('GET', address, undefined, { 'sec-fetch-mode': 'navigate', 'accept': 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect(opened).toMatchObject({ status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }, body: { text: '<!doctype html><title>联席</title>' } });
  });

  it.each([[{ accept: 'text/html' }], [{ 'sec-fetch-mode': 'navigate', 'accept': '*/*' }], [{ 'sec-fetch-mode': 'cors', 'accept': 'text/html' }]])('a program that shows %j is told the problem', async (headers) => {
    expect(await api.send('GET', '/api/v1/nothing', undefined, headers as Record<string, string>)).toMatchObject({ status: 404, body: { type: 'urn:lianxi:problem:route-unknown' } });
  });

  it('is not there where none was built: the entrance leads to the documentation', async () => {
    const bare = await record.beside((environment) => createApp(environment, join(folder, 'none')));
    expect(await bare.send('GET', '/')).toMatchObject({ status: 302, headers: { location: '/api/docs' } });
    expect(await bare.send('GET', '/api/v1/nothing', undefined, { 'sec-fetch-mode': 'navigate', 'accept': 'text/html' })).toMatchObject({ status: 404, body: { type: 'urn:lianxi:problem:route-unknown' } });
    await bare.app.close();
  });
});
