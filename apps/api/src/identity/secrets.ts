import { hash, randomBytes } from 'node:crypto';

/** 256 random bits, as a cookie or a header carries them. */
export const newSession = (): string => randomBytes(32).toString('base64url');

/** The same for a program; by its beginning a token that was published by mistake is recognised. */
export const newToken = (): string => `lianxi_${randomBytes(32).toString('base64url')}`;

/** By which the record knows a session or a token: from it the secret cannot be found. */
export const knownBy = (secret: string): string => hash('sha256', secret);
