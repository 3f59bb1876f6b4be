import { hash } from 'node:crypto';
import { canonicalText } from '@lianxi/audit/canonical';
import type { Json } from '@lianxi/audit/canonical';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { v4 as randomId, v5 as nameId } from 'uuid';

/** Who asks, and the identity of the request: a repeat under the same key is answered as the first time. */
export interface Request {
  readonly actor: Actor;
  /** The Idempotency-Key; without one every request is a new one. */
  readonly key?: string;
  /** `requestHash` of method, path and body. */
  readonly bodyHash: string;
}

/** What a request was answered, now or when it was first made. */
export interface Answered<Answer extends object> {
  readonly status: number;
  readonly answer: Answer;
}

const commandNamespace = '5c1cf1b6-2d0f-5a53-9d0c-6f7b54a5e0d1';

/** The id last worked out for whoever acts in a request: log and record ask for the same one, and hashing it twice shows in the bench. */
const lastIds = new WeakMap<Actor, { readonly key: string; readonly id: string }>();

/** The id of a request's command: UUIDv5 of actor and Idempotency-Key. */
export function commandId({ actor, key }: Request): string {
  if (key === undefined) return randomId();
  const last = lastIds.get(actor);
  if (last?.key === key) return last.id;
  const id = nameId(canonicalText([actor.person, actor.bureau, actor.role, key]), commandNamespace);
  lastIds.set(actor, { key, id });
  return id;
}

/**
 * SHA-256, in hex, of what was asked: the same key for anything else is refused. What names the same is the same: an id in either
 * case, in the path or in the body, and a path's characters plain or percent-encoded.
 */
export function requestHash(method: string, path: string, body: Json | undefined): string {
  const segments = path.split('/').map(decodeURIComponent);
  const asked = canonicalText([method.toUpperCase(), segments, body ?? null]);
  return hash('sha256', asked.replace(wholeIds, (id) => id.toLowerCase()));
}

/** Texts, in canonical JSON, that are a UUID and nothing else; within a text, people's words stay as they are. */
const wholeIds = /"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/gi;
