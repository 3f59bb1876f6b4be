import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { taskId } from '@lianxi/commands/programme/task-id';
import { until } from '@lianxi/test/support/until';
import { TestApi, xinxiang } from '../api.fixture';
import { ProgrammeService } from '../programme/programme.service';

const refused = (code: string, status: number) => ({ status, body: { type: `urn:lianxi:problem:${code}` } });
const form = { policy: 'strict', temperament: 'mixed', seed: 1, until: '2020-11-02' };

describe('a rehearsal judged, and lived under other rules', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
    await api.rehearse('green');
    const plan = xinxiang();
    plan.document = { ...plan.document as object, printedStatus: '印发', status: { kind: 'issued', number: '新政办〔2020〕1号', on: '2020-10-12' } };
    expect((await api.post('programmes', { id: 'in-force', mode: 'live', plan })).status).toBe(201);
  });
  afterAll(async () => { await api.stop(); });

  it('is for rehearsals alone: a live programme is not tried out', async () => {
    expect(await api.get('programmes/in-force/verdict')).toMatchObject(refused('not-a-rehearsal', 409));
    expect(await api.get('programmes/in-force/what-if')).toMatchObject(refused('not-a-rehearsal', 409));
    expect(await api.post('programmes/in-force/what-if', form)).toMatchObject(refused('not-a-rehearsal', 409));
    expect(await api.get('programmes/nowhere/verdict')).toMatchObject(refused('programme-unknown', 404));
  });

  it('is not judged while its steps are under way, which would find what only has not come yet', async () => {
    expect(await api.get('programmes/green/verdict')).toMatchObject(refused('programme-not-settled', 409));
  });

  it('has happened on with each act in it, and with none of another programme', async () => {
    const programmes = api.app.get(ProgrammeService);
    const before = await programmes.events('green');
    expect((await api.post(`tasks/${taskId('green', 3)}/receipt`, { bureau: 'kejiju' }, 'kejiju/liaison')).status).toBe(200);
    expect(await programmes.events('green')).toBe(before + 1);
    expect(await programmes.events('nowhere')).toBe(0);
  });

  it('is lived by example people, and not where there are none; nor on days that cannot be counted', async () => {
    expect((await api.get('programmes/green/what-if')).body).toEqual({});
    expect(await api.post('programmes/green/what-if', form)).toMatchObject(refused('what-if-without-examples', 409));
    expect(await api.post('programmes/green/what-if', { ...form, until: '2020-10-12' })).toMatchObject(refused('what-if-too-early', 422));
    expect(await api.post('programmes/green/what-if', { ...form, until: '2098-01-01' })).toMatchObject(refused('clock-beyond-calendar', 422));
    expect(await api.post('programmes/green/what-if', { ...form, policy: 'own' })).toMatchObject(refused('request-invalid', 400));
  });

  it('is begun once for a key, one at a time, and says how far it has come; it ends with the API', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianxi-what-if-'));
    const house = await TestApi.start({ LIANXI_PEOPLE: join(folder, 'people.json') }, 'nobody');
    const { people } = JSON.parse(readFileSync(join(folder, 'people.json'), 'utf8')) as { people: { person: string; token: string }[] };
    const authorization = `Bearer ${people.find(({ person }) => person === 'lianxi-office-office')?.token ?? ''}`;
    const post = (path: string, body: unknown, key: string) => house.send('POST', path, body, { authorization, 'idempotency-key': key });
    expect((await post('programmes', { id: 'green', mode: 'rehearsal', plan: xinxiang(), startsAt: '2020-10-12T01:30:00.000Z' }, 'activation')).status).toBe(201);
    const begun = await post('programmes/green/what-if', form, 'the-first-one');
    expect(begun).toMatchObject({ status: 202, body: { whatIf: { state: 'under-way', policy: 'strict', from: '2020-10-12T01:30:00.000Z', until: '2020-11-02T01:00:00.000Z', asItStands: { steps: 0 }, otherwise: { steps: 0 } } } });
    const { whatIf: { asItStands } } = begun.body as { whatIf: { asItStands: { programme: string } } };
    expect((await post('programmes/green/what-if', form, 'the-first-one')).body).toMatchObject({ whatIf: { asItStands: { programme: asItStands.programme } } });
    expect(await post('programmes/green/what-if', { ...form, seed: 2 }, 'the-first-one')).toMatchObject(refused('key-reused', 422));
    expect(await post('programmes/green/what-if', form, 'another-one')).toMatchObject(refused('what-if-under-way', 409));
    // The plan as it stands, and the other rules, each in a programme of its own.
    const policyOf = async (programme: string) => (await house.send('GET', `programmes/${programme}/policy`, undefined, { authorization })).body.version;
    await until('the plan is lived as it stands', async () => (await policyOf(asItStands.programme)) !== undefined);
    expect(await policyOf(asItStands.programme)).toBe(await policyOf('green'));
    await until('it is lived under other rules', async () => (await policyOf(asItStands.programme.replace(/a$/, 'b'))) !== undefined);
    expect(await policyOf(asItStands.programme.replace(/a$/, 'b'))).toMatch(/^strict-/);
    await house.stop();
    rmSync(folder, { recursive: true });
  });
});
