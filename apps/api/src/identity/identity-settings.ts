import { hkdfSync, randomBytes } from 'node:crypto';
import type { OwnSession } from '@lianxi/commands/identity/own-session';
import type { SessionLimits } from '@lianxi/domain/identity/session';
import type { Environment } from '@lianxi/platform/env/environment';

/** What signing in rests on besides the record. */
export class IdentitySettings {
  private constructor(readonly limits: SessionLimits, private readonly secret: Buffer, private readonly before?: Buffer) {}

  /** @throws where production has no secret: what one process encrypts, the next one must be able to read */
  static of(environment: Environment): IdentitySettings {
    const { LIANXI_MODE: mode, LIANXI_SECRET: secret, LIANXI_SECRET_BEFORE: before, LIANXI_SESSION_IDLE_MINUTES: idleMinutes, LIANXI_SESSION_HOURS: hours } = environment;
    mustBeWhole(environment);
    if (secret === undefined && mode === 'production') throw new Error('LIANXI_SECRET is not set: second factors are encrypted under it. Make one with openssl rand -base64 32, and keep it with the record\'s backups, apart from them.');
    return new IdentitySettings({ idleMinutes, hours }, secret === undefined ? randomBytes(32) : Buffer.from(secret, 'base64'), before === undefined ? undefined : Buffer.from(before, 'base64'));
  }

  /** A session as decisions look at it again under their lock. */
  sessionOf({ hash }: { readonly hash: string }): OwnSession {
    return { hash, idleMinutes: this.limits.idleMinutes };
  }

  /** A key for one use of the secret. */
  key(use: string): Buffer {
    return keyOf(this.secret, use);
  }

  /** The same of the secret of before, where one is named. */
  keyBefore(use: string): Buffer | undefined {
    return this.before && keyOf(this.before, use);
  }
}

const keyOf = (secret: Buffer, use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `lianxi/${use}`, 32));

/** Half of what is needed to sign in through another house would fail only once somebody tries. */
function mustBeWhole({ LIANXI_MODE: mode, LIANXI_OIDC_ISSUER: issuer, LIANXI_OIDC_CLIENT_ID: id, LIANXI_PUBLIC_URL: at }: Environment): void {
  if (issuer === undefined) return;
  if (id === undefined || at === undefined) throw new Error('LIANXI_OIDC_ISSUER is set: LIANXI_OIDC_CLIENT_ID and LIANXI_PUBLIC_URL are needed with it.');
  if (mode === 'production' && !(issuer.startsWith('https:') && at.startsWith('https:'))) throw new Error('In production LIANXI_OIDC_ISSUER and LIANXI_PUBLIC_URL are https addresses.');
}
