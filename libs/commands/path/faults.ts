/** The record had no lock, no connection or no memory to give in time; nothing was changed. HTTP: 503 with Retry-After. */
export class RecordBusy extends Error {
  readonly retryAfterSeconds = 1;

  constructor(cause: unknown) {
    super('The record is busy: what this needed was not free in time', { cause });
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

// A read-only transaction, or a full disk.
const notWritable = ['25006', '53100'];
const uniqueViolation = '23505';
// A lock or a statement that took too long, a deadlock, and resources that others hold: memory, connections.
const busy = /^(55P03|40P01|57014|53\w{3})$/;
// The pool's own words: every connection is lent.
const allLent = 'timeout exceeded when trying to connect';
// Connection exceptions, a transaction left open so long that its connection was closed, shutdown by an administrator, failures of the
// server's own system; the system's codes that Node hands on begin with E, and those of its resolver with EAI_.
const lost = /^(08\w{3}|25P0[34]|57P0\d|58\w{3}|E(AI_)?[A-Z]+)$/;
const lostMessage = /connection terminated|not queryable|connection error|query read timeout/i;

/** A failure of the driver as what it means to a caller; anything else stays what it is. */
export function faultOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (notWritable.includes(code)) return new RecordNotWritable(error);
  if (busy.test(code) || error.message === allLent) return new RecordBusy(error);
  if (code === uniqueViolation) return new WrittenMeanwhile(error);
  return lost.test(code) || lostMessage.test(error.message) ? new RecordUnreachable(error) : error;
}
