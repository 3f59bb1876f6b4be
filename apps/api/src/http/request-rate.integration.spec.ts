import { pdfOf } from '@lianxi/files/kind/files.fixture';
import { DataSource } from 'typeorm';
import { TestApi, task } from '../api.fixture';
import { createApp } from '../app';
import { Credentials } from './credentials';

jest.setTimeout(120_000);

describe('how often the house is asked', () => {
  let api: TestApi;
  beforeEach(async () => { api = await TestApi.start({ LIANXI_REQUESTS_PER_MINUTE: '60' }); });
  afterEach(async () => { await api.stop(); });

  const tooMany = { status: 429, body: { type: 'urn:lianxi:problem:too-many-requests', status: 429 } };
  const times = async (count: number, ask: () => Promise<{ status: number }>): Promise<number[]> => {
    const statuses: number[] = [];
    for (let asked = 0; asked < count; asked += 1) statuses.push((await ask()).status);
    return [...new Set(statuses)];
  };

  it('is so many times a minute of one who is signed in; then it says when to come back, and others are served', async () => {
    expect(await times(61, () => api.get('programmes', 'kejiju/liaison'))).toEqual([200]);
    const refused = await api.get('programmes', 'kejiju/liaison');
    expect(refused).toMatchObject({ ...tooMany, body: { ...tooMany.body, title: '请求过于频繁', detail: expect.stringContaining('秒后再试') as string } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await api.get('programmes', 'jiaoyuju/liaison')).status).toBe(200);
    expect((await api.send('GET', 'session/present', undefined, {})).status).toBe(200);
  });

  it('is counted by address for whoever is not signed in, whatever tokens they make up', async () => {
    let made = 0;
    expect(await times(60, () => api.send('GET', 'programmes', undefined, { authorization: `Bearer made-up-token-number-${String(made += 1)}` }))).toEqual([401]);
    expect(await api.send('GET', 'programmes', undefined, { 'authorization': 'Bearer another-made-up-token', 'accept-language': 'en' })).toMatchObject({ ...tooMany, body: { title: 'Too many requests' } });
    expect(await api.send('GET', 'session/present', undefined, {})).toMatchObject(tooMany);
  });

  it('is counted by where an address leads, however it is written', async () => {
    const ways = ['/api/v1/programmes', '/%61pi/v1/programmes', '/api/%76%31/programmes'];
    let asked = 0;
    expect(await times(60, () => api.send('GET', ways[(asked += 1) % ways.length]!))).not.toContain(429);
    for (const way of ways) expect([way, (await api.send('GET', way)).status]).toEqual([way, 429]);
  });

  it('is counted by itself for whoever was let in before: a flood from the same address does not keep them out, though somebody else signs out meanwhile', async () => {
    expect((await api.get('programmes', 'kejiju/liaison')).status).toBe(200);
    await times(61, () => api.send('GET', 'programmes', undefined, { authorization: 'Bearer made-up-token' }));
    api.app.get(Credentials).forget();
    expect((await api.get('programmes', 'kejiju/liaison')).status).toBe(200);
    expect(await api.send('GET', 'session/present', undefined, {})).toMatchObject(tooMany);
  });

  it('is counted on its address again for what was let in and has ended', async () => {
    expect((await api.get('programmes', 'kejiju/liaison')).status).toBe(200);
    await api.app.get(DataSource).query('UPDATE access_token SET revoked_at = clock_timestamp()');
    api.app.get(Credentials).forget();
    expect(await times(60, () => api.get('programmes', 'kejiju/liaison'))).toEqual([401]);
    expect(await api.send('GET', 'session/present', undefined, {})).toMatchObject(tooMany);
  });

  it('is counted by what a trusted proxy says of addresses, and by nothing that others say of theirs', async () => {
    const behind = await api.beside((environment) => createApp({ ...environment, LIANXI_TRUSTED_PROXIES: ['10.0.0.5'] }));
    const from = (address: string, forwarded: string) => behind.send('GET', 'session/present', undefined, { 'x-forwarded-for': forwarded }, address);
    let made = 0;
    expect(await times(60, () => from('10.0.0.5', `198.51.100.${String(made += 1)}, 203.0.113.7`))).toEqual([200]);
    expect(await from('10.0.0.5', '203.0.113.7')).toMatchObject(tooMany);
    expect((await from('10.0.0.5', '203.0.113.8')).status).toBe(200);
    expect(await times(60, () => from('10.0.0.6', `203.0.113.${String(made += 1)}`))).toEqual([200]);
    expect(await from('10.0.0.6', '203.0.113.250')).toMatchObject(tooMany);
    await behind.stop();
  });

  it('is a tenth as often for files, which hinders nothing else', async () => {
    await api.get('programmes', 'kejiju/liaison');
    const handIn = () => api.handIn(`tasks/${task('nowhere', 3)}/evidence`, { milestone: ['d5-2020'], name: '通知.pdf', bytes: pdfOf('通知').toString('latin1') }, 'kejiju/liaison');
    expect(await times(6, handIn)).toEqual([404]);
    expect(await handIn()).toMatchObject(tooMany);
    expect((await api.get('programmes', 'kejiju/liaison')).status).toBe(200);
  });
});
