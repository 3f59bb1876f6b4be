import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole';

/** Where the running product is reached; in `.lianxi/run/endpoints.json`, for the command line to find. */
export interface Endpoints {
  /** `http://127.0.0.1:3000` */
  readonly api: string;
  /** Base of the worker's health pages. */
  readonly worker: string;
  /** `127.0.0.1:7233` */
  readonly temporal: string;
  readonly temporalUi: string;
  readonly namespace: string;
  /** Host, port and database; no user, no password. */
  readonly postgres: string;
}

const fileIn = (run: string) => join(run, 'endpoints.json');

export function writeEndpoints(run: string, endpoints: Endpoints): void {
  writeWhole(fileIn(run), JSON.stringify(endpoints, null, 2));
}

/** Undefined when nothing has been started. */
export function readEndpoints(run: string): Endpoints | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(run), 'utf8')) as Endpoints;
  } catch {
    return undefined;
  }
}

export function removeEndpoints(run: string): void {
  rmSync(fileIn(run), { force: true });
}
