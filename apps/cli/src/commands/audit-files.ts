import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Schemas } from '@lianxi/api-client/client';
import { NotDone } from '../desk/ending';
import { Refused } from '../desk/problem';
import { saved } from './evidence-files';

/** Hands a file out as a stream, by its hash. */
export type Download = (sha256: string) => Promise<unknown>;

/** The files that a task's events name, each once, by the SHA-256 of its bytes. */
export function filesNamed(events: readonly Schemas['ProvableEvent'][]): string[] {
  const hashes = events.map(({ event }) => event.sha256);
  return [...new Set(hashes.filter((hash): hash is string => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)))];
}

/**
 * Writes files into a folder, each under its hash and held against it.
 * @returns those that the house no longer has, or has as other bytes; they are left out, and the verifier names them
 */
export async function saveFiles(folder: string, hashes: readonly string[], download: Download): Promise<string[]> {
  const missing: string[] = [];
  if (hashes.length > 0) await mkdir(folder);
  for (const sha256 of hashes) {
    try {
      await saved(join(folder, sha256), () => download(sha256), sha256);
    } catch (error) {
      if (!(error instanceof NotDone) && !(error instanceof Refused && error.rule === 'file-missing')) throw error;
      missing.push(sha256);
    }
  }
  return missing;
}
