import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { inspect } from 'node:util';
import { S3Service } from './s3.fixture';
import type { Received, Store } from './store';
import { StoreUnavailable } from './store';
import { storeAt } from './store-at';

const material = Buffer.from('material');
const hash = createHash('sha256').update(material).digest('hex');
const key = `house/files/${hash.slice(0, 2)}/${hash.slice(2)}`;

describe('files in a bucket', () => {
  const before = { ...process.env };
  let folder: string;
  let service: S3Service;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lianxi-bucket-'));
    Object.assign(process.env, { TMPDIR: folder, AWS_ACCESS_KEY_ID: 'the-key', AWS_SECRET_ACCESS_KEY: 'the-secret' });
    service = await S3Service.start('the-key');
    store = storeAt(service.address);
  });
  afterEach(async () => {
    process.env = { ...before };
    await service.stop();
    rmSync(folder, { recursive: true });
  });

  const receive = (): Promise<Received> => store.receive(Readable.from([material]), 100);

  it('lie under the prefix by their hash, and wait for it on the local disk without a name, so that a process that is killed leaves nothing', async () => {
    let names: string[] = ['not looked'];
    const received = await store.receive((function* () { yield material; names = readdirSync(folder); }()) as unknown as AsyncIterable<Buffer>, 100);
    expect([names, readdirSync(folder)]).toEqual([[], []]);
    await received.keep();
    await received.letGo();
    expect([...service.objects]).toEqual([[key, material]]);
  });

  it('are not written over: who comes second with the same bytes is told that they are there', async () => {
    const two = [await receive(), await receive()];
    await Promise.all(two.map((received) => received.keep()));
    for (const received of two) await received.letGo();
    expect([service.writtenOver, service.asked.filter((one) => one.startsWith('PUT')).length]).toEqual([0, 2]);
  });

  it('are there whole or not at all: what breaks off on its way, or arrives as other bytes, is not there', async () => {
    service.breaksOff = true;
    const received = await receive();
    await expect(received.keep()).rejects.toThrow(StoreUnavailable);
    service.breaksOff = false;
    const other = Object.assign(Object.create(received) as Received, { sha256: createHash('sha256').update('other').digest('hex') });
    await expect(other.keep()).rejects.toThrow(StoreUnavailable);
    expect(service.objects.size).toBe(0);
    await received.keep();
    await received.letGo();
    expect(service.objects.get(key)).toEqual(material);
  });

  it('that the service does not hand out are unavailable, with what it says as the reason and no secret in it', async () => {
    for (const no of [[403, 'AccessDenied'], [500, 'InternalError'], [503, 'SlowDown']] as const) {
      service.no = no;
      const refused: unknown = await store.receive(Readable.from([material]), 100).then((received) => received.keep().finally(() => received.letGo())).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(StoreUnavailable);
      expect(inspect(refused, { depth: 9, showHidden: true })).toContain(String(no[0]));
      expect(inspect(refused, { depth: 9, showHidden: true })).not.toMatch(/the-secret|Signature=/);
    }
  });

  it('of whoever shows no key the service knows are not there to be had', async () => {
    process.env.AWS_ACCESS_KEY_ID = 'another';
    await expect(storeAt(service.address).ready()).rejects.toThrow(StoreUnavailable);
    await expect(storeAt(service.address.replace('//evidence', '//nowhere')).ready()).rejects.toThrow(StoreUnavailable);
  });

  it('that break off while they are read are told as unavailable, not as whole', async () => {
    const received = await receive();
    await received.keep().finally(() => received.letGo());
    const kept = await store.open(hash);
    service.no = [500, 'InternalError'];
    await expect((async () => { for await (const _piece of kept!.stream()) { /* Nothing comes. */ } })()).rejects.toThrow(StoreUnavailable);
  });
});
