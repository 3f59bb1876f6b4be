import { hash } from 'node:crypto';
import { canonicalText } from '@lianxi/audit/canonical';
import type { Json } from '@lianxi/audit/canonical';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { v4 as randomId, parse as bytesOf, v5 as nameId } from 'uuid';

/** Who asks, and the identity of the request: a repeat under the same key is answered as the first time. */
export interface Request {
  readonly actor: Actor;
  /** The Idempotency-Key; without one every request is a new one. */
  readonly key?: string;
  /** The id of its command, where `commandId` has been asked for it already. */
  readonly id?: string;
  /** `requestHash` of method, path and body. */
  readonly bodyHash: string;
}

/** What a request was answered, now or when it was first made. */
export interface Answered<Answer extends object> {
  readonly status: number;
  readonly answer: Answer;
}

const commandNamespace = bytesOf('5c1cf1b6-2d0f-5a53-9d0c-6f7b54a5e0d1');

/** The id of a request's command: UUIDv5 of actor and Idempotency-Key. */
export function commandId({ id, actor, key }: Request): string {
  return id ?? (key === undefined ? randomId() : nameId(Buffer.from(canonicalText([actor.person, actor.bureau, actor.role, key])), commandNamespace));
}

/**
 * SHA-256, in hex, of what was asked: the same key for anything else is refused. What names the same is the same: an id in either
 * case, in the path or in the body, and a path's characters plain or percent-encoded.
 */
export function requestHash(method: string, path: string, body: Json | undefined): string {
  const segments = path.split('/').map(decoded);
  const asked = canonicalText([method.toUpperCase(), segments, body ?? null]);
  return hash('sha256', asked.replace(wholeIds, (id) => id.toLowerCase()));
}

/** Decoding a text with nothing to decode would cost more than hashing it. */
const decoded = (text: string): string => (text.includes('%') ? decodeURIComponent(text) : text);

/** Texts, in canonical JSON, that are a UUID and nothing else; within a text, people's words stay as they are. */
const wholeIds = /"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/gi;
