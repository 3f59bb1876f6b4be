import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';

/** Encrypts under one key, for one owner: what was put away for somebody cannot be passed off as another's. */
export class SecretBox {
  constructor(private readonly key: Buffer) {}

  seal(text: string, owner: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv(algorithm, this.key, nonce).setAAD(Buffer.from(owner));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
  }

  /** @throws for what was not sealed under this key for this owner */
  open(sealed: string, owner: string): string {
    const bytes = Buffer.from(sealed.replace(/^1\./, ''), 'base64url');
    const decipher = createDecipheriv(algorithm, this.key, bytes.subarray(0, 12), { authTagLength: 16 }).setAAD(Buffer.from(owner));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }
}
