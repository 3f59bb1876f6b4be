/** An error as a log keeps it. */
interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

/** Causes of causes that are followed: enough for a driver's error behind ours. */
const deepest = 5;

/**
 * What of an error may stand in a log: its kind, message, code, stack and causes. A driver hangs the statement's parameters and the row
 * that failed on its errors, and with them what people wrote; those stay out.
 */
export function errorForLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(stack === undefined ? {} : { stack }),
    ...(cause instanceof Error && depth < deepest ? { cause: errorForLog(cause, depth + 1) } : {}),
  };
}
