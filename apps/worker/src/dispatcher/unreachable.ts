import { isGrpcServiceError, ServiceError } from '@temporalio/client';
import { NamespaceNotFoundError } from '@temporalio/common';

/** gRPC's UNAVAILABLE, PERMISSION_DENIED and UNAUTHENTICATED: nobody gets through. */
const nobodyGetsThrough = [14, 7, 16];

/** DEADLINE_EXCEEDED: Temporal cannot answer at all, or cannot for this one task. */
const noAnswer = 4;

/**
 * Whether a call failed because Temporal cannot serve now, not because of the task it was about. What Temporal has answered, be it
 * with an error of its own, is about the task; so is silence, where Temporal has answered somebody else meanwhile. A server that does not know
 * our namespace is not ours, whatever it answers.
 */
export function isUnreachable(error: unknown, answeredMeanwhile: boolean): boolean {
  if (error instanceof NamespaceNotFoundError) return true;
  const cause = error instanceof ServiceError ? error.cause : error;
  if (!isGrpcServiceError(cause)) return error instanceof ServiceError;
  const code: number = cause.code;
  return nobodyGetsThrough.includes(code) || (code === noAnswer && !answeredMeanwhile);
}
