import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ClamAv } from './clamav';
import { Clamd, eicar } from './clamd.fixture';
import { ScannerAway } from './scanner';

const streamOf = (...pieces: readonly (string | Buffer)[]): Readable => Readable.from(pieces.map((piece) => Buffer.from(piece)), { objectMode: false });

describe('the scanner', () => {
  let clamd: Clamd | undefined;
  afterEach(async () => { await clamd?.stop(); });

  it('is shown the whole file, and says what it found', async () => {
    clamd = await Clamd.start();
    const scanner = new ClamAv(clamd.address);
    const bytes = randomBytes(300_000);
    expect(await scanner.scan(streamOf(bytes))).toBeUndefined();
    expect(await scanner.scan(streamOf('%PDF-1.7 ', eicar))).toBe('Eicar-Test-Signature');
    expect(clamd.shown[0]).toEqual(bytes);
  });

  it('is reached by its socket too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianxi-clamd-'));
    clamd = await Clamd.start({ where: join(folder, 'clamd.ctl') });
    expect(await new ClamAv(clamd.address).scan(streamOf(eicar))).toBe('Eicar-Test-Signature');
    rmSync(folder, { recursive: true });
  });

  it.each([['that a file is too large for it', 'INSTREAM size limit exceeded. ERROR'], ['something else', 'hello'], ['nothing for too long', '']])('gives no verdict where it says %s', async (_what, says) => {
    clamd = await Clamd.start({ says });
    await expect(new ClamAv(clamd.address, 300).scan(streamOf('a'))).rejects.toThrow(ScannerAway);
  });

  it('gives no verdict where nobody listens, or whoever listens goes away', async () => {
    clamd = await Clamd.start();
    const { address } = clamd;
    await clamd.stop();
    await expect(new ClamAv(address).scan(streamOf(randomBytes(1_000_000)))).rejects.toThrow(ScannerAway);
  });
});
