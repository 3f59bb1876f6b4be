import type { FastifyRequest } from 'fastify';
import { signedOf } from './identity.guard';
import { Problem } from './problem';

/**
 * Refuses a decision by somebody at the page that does not say what they saw of it, in its body or in one of its rows: a person signs what was before them. A program with a
 * token of theirs, which shows nothing to anybody, may leave it out; the event then holds what stood.
 */
export function mustNameSeen(request: FastifyRequest): void {
  if (signedOf(request).by.kind !== 'session') return;
  const body = (request.body ?? {}) as { readonly items?: unknown };
  const decided: readonly unknown[] = Array.isArray(body.items) ? body.items : [body];
  if (decided.some((one) => (one as { readonly seen?: unknown } | null)?.seen === undefined)) throw new Problem('seen-missing', { field: 'seen' });
}
