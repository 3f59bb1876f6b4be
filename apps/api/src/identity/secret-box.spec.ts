import { randomBytes } from 'node:crypto';
import { readEnvironment } from '@lianxi/platform/env/environment';
import { IdentitySettings } from './identity-settings';
import { codeAt, newSecret, stepOf } from './one-time-codes';
import { isPassword, hashPassword, passwordForOnce } from './passwords';
import { SecretBox } from './secret-box';

const DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none';
const secret = randomBytes(32).toString('base64');

describe('a secret that is put away', () => {
  const key = randomBytes(32);
  const box = new SecretBox(key);

  it('is read again by its owner\'s name under its key, and looks different each time', () => {
    expect(box.open(box.seal('口令', 'li'), 'li')).toBe('口令');
    expect(box.seal('口令', 'li')).not.toBe(box.seal('口令', 'li'));
  });

  it('is not read as another\'s, under another key, or changed', () => {
    const sealed = box.seal('secret', 'li');
    expect(() => box.open(sealed, 'wang')).toThrow();
    expect(() => new SecretBox(randomBytes(32)).open(sealed, 'li')).toThrow();
    expect(() => box.open(`${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`, 'li')).toThrow();
    expect(() => box.open('', 'li')).toThrow();
  });

  it('that was sealed under the key of before is read, and sealed anew under the present one', () => {
    const [present, sealed] = [randomBytes(32), box.seal('口令', 'li')];
    const both = new SecretBox(present, key);
    expect(both.open(sealed, 'li')).toBe('口令');
    const anew = both.anew(sealed, 'li') ?? '';
    expect(new SecretBox(present).open(anew, 'li')).toBe('口令');
    expect(both.anew(anew, 'li')).toBeUndefined();
    expect(() => both.open(sealed, 'wang')).toThrow();
  });

  it('needs a secret of the house in production, and one for each use comes of it', () => {
    expect(() => IdentitySettings.of(readEnvironment({ DATABASE_URL }))).toThrow(/LIANXI_SECRET/);
    expect(() => readEnvironment({ DATABASE_URL, LIANXI_SECRET: 'c2hvcnQ=' })).toThrow(/LIANXI_SECRET.*32/);
    const settings = IdentitySettings.of(readEnvironment({ DATABASE_URL, LIANXI_SECRET: secret }));
    expect(settings.key('totp')).toEqual(IdentitySettings.of(readEnvironment({ DATABASE_URL, LIANXI_SECRET: secret })).key('totp'));
    expect(settings.key('totp')).not.toEqual(settings.key('openid'));
    expect(settings.keyBefore('totp')).toBeUndefined();
    expect(IdentitySettings.of(readEnvironment({ DATABASE_URL, LIANXI_SECRET: randomBytes(32).toString('base64'), LIANXI_SECRET_BEFORE: secret })).keyBefore('totp')).toEqual(settings.key('totp'));
    expect(settings.limits).toEqual({ idleMinutes: 15, hours: 12 });
  });

  it('is not half of what signing in elsewhere needs', () => {
    const LIANXI_OIDC_ISSUER = 'http://issuer.example';
    expect(() => IdentitySettings.of(readEnvironment({ DATABASE_URL, LIANXI_SECRET: secret, LIANXI_OIDC_ISSUER }))).toThrow(/LIANXI_PUBLIC_URL/);
    expect(() => IdentitySettings.of(readEnvironment({ DATABASE_URL, LIANXI_SECRET: secret, LIANXI_OIDC_ISSUER, LIANXI_OIDC_CLIENT_ID: 'c', LIANXI_PUBLIC_URL: 'https://l.example' }))).toThrow(/https/);
  });
});

describe('a password', () => {
  it('is known again, however its characters are composed, and by its argon2id hash alone not found', async () => {
    const hashed = await hashPassword('cafe\u0301 au lait');
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword('café au lait', hashed)).toBe(true);
    expect(await isPassword('cafe au lait', hashed)).toBe(false);
    expect(await isPassword('anything', undefined)).toBe(false);
  });

  it('for once has twenty characters that nobody confuses', () => {
    expect(passwordForOnce()).toMatch(/^[a-km-z2-9]{5}(-[a-km-z2-9]{5}){3}$/);
    expect(passwordForOnce()).not.toBe(passwordForOnce());
  });
});

describe('a code', () => {
  const { secret: ofLi, uri } = newSecret('li');
  const now = Date.parse('2026-11-28T09:00:00.000Z');
  const step = now / 30_000;

  it('counts in its half minute, the one before and the one after', () => {
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    expect([-60_000, -30_000, 0, 30_000, 60_000].map((by) => stepOf(ofLi, codeAt(ofLi, now + by), now))).toEqual([undefined, step - 1, step, step + 1, undefined]);
    expect(stepOf(newSecret('wang').secret, codeAt(ofLi, now), now)).toBeUndefined();
  });
});
