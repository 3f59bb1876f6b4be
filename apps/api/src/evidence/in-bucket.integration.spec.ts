import { createHash } from 'node:crypto';
import { pdfOf } from '@lianxi/files/kind/files.fixture';
import { S3Service } from '@lianxi/files/store/s3.fixture';
import { until } from '@lianxi/test/support/until';
import { identity, task } from '../api.fixture';
import { Desk } from './evidence.fixture';

jest.setTimeout(120_000);

const bytes = pdfOf('关于推进绿色技术创新的通知');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const key = `house/files/${sha256.slice(0, 2)}/${sha256.slice(2)}`;

describe('where evidence is kept in a bucket', () => {
  const before = { ...process.env };
  let service: S3Service;
  let desk: Desk;
  beforeAll(async () => {
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'the-key', AWS_SECRET_ACCESS_KEY: 'the-secret' });
    service = await S3Service.start('the-key');
    desk = await Desk.open({ LIANXI_FILES: service.address });
  });
  afterAll(async () => {
    await desk.close();
    await service.stop();
    process.env = { ...before };
  });

  const download = (): Promise<Response> => fetch(`${desk.url}${desk.place}/${sha256}`, { headers: { authorization: identity('kejiju/liaison') } });
  const verification = async () => (await desk.api.get('audit/verification', 'lianxi-office/auditor')).body as { readonly files: unknown; readonly findings: unknown[] };
  const ready = async () => (await desk.api.send('GET', '/health/ready')).body;

  it('it is attached, handed out to the byte, and verified', async () => {
    expect(await desk.handIn({ name: '通知.pdf', bytes })).toMatchObject({ status: 200, body: { file: { sha256 } } });
    expect([...service.objects]).toEqual([[key, bytes]]);
    expect(Buffer.from(await (await download()).arrayBuffer())).toEqual(bytes);
    expect(await verification()).toMatchObject({ files: { count: 1, readable: true }, findings: [] });
    expect(await ready()).toMatchObject({ status: 'ok', checks: { files: { status: 'ok' } } });
  });

  it('what was changed there is found by the audit and not handed out; what was removed is missing', async () => {
    service.objects.set(key, Buffer.from(bytes).fill('x', 20, 30));
    expect((await verification()).findings).toEqual([{ programme: 'papers', aggregate: task('papers', 4), kind: 'file', where: `file ${sha256}`, found: 'not what was attached' }]);
    expect((await download()).status).toBe(404);
    service.objects.clear();
    expect((await verification()).findings).toMatchObject([{ found: 'missing' }]);
    expect((await desk.handIn({ name: '再传.pdf', bytes })).status).toBe(409);
    expect([...service.objects]).toEqual([[key, bytes]]);
  });

  it('a bucket that takes its time keeps nobody waiting who decides about the same task', async () => {
    let goOn = (): void => { /* Nothing waits yet. */ };
    service.slow = new Promise<void>((resolve) => { goOn = resolve; });
    const slow = desk.handIn({ name: '慢.pdf', bytes: pdfOf('慢') });
    const puts = service.asked.filter((one) => one.startsWith('PUT')).length;
    await until('the bucket is being written to', () => service.asked.filter((one) => one.startsWith('PUT')).length > puts);
    const meanwhile = await desk.api.post(`tasks/${task('papers', 4)}/milestones/d7-2020/contribution`, { bureau: 'jiaoyuju', text: '其间报送。' }, 'jiaoyuju/liaison');
    goOn();
    expect([meanwhile.status, (await slow).status]).toEqual([200, 200]);
  });

  it('while the service is away nothing is taken or handed out, no file is called missing, and the readiness says so', async () => {
    service.no = [503, 'SlowDown'];
    expect(await desk.handIn({ name: '新的.pdf', bytes: pdfOf('新的') })).toMatchObject({ status: 503, body: { type: 'urn:lianxi:problem:files-unavailable' } });
    expect((await download()).status).toBe(503);
    expect(await verification()).toMatchObject({ files: { count: 0, readable: false }, findings: [] });
    expect(await desk.api.send('GET', '/health/ready')).toMatchObject({ status: 200, body: { status: 'degraded', checks: { record: { status: 'ok' }, files: { status: 'down' } } } });
    service.no = undefined;
    expect(await ready()).toMatchObject({ status: 'ok' });
    expect((await download()).status).toBe(200);
  });
});
