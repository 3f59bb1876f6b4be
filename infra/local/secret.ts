import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret under which this home's second factors are encrypted: made once, for its owner alone, and kept with the data it belongs to. */
export function secretIn(data: string): string {
  const file = join(data, 'identity.secret');
  return read(file) ?? make(file, data);
}

/** Whole or not at all, and never over one that is there: it could not be read again what was encrypted under that. */
function make(file: string, data: string): string {
  mkdirSync(data, { recursive: true });
  const draft = `${file}.${String(process.pid)}`;
  writeFileSync(draft, randomBytes(32).toString('base64'), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8');
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // not made yet
  }
}
