import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manyMeasures, openProgramme } from '../activation';
import { openRecord } from '../database';
import { openListed } from '../lists-ground';
import type { Served } from '../served';
import { serve } from '../served';
import type { HelloName } from './hello';
import { buildHello } from './hello';

/**
 * The page and the hello, each served by an API of its own on one record. The page's has no example people, as people's own has none; one becomes somebody at the
 * hello's, and the browser takes the cookie to every port of the machine.
 */
export interface WebGround {
  readonly page: Served;
  readonly hello: Served;
  /** The folder of a built hello. */
  readonly folderOf: (name: HelloName) => string;
  /** Programmes of the real plan's size, and of so many lines. */
  readonly programmes: { readonly real: string; readonly long: string };
  close(): Promise<void>;
}

/** Lays a record with two programmes, builds the hellos, and serves. */
export async function layWebGround(adminUrl: string, { temporalAddress, lines }: { readonly temporalAddress: string; readonly lines: number }): Promise<WebGround> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxi-bench-web-'));
  const folderOf = (name: HelloName): string => join(folder, name);
  for (const name of ['one-word', 'same-answers'] as const) buildHello(name, folderOf(name));
  const held = await openRecord(adminUrl, 'web');
  await openProgramme(held.record, { id: 'real-plan', measures: manyMeasures(19) });
  const { programme: long } = await openListed(held.record, lines);
  const env = { DATABASE_URL: held.url, TEMPORAL_ADDRESS: temporalAddress, LIANXI_MODE: 'development', LOG_LEVEL: 'info' };
  const page = await serve('serve-lianxi', env);
  const hello = await serve('serve-lianxi', { ...env, LIANXI_PEOPLE: join(folder, 'people.json'), BENCH_PAGE: folderOf('same-answers') });
  return {
    page, hello, folderOf, programmes: { real: 'real-plan', long },
    close: async () => {
      await Promise.all([page.stop(), hello.stop()]);
      await held.close();
      rmSync(folder, { recursive: true });
    },
  };
}
