import { randomUUID } from 'node:crypto';
import { waitUntil } from '@lianxi/infra/local/wait-until';
import { settingsFor, startWorker } from '@lianxi/worker/worker.fixture';
import type { INestApplicationContext } from '@nestjs/common';
import { TestApi, task } from '../api.fixture';

jest.setTimeout(90_000);

/** With a real worker and a real Temporal: what the API asks of Temporal live. */
describe('a task whose run waits in Temporal', () => {
  const programme = `live-${randomUUID().slice(0, 8)}`;
  const path = `tasks/${task(programme, 3)}/workflow`;
  let api: TestApi;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    api = await TestApi.start();
    worker = await startWorker(settingsFor(api.environment.DATABASE_URL));
    await api.rehearse(programme);
  });
  afterAll(async () => { await api.stop(); });

  it('is known there as the record knows it, soon after each decision', async () => {
    const { body: { version } } = await api.post(`tasks/${task(programme, 3)}/receipt`, { bureau: 'kejiju' }, 'kejiju/liaison');
    expect(await waitUntil(async () => (await api.get(path)).body.version === version, 30_000)).toBe(true);
    expect((await api.get(path)).body).toMatchObject({
      workflow: `${programme}/measure-03`,
      status: 'RUNNING',
      page: expect.stringMatching(new RegExp(`/namespaces/default/workflows/${programme}%2Fmeasure-03$`)) as string,
      heading: '激发高校、科研院所绿色技术创新活力',
      joint: ['市科技局', '市教育局', '市财政局', '市人社局', '市税务局'],
      milestones: [{ key: 'd5-2020', dueOn: '2020-12-31', reportBy: '2021-01-08', phase: 'open' }],
      nextStep: { kind: 'remindReceipt' },
      failedAttempts: 0,
    });
  });

  it('agrees with its record in a check, and a run that has gone is noticed and renewed', async () => {
    const differences = async () => (await api.get(`check?programme=${programme}`)).body.differences as { kind: string; where: string }[];
    expect(await waitUntil(async () => (await differences()).length === 0, 30_000)).toBe(true);
    // Bureaus go on signing while record and runs are compared.
    const signing = ['jiaoyuju', 'caizhengju', 'rensheju'].map((bureau) => api.post(`tasks/${task(programme, 3)}/receipt`, { bureau }, `${bureau}/liaison`));
    const checks = [differences(), differences(), differences()];
    expect((await Promise.all(signing)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await Promise.all(checks)).flat()).toEqual([]);
    await api.temporal().workflow.getHandle(`${programme}/measure-03`).terminate('as a test');
    expect(await waitUntil(async () => (await differences()).length === 1, 30_000)).toBe(true);
    expect(await differences()).toMatchObject([{ kind: 'run', where: `${programme}/measure-03`, found: 'an open task whose run is TERMINATED' }]);
    expect((await api.post(`tasks/${task(programme, 3)}/renewal`, undefined)).status).toBe(202);
    expect(await waitUntil(async () => (await differences()).length === 0, 30_000)).toBe(true);
  });

  it('cannot be asked while no worker is there to answer', async () => {
    await worker.close();
    const asked = Date.now();
    expect(await api.get(path)).toMatchObject({ status: 503, body: { type: 'urn:lianxi:problem:workflow-unreachable' } });
    expect(Date.now() - asked).toBeLessThan(8_000);
  });
});
