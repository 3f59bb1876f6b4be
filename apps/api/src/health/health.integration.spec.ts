import { DataSource } from 'typeorm';
import { TestApi } from '../api.fixture';
import { settle } from '../time.fixture';

describe('the health of the API', () => {
  let api: TestApi;
  const ready = () => api.send('GET', '/health/ready');

  beforeAll(async () => {
    api = await TestApi.start();
    await api.rehearse('healthy');
    await settle(api);
  });
  afterAll(async () => { await api.stop(); });

  it('is asked for by nobody in particular', async () => {
    expect(await api.send('GET', '/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'ok', checks: { record: { status: 'ok' }, watch: { details: { overdueSteps: 0, undeliveredViews: 0 } } } } });
  });

  it('is degraded, and still ready, when a view was not delivered for more than a minute', async () => {
    const database = api.app.get(DataSource);
    await database.query(`UPDATE tell SET version = version + 1, changed_at = clock_timestamp() - interval '50 seconds'`);
    expect((await ready()).body.status).toBe('ok');
    await database.query(`UPDATE tell SET changed_at = clock_timestamp() - interval '61 seconds'`);
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'degraded', checks: { watch: { details: { undeliveredViews: 19 } } } } });
    await settle(api);
  });

  it('is degraded when a step is overdue, counted from the last change of clock at the earliest', async () => {
    const database = api.app.get(DataSource);
    const clock = (at: string, changed: string) => database.query(
      `UPDATE programme SET state = jsonb_set(state::jsonb, '{clock,at}', to_jsonb($1::text))::json, clock_changed_at = clock_timestamp() - $2::interval`, [at, changed]);
    await clock('2021-02-05T01:00:00.000Z', '10 seconds');
    expect((await ready()).body.status).toBe('ok');
    await clock('2021-02-05T01:00:00.000Z', '61 seconds');
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'degraded', checks: { watch: { details: { overdueSteps: 19 } } } } });
  });
});

describe('the API\'s own pages', () => {
  let api: TestApi;
  beforeAll(async () => { api = await TestApi.start(); });
  afterAll(async () => { await api.stop(); });

  it('describes itself, and loads nothing from elsewhere', async () => {
    const page = await api.send('GET', '/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    const loaded = [...String(page.body.text).matchAll(/(?:src|href)=["']([^"'#]+)["']/g)].map(([, url = '']) => url);
    expect(loaded.length).toBeGreaterThan(3);
    for (const url of loaded) {
      expect(url).toMatch(/^\.\/docs\//);
      expect((await api.send('GET', new URL(url, 'http://api/api/docs').pathname)).status).toBe(200);
    }
    expect(String(page.body.text)).not.toMatch(/<script>(?!\s*<)/);
  });

  it('writes styles inline on its documentation page alone, and lets nobody frame anything', async () => {
    const policyOf = async (path: string) => String((await api.send('GET', path)).headers['content-security-policy']);
    expect(await policyOf('/api/docs')).toContain("style-src 'self' 'unsafe-inline'");
    for (const path of ['/', '/health/live', 'programmes', 'session']) {
      expect(await policyOf(path)).not.toContain('unsafe');
      expect(await policyOf(path)).toContain("frame-ancestors 'none'");
    }
  });

  it.each(['/api', '/api/'])('leads from %s to its documentation', async (entrance) => {
    expect(await api.send('GET', entrance)).toMatchObject({ status: 302, headers: { location: '/api/docs' } });
  });

  it('serves its document', async () => {
    expect((await api.send('GET', '/api/openapi.json')).body).toMatchObject({ openapi: '3.1.0' });
  });
});
