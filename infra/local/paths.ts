import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** The clone: this file runs from `infra/dist/local`. */
export const root = resolve(__dirname, __dirname.endsWith(join('dist', 'local')) ? '../../..' : '../..');

/** Folders of everything the product keeps while it runs; git ignores them all. */
export interface Home {
  readonly folder: string;
  /** PostgreSQL's and Temporal's files: what a restart must find again. */
  readonly data: string;
  /** Process records and chosen ports of what runs now. */
  readonly run: string;
  readonly logs: string;
  /** Downloaded binaries. */
  readonly tools: string;
}

/** The home in `.lianxi` of the clone, or where `LIANXI_HOME` says. */
export function homeAt(folder = process.env.LIANXI_HOME ?? join(root, '.lianxi')): Home {
  const absolute = resolve(folder);
  return {
    folder: absolute,
    data: join(absolute, 'data'),
    run: join(absolute, 'run'),
    logs: join(absolute, 'logs'),
    tools: join(absolute, 'tools'),
  };
}

/** Where the home's own Temporal keeps its runs. */
export const temporalFileIn = (data: string): string => join(data, 'temporal.sqlite');

/** Where PostgreSQL's files go when its account cannot enter the clone, such as one under root's own folder. */
export function systemFolderFor(folder: string): string {
  return join('/var/lib/lianxi', createHash('sha256').update(folder).digest('hex').slice(0, 12));
}
