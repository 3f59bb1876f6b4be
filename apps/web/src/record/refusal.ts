import type { Schemas } from '@lianxi/api-client/client';
import type { Reply } from '@lianxi/api-client/reply';
import { isProblem } from '@lianxi/api-client/reply';

export type Problem = Schemas['Problem'];

/** A no of the record, with its sentences in both languages; without a problem where nobody answered, or something that is not the product. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly problem: Problem | undefined) {
    super(problem?.type ?? 'unreachable');
  }

  /** The code of the refusal: `changed-since-seen`; undefined where the record could not be reached. */
  get code(): string | undefined {
    return this.problem?.type.replace('urn:lianxi:problem:', '');
  }
}

/** Whether an error is this refusal. */
export function isRefusal(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Refusal && codes.includes(error.code ?? '');
}

/** That the record knows this browser's session no longer: said where one signs in again, and nowhere else. */
export function isSessionEnd(error: unknown): boolean {
  return isRefusal(error, 'session-ended', 'session-ended-by-other', 'identity-missing');
}

const listeners = new Set<(why: Refusal) => void>();

/** Tells when the record knows this browser's session no longer. */
export function onSessionEnd(listener: (why: Refusal) => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

/** What was answered. @throws Refusal where the record said no, or said nothing */
export async function answered<T>(replying: Promise<Reply<T>>): Promise<T> {
  const { data, error } = await replying.catch(() => { throw new Refusal(undefined); });
  if (data !== undefined) return data;
  const refusal = new Refusal(isProblem(error) ? error : undefined);
  if (isSessionEnd(refusal)) for (const listener of listeners) listener(refusal);
  throw refusal;
}
