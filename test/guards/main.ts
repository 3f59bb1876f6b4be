import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leash } from '@lianxi/infra/local/leash';
import { homeAt, root } from '@lianxi/infra/local/paths';
import { obtainTemporal, obtainTestServer } from '@lianxi/infra/local/temporal-binary';
import type { ThrowAwayServers } from '@lianxi/infra/local/throw-away-servers';
import { startThrowAwayServers } from '@lianxi/infra/local/throw-away-servers';
import { Copy } from '../planted/copy';
import type { Watched } from './list';
import { allGuards } from './list';
import type { Asked } from './options';
import { readOptions } from './options';
import { withSwitches } from './switches';
import type { Outcome } from './tests';
import { Tests, tiersOf } from './tests';

/**
 * `npm run guards`: whether each guard is held by a test. In a copy of the sources every refusal of `rooms.ts` and every guard of
 * `anchors.ts` gets a switch; then one after the other is off, and the tests that its row names are run. Ends with 1 if none of them
 * notices.
 * `npm run guards -- 3 libs/domain/identity` takes some; `--list` only tells them.
 */
async function main(args: readonly string[]): Promise<void> {
  const all = allGuards();
  const asked = readOptions(args, all);
  if (asked.list) for (const [number, guard] of asked.guards) say(`${placeOf(number, guard)}  ${shortened(guard.text)}`);
  else await turnOff(asked, all);
}

async function turnOff({ guards }: Asked, all: readonly Watched[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxi-guards-'));
  const held = leash(folder);
  const needsServers = tiersOf(guards.flatMap(([, { noticedBy }]) => noticedBy)).includes('integration');
  const servers = needsServers ? await startThrowAwayServers({}) : undefined;
  try {
    const copy = new Copy(join(folder, 'copy'));
    // What starts the servers for tests runs as it is built.
    if (servers) copy.build();
    for (const file of new Set(all.map((guard) => guard.file))) copy.write(file, withSwitches(readFileSync(join(root, file), 'utf8'), all.flatMap((guard, index) => (guard.file === file ? [[index + 1, guard] as const] : []))));
    process.exitCode = report(guards, new Tests(copy.folder, servers ? await addressesOf(servers) : {})) === 0 ? 0 : 1;
  } finally {
    await servers?.stop();
    held.release();
    await rm(folder, { recursive: true, force: true });
  }
}

const told = { failed: 'noticed  ', hung: 'hung     ', passed: 'UNNOTICED' } as const satisfies Record<Outcome, string>;

/** How many guards go unnoticed. Throws where tests fail though every guard is on. */
function report(guards: Asked['guards'], tests: Tests): number {
  const since = performance.now();
  const sound = new Set<string>();
  const survivors: string[] = [];
  for (const [number, guard] of guards) {
    const { noticedBy } = guard;
    if (!sound.has(noticedBy.join()) && tests.run(noticedBy) !== 'passed') throw new Error(`With every guard on, tests of ${noticedBy.join(', ')} fail: first put them right`);
    sound.add(noticedBy.join());
    const outcome = tests.run(noticedBy, number);
    const line = `${placeOf(number, guard)}  ${shortened(guard.text)}`;
    if (outcome === 'passed') survivors.push(line);
    say(`${told[outcome]}  ${line}`);
  }
  const minutes = ((performance.now() - since) / 60_000).toFixed(1);
  say(`${guards.length} guards, each off once, in ${minutes} minutes: ${survivors.length === 0 ? 'a test notices each.' : `no test notices these ${survivors.length}.`}`);
  for (const line of survivors) say(line);
  return survivors.length;
}

async function addressesOf({ databaseUrl, temporalAddress }: ThrowAwayServers): Promise<Readonly<Record<string, string>>> {
  const { tools } = homeAt();
  return { DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress, LIANXI_TEMPORAL_BIN: await obtainTemporal(tools), LIANXI_TEMPORAL_TEST_SERVER: await obtainTestServer(tools) };
}

const placeOf = (number: number, { file, line }: Watched): string => `${String(number).padStart(3)}  ${file}:${line}`;

const shortened = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 100);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

Promise.resolve().then(() => main(process.argv.slice(2))).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
