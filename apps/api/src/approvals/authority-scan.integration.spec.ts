import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Schemas } from '@lianxi/api-client/client';
import { checkRecord } from '@lianxi/commands/check/check-record';
import { pdfOf } from '@lianxi/files/kind/files.fixture';
import { DataSource } from 'typeorm';
import { writeBundle } from '../../../cli/src/commands/audit-bundle';
import type { Who } from '../api.fixture';
import { identity, itemsOf, task } from '../api.fixture';
import { Desk } from '../evidence/evidence.fixture';

jest.setTimeout(120_000);

const id = task('papers', 4);
const place = `tasks/${id}`;
const key = 'd7-2020';
const office: Who = 'lianxi-office/office';
const on = { kind: 'minutes', number: '示例纪要第3期', on: '2020-11-02' } as const;

/** 依据: by which paper something was decided is shown by its scan, also years later. */
describe('the scan of an authority', () => {
  let desk: Desk;
  let [scan, second] = ['', ''];
  beforeAll(async () => { desk = await Desk.open(); });
  afterAll(async () => { await desk.close(); });

  const refused = async (path: string, body: object): Promise<readonly unknown[]> => {
    const { status, body: { type, field } } = await desk.api.post(path, body, office);
    return [status, String(type).replace('urn:lianxi:problem:', ''), field];
  };
  const does = async (path: string, body: object): Promise<void> => { expect(await desk.api.post(path, body, office)).toMatchObject({ status: 200 }); };
  const attaches = async (name: string): Promise<string> => {
    const { status, body } = await desk.handIn({ name, bytes: pdfOf(name), milestones: [key], scanOf: 'authority', who: office });
    expect([status, body.type]).toEqual([200, undefined]);
    return body.file!.sha256;
  };
  const told = async (who: Who) => itemsOf<Schemas['TaskEvent']>(await desk.api.get(`${place}/events?limit=200`, who));

  it('is attached to its task before it is named, by the office', async () => {
    expect(await refused(`${place}/coordinator`, { bureau: 'kejiju', authority: { ...on, scan: '0'.repeat(64) } })).toEqual([422, 'scan-unknown', 'authority.scan']);
    expect(await desk.handIn({ name: '纪要.pdf', bytes: pdfOf('纪要'), scanOf: 'authority', who: 'kejiju/liaison' })).toMatchObject({ status: 403 });
    scan = await attaches('纪要.pdf');
    await does(`${place}/coordinator`, { bureau: 'kejiju', authority: { ...on, scan } });
    expect((await told(office)).at(-1)).toMatchObject({ type: 'coordinatorConfirmed', event: { authority: { ...on, scan } } });
  });

  it('is asked of nobody, and of no form but that of an act of a task', async () => {
    await does(`${place}/conclusion`, { as: 'became-standing', authority: { ...on, scan } });
    expect((await desk.api.get(place)).body).toMatchObject({ conclusion: { authority: { ...on, scan } } });
    second = await attaches('重启纪要.pdf');
    await does(`${place}/milestones/${key}/reopening`, { authority: { ...on, scan: second }, reason: '成果文件被上级退回。' });
    await does(`${place}/conclusion`, { as: 'became-standing', authority: on });
    await does(`${place}/milestones/${key}/reopening`, { authority: on, reason: '仍须办理。' });
    const seq = (await told(office)).at(-1)!.seq;
    const list = { number: '1号', on: on.on, signer: 'authorised-deputy', signedBy: '示例某', post: '副市长', authority: { ...on, scan } };
    expect(await refused(`${place}/milestones/${key}/strike-off`, { list })).toEqual([400, 'request-invalid', 'list.authority.scan']);
    for (const path of [`${place}/events/${seq}/erasure`, `programmes/papers/strike-off-lists/${id}/signature`]) expect(await refused(path, { authority: { ...on, scan } })).toEqual([400, 'request-invalid', 'authority.scan']);
  });

  it('is told to whoever reads the whole; a body that takes part is told the paper, and of no file that is not its own', async () => {
    const [whole, part] = [await told('kejiju/liaison'), await told('nongyenongcunju/liaison')];
    const reopened = (events: readonly Schemas['TaskEvent'][]) => events.find(({ type }) => type === 'milestoneReopened')!;
    expect(reopened(whole)).toMatchObject({ event: { authority: { ...on, scan: second } }, text: expect.any(String) as string });
    expect(reopened(part)).toMatchObject({ event: { authority: on } });
    expect(Object.values(reopened(part).words).map(({ text }) => text)).toEqual(['成果文件被上级退回。']);
    for (const one of [scan, second]) expect(JSON.stringify([part, (await desk.api.get(place, 'nongyenongcunju/liaison')).body])).not.toContain(one);
    for (const [who, status] of [['kejiju/liaison', 200], ['nongyenongcunju/liaison', 404]] as const) expect((await fetch(`${desk.url}${desk.place}/${scan}`, { headers: desk.headers(who) })).status).toBe(status);
  });

  it('is verified with the record, and in an export beside the act that rests on it', async () => {
    expect(await checkRecord(desk.api.app.get(DataSource), 'papers')).toEqual([]);
    const { body } = await desk.api.get(`${place}/export`, office);
    const to = join(desk.folder, 'bundle');
    const download = async (sha256: string) => (await fetch(`${desk.url}${desk.place}/${sha256}`, { headers: { authorization: identity(office) } })).body;
    await writeBundle(to, { ...body as unknown as Schemas['TaskProof'], about: { task: id, programme: 'papers', measure: 4, heading: String((await desk.api.get(place)).body.heading) }, download });
    const { stdout } = spawnSync(process.execPath, [join(to, 'verify.mjs')], { encoding: 'utf8' });
    expect(stdout).toContain(`依据 会议纪要 on minutes 示例纪要第3期（2020-11-02） 依据扫描件 scan files/${second}`);
    expect(stdout).toContain(`files/${second}  重启纪要.pdf`);
    // No anchor was made meanwhile: that is all there is to find.
    expect(stdout.split('\n').filter((line) => line.startsWith('✗'))).toEqual([expect.stringContaining('没有与锚点核对'), expect.stringContaining('1处不符')]);
  });
});
