import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { TestApi, task } from '../api.fixture';

jest.setTimeout(30_000);

describe('what Temporal says of a task', () => {
  it('is that there is no run, until the dispatcher has started one', async () => {
    const api = await TestApi.start();
    await api.rehearse('unstarted');
    expect((await api.get(`tasks/${task('unstarted', 3)}/workflow`)).body).toMatchObject({ status: 404, type: 'urn:lianxi:problem:workflow-not-started', params: { workflow: 'unstarted/measure-03' } });
    await api.stop();
  });

  it('is refused within seconds when Temporal is away or does not answer, and the record serves on', async () => {
    const callers: Socket[] = [];
    const silent = createServer((caller) => callers.push(caller)).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const api = await TestApi.start({ TEMPORAL_ADDRESS: `127.0.0.1:${(silent.address() as AddressInfo).port}` });
    await api.rehearse('unreachable');
    const asked = Date.now();
    const answer = await api.get(`tasks/${task('unreachable', 3)}/workflow`);
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' }, body: { type: 'urn:lianxi:problem:workflow-unreachable' } });
    expect(Date.now() - asked).toBeLessThan(8_000);
    expect((await api.post(`tasks/${task('unreachable', 3)}/receipt`, { bureau: 'kejiju' }, 'kejiju/liaison')).status).toBe(200);
    expect((await api.get('check?programme=unreachable')).body).toMatchObject({ temporalAsked: false, differences: [], tasks: 19 });
    await api.stop();
    silent.close();
    for (const caller of callers) caller.destroy();
  });

  it('can be renewed by the office: a newer epoch, told again', async () => {
    const api = await TestApi.start();
    await api.rehearse('renewed');
    const path = `tasks/${task('renewed', 3)}/renewal`;
    const first = await api.post(path, undefined);
    const second = await api.post(path, undefined);
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(Number(second.body.epoch)).toBeGreaterThan(Number(first.body.epoch));
    await api.stop();
  });
});
