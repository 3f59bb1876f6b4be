import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretIn } from './secret';

describe('the secret of a home', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxi-secret-'));
  afterAll(() => { rmSync(folder, { recursive: true }); });

  it('is made once, of 256 random bits, for its owner alone', () => {
    const data = join(folder, 'data');
    const secret = secretIn(data);
    expect(Buffer.from(secret, 'base64')).toHaveLength(32);
    expect(secretIn(data)).toBe(secret);
    expect(secretIn(join(folder, 'other'))).not.toBe(secret);
    expect(readdirSync(data)).toEqual(['identity.secret']);
    expect(statSync(join(data, 'identity.secret')).mode & 0o777).toBe(0o600);
  });
});
