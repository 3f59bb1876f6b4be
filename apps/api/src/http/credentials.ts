import type { Pending } from '@lianxi/domain/identity/session';
import type { TokenScope } from '@lianxi/domain/identity/token';
import type { Actor } from '@lianxi/domain/organisation/actor';

/** Who is signed in, by a session of their browser or by a token of a program of theirs. */
export interface Signed {
  readonly actor: Actor;
  readonly post: string;
  /** By which the record knows the session or the token. */
  readonly hash: string;
  readonly by: { readonly kind: 'session'; readonly endsAt: string; readonly pending: Pending | undefined } | { readonly kind: 'token'; readonly scope: TokenScope };
}

/** Looks up what a request shows. Nothing for what does not count (any more). */
export abstract class Credentials {
  abstract session(secret: string): Promise<Signed | undefined> | Signed;
  abstract token(secret: string): Promise<Signed | undefined> | Signed;
  /** What is known of sessions and tokens is asked for again: some have ended. */
  abstract forget(): void;
}
