import type { Schemas } from './client';

/** What the generated client answers. */
export interface Reply<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** True for a no of the API (RFC 9457, in both languages); whatever else answers at its address, such as a proxy, says it otherwise. */
export function isProblem(error: unknown): error is Schemas['Problem'] {
  return typeof error === 'object' && error !== null && 'type' in error && 'status' in error && 'zh' in error && 'en' in error;
}
