import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem';

/** What a page shows besides the cookie when it changes something: another site's page does not know it. */
export const csrfHeader = 'lianxi-csrf';

const safe = ['GET', 'HEAD', 'OPTIONS'];

/** Whether a request only looks. */
export function isSafe({ method }: Pick<FastifyRequest, 'method'>): boolean {
  return safe.includes(method);
}

/** A session's token against forged requests: derived from what the cookie holds, so nothing is kept of it. */
export function csrfOf(session: string): string {
  return createHmac('sha256', session).update('lianxi-csrf').digest('base64url');
}

/** Refuses a change that the cookie alone vouches for: without the session's token, or from another site. */
export function refuseForged(request: FastifyRequest, session: string): void {
  refuseForeign(request);
  const [due, shown] = [Buffer.from(csrfOf(session)), Buffer.from(String(request.headers[csrfHeader] ?? ''))];
  if (due.length !== shown.length || !timingSafeEqual(due, shown)) throw new Problem('csrf-missing', { field: 'Lianxi-CSRF' });
}

/** Refuses what a page of another site sends, as far as the browser says so; programs say nothing of the kind. */
export function refuseForeign({ headers: { origin, host, 'sec-fetch-site': site } }: FastifyRequest): void {
  const foreign = (site !== undefined && site !== 'same-origin' && site !== 'none') || (origin !== undefined && hostOf(origin) !== host);
  if (foreign) throw new Problem('origin-foreign', { field: 'Origin' });
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
