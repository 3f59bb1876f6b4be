import type { Pending } from '@lianxi/domain/identity/session';
import type { TokenScope } from '@lianxi/domain/identity/token';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { Observable } from 'rxjs';

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
  /** @param attended whether the request is a sign that somebody is there, and so keeps the session from ending as idle */
  abstract session(secret: string, attended: boolean): Promise<Signed | undefined> | Signed;
  /** When somebody else ended the session of this secret; nothing where nobody did. */
  abstract endedByOther(secret: string): Promise<string | undefined>;
  abstract token(secret: string): Promise<Signed | undefined> | Signed;
  /** By which the record knows a session or a token that this process has let in and not found ended since, whatever was forgotten; asks nobody, and says nothing of a secret that was not. */
  abstract letIn(secret: string): string | undefined;
  /** What is known of sessions and tokens is asked for again: some have ended. */
  abstract forget(): void;
  /** Says each time that some have ended. */
  abstract readonly forgotten: Observable<void>;
  /** The same session or token once more, as it stands now; no sign that somebody is there. */
  abstract again(signed: Signed): Promise<Signed | undefined> | Signed;
}
