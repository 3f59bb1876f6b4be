import { FileFault } from '@lianxi/files/kind/fault';
import { ScannerAway } from '@lianxi/files/scan/scanner';
import { StoreUnavailable, TooLarge } from '@lianxi/files/store/store';
import { Logger } from '@nestjs/common';
import { Problem } from '../http/problem';

const logger = new Logger('Files');

/** Seconds after which a sender may try again where the house could not look or keep. */
const later = 5;

/** What is wrong with a file, or with the house that was to take it, as the API says it; anything else as it was. The name of a classified paper is told to nobody, and that of no file to the log, which is given what a house that cannot act was asked. */
export function fileProblem(thrown: unknown, name: string): unknown {
  if (thrown instanceof FileFault) return new Problem(thrown.code, { field: 'file', params: thrown.code === 'file-classified' ? {} : { name } });
  if (thrown instanceof TooLarge) return new Problem('file-too-large', { field: 'file', params: { name, limit: '100 MB' } });
  if (thrown instanceof ScannerAway) return told(thrown, new Problem('scanner-away', { field: 'file', retryAfterSeconds: later }));
  if (thrown instanceof StoreUnavailable) return told(thrown, new Problem('files-unavailable', { retryAfterSeconds: later }));
  return thrown;
}

/** The reason is the administrator's to read. */
function told(error: Error, problem: Problem): Problem {
  logger.error({ err: error.cause }, error.message);
  return problem;
}
