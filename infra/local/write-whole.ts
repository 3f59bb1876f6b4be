import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file that appears whole or not at all, and stays. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, `${text}\n`, { flush: true });
  renameSync(`${path}.new`, path);
}
