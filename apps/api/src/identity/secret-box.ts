import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';

/** Encrypts under one key, for one owner: what was put away for somebody cannot be passed off as another's. Reads what was sealed under the key of before too, where one is named. */
export class SecretBox {
  constructor(private readonly key: Buffer, private readonly before?: Buffer) {}

  seal(text: string, owner: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv(algorithm, this.key, nonce).setAAD(Buffer.from(owner));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
  }

  /** @throws for what was sealed under neither key for this owner */
  open(sealed: string, owner: string): string {
    const text = opened(this.key, sealed, owner) ?? (this.before && opened(this.before, sealed, owner));
    if (text === undefined) throw new Error('Nothing that this house has sealed for this owner');
    return text;
  }

  /** Seals anew under the present key what was sealed under the one of before; undefined for what need not be. */
  anew(sealed: string, owner: string): string | undefined {
    return opened(this.key, sealed, owner) === undefined ? this.seal(this.open(sealed, owner), owner) : undefined;
  }
}

function opened(key: Buffer, sealed: string, owner: string): string | undefined {
  const bytes = Buffer.from(sealed.replace(/^1\./, ''), 'base64url');
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, 12), { authTagLength: 16 }).setAAD(Buffer.from(owner));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
