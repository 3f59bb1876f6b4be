/** The record could not be locked in time; nothing was changed. HTTP: 503 with Retry-After. */
export class RecordBusy extends Error {
  readonly retryAfterSeconds = 1;

  constructor(cause: unknown) {
    super('The record is busy: a lock was not granted in time', { cause });
    this.name = 'RecordBusy';
  }
}

/**
 * The record cannot be reached, or was lost on the way. Unless the connection broke during the commit, nothing was changed; a repeat
 * with the same Idempotency-Key finds out. HTTP: 503 with Retry-After.
 */
export class RecordUnreachable extends Error {
  readonly retryAfterSeconds = 5;

  constructor(cause: unknown) {
    super('The record cannot be reached', { cause });
    this.name = 'RecordUnreachable';
  }
}

/** The record takes no writes for now: its disk is full, or it is read only. Nothing was changed, and reading goes on. HTTP: 503 with Retry-After. */
export class RecordNotWritable extends Error {
  readonly retryAfterSeconds = 10;

  constructor(cause: unknown) {
    super('The record takes no writes', { cause });
    this.name = 'RecordNotWritable';
  }
}

/** A COMMIT that was answered ROLLBACK: a statement of the batch had failed, and PostgreSQL says so by the tag alone. */
export class NotCommitted extends Error {
  constructor(readonly tag: string) {
    super(`The transaction was not committed: COMMIT was answered ${tag}`);
    this.name = 'NotCommitted';
  }
}

/** Another request wrote the same key first: roll back, read again, and it will be found. */
export class WrittenMeanwhile extends Error {
  constructor(cause: unknown) {
    super('Another request wrote this first', { cause });
    this.name = 'WrittenMeanwhile';
  }
}

const lockTimeouts = ['55P03', '40P01', '57014'];
// A read-only transaction, or a full disk.
const notWritable = ['25006', '53100'];
const uniqueViolation = '23505';
// Connection exceptions, shutdown by an administrator, too many connections; Node's own codes begin with E.
const lost = /^(08\w{3}|57P0\d|53300|E[A-Z]+)$/;
const lostMessage = /connection terminated|not queryable|timeout exceeded when trying to connect|connection error/i;

/** A failure of the driver as what it means to a caller; anything else stays what it is. */
export function faultOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (lockTimeouts.includes(code)) return new RecordBusy(error);
  if (notWritable.includes(code)) return new RecordNotWritable(error);
  if (code === uniqueViolation) return new WrittenMeanwhile(error);
  return lost.test(code) || lostMessage.test(error.message) ? new RecordUnreachable(error) : error;
}
