import type { Readable } from 'node:stream';

/** Bytes that are read where they are asked for. */
export interface Bytes {
  readonly size: number;
  /** At most `length` bytes from an offset on; fewer where the file ends. */
  read(offset: number, length: number): Promise<Buffer>;
}

/** A file that has come in and has no address yet: it is looked at, then kept or let go. */
export interface Received extends Bytes {
  /** SHA-256 of its bytes, in hex: the address it is kept under. */
  readonly sha256: string;
  stream(): Readable;
  /** Gives it its address for good. Once this settles it survives a power cut; a repeat changes nothing. */
  keep(): Promise<void>;
  /** Removes what was not kept. Whoever received a file calls this at last, however it went. */
  letGo(): Promise<void>;
}

/** A file at its address. */
export interface Kept {
  readonly size: number;
  stream(): Readable;
}

/** Where files are kept, each under the SHA-256 of its bytes. What is kept is never changed, and nothing here removes it. */
export interface Store {
  /**
   * Takes a file in, holding no more of it in memory than a piece.
   * @throws TooLarge beyond so many bytes, StoreUnavailable where it cannot be written; nothing stays behind in either case, nor where the source fails
   */
  receive(source: AsyncIterable<Buffer>, most: number): Promise<Received>;
  /** A kept file, or undefined. @throws StoreUnavailable where that cannot be told */
  open(sha256: string): Promise<Kept | undefined>;
  /** That files can be kept and read now. @throws StoreUnavailable */
  ready(): Promise<void>;
  /** Removes what processes that died left half received, older than so many milliseconds; answers how many. */
  collectPartial(olderThanMs: number): Promise<number>;
}

/** A file has more bytes than are taken. */
export class TooLarge extends Error {
  constructor(readonly most: number) {
    super(`The file has more than ${most} bytes`);
    this.name = 'TooLarge';
  }
}

/** Where files are kept cannot be written or read now: its disk is full or away, or is not ours to write. */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super('The place where files are kept cannot be used', { cause });
    this.name = 'StoreUnavailable';
  }
}
