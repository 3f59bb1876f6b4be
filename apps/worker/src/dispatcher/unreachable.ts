import { isGrpcServiceError, ServiceError } from '@temporalio/client';

/** gRPC's INVALID_ARGUMENT and FAILED_PRECONDITION: Temporal has read the call and does not want it. */
const refusals = [3, 9];

/** Whether a call failed because Temporal cannot serve now, not because of the task it was about. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof ServiceError)) return isGrpcServiceError(error) && !refusals.includes(error.code);
  const { cause } = error;
  return !isGrpcServiceError(cause) || !refusals.includes(cause.code);
}
