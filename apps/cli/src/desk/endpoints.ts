import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the product is reached. */
export interface Endpoints {
  /** Base of the API: `http://127.0.0.1:3000`. */
  readonly api: string;
  /** Base of Temporal's web UI. */
  readonly temporalUi: string;
}

/** As the environment says, else where `npm start` noted that it runs, else the usual ports. */
export function findEndpoints(env: NodeJS.ProcessEnv, root: string): Endpoints {
  const noted = readNote(join(env.LIANXI_HOME ?? join(root, '.lianxi'), 'run', 'endpoints.json'));
  return {
    api: withoutSlash(env.LIANXI_URL ?? noted.api ?? 'http://127.0.0.1:3000'),
    temporalUi: withoutSlash(env.TEMPORAL_UI_URL ?? noted.temporalUi ?? 'http://127.0.0.1:8233'),
  };
}

function readNote(file: string): Partial<Endpoints> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Endpoints>;
  } catch {
    return {}; // nothing has been started from here
  }
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');
