import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporalFileIn } from './paths';
import { writeWhole } from './write-whole';

/** The one that every Temporal has; that of tests and benches, and of a server that somebody else runs. */
export const usualNamespace = 'default';

/**
 * The namespace all of this home's product works in. A home's own Temporal has a namespace of its own, made at the first start and kept beside
 * its database: should another home's server come to listen where ours did, it does not know our namespace, so it is never taken for ours.
 * @param data folder of what a restart must find again
 */
export function namespaceOf(data: string, { TEMPORAL_NAMESPACE: set, TEMPORAL_ADDRESS: elsewhere }: NodeJS.ProcessEnv): string {
  if (set) return set;
  if (elsewhere) return usualNamespace;
  const note = join(data, 'temporal.namespace');
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  // The runs of a home from before live in the usual one.
  if (existsSync(temporalFileIn(data))) return usualNamespace;
  const made = `lianxi-${randomBytes(4).toString('hex')}`;
  mkdirSync(data, { recursive: true });
  writeWhole(note, made);
  return made;
}
