import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installedOn } from './postgres-binary';

describe('PostgreSQL on a search path', () => {
  let folder: string;
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'lianxi-path-')); });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  /** A folder with programs that say this version. */
  function programs(version: string, names: readonly string[] = ['initdb', 'postgres', 'pg_ctl']): string {
    const bin = mkdtempSync(join(folder, 'bin-'));
    for (const name of names) {
      writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} (PostgreSQL) ${version}"\n`);
      chmodSync(join(bin, name), 0o755);
    }
    return bin;
  }

  it('is the first that has all of its programs and is new enough', async () => {
    const [old, client, mute, good, other] = [programs('14.18'), programs('17.2', ['pg_ctl']), programs(''), programs('16.4 (Homebrew)'), programs('18.0')];
    const path = [old, client, mute, join(folder, 'nowhere'), '', good, other].join(delimiter);
    expect(await installedOn(path)).toBe(good);
    expect(await installedOn([old, client, mute].join(delimiter))).toBeUndefined();
    mkdirSync(join(folder, 'empty'));
    expect(await installedOn(join(folder, 'empty'))).toBeUndefined();
    expect(await installedOn('')).toBeUndefined();
  });
});
