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
import { readToldForEach, specsOf, tierOf } from './specs';
import { withSwitches } from './switches';
import { Tests } from './tests';

/**
 * `npm run guards`: whether each guard is held by a test. In a copy of the sources every refusal of `rooms.ts` and every guard of
 * `anchors.ts` gets a switch; then one after the other is off, and the tests that its row names are run. Ends with 1 if none of them
 * notices.
 * `npm run guards -- 3 libs/domain/identity` takes some; `--list` only tells them.
 */
async function main(args: readonly string[]): Promise<void> {
  const all = allGuards();
  const asked = readOptions(args, all);
  if (asked.list) for (const [number, guard] of asked.guards) say(lineOf(number, guard));
  else await turnOff(asked, all);
}

async function turnOff({ guards }: Asked, all: readonly Watched[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxi-guards-'));
  const held = leash(folder);
  const specs = [...new Set(guards.flatMap(([, { noticedBy }]) => specsOf(noticedBy)))];
  const servers = specs.some((spec) => tierOf(spec) === 'integration') ? await startThrowAwayServers({}) : undefined;
  try {
    const copy = new Copy(join(folder, 'copy'));
    // What starts the servers for tests runs as it is built.
    if (servers) copy.build();
    for (const file of new Set(all.map((guard) => guard.file))) copy.write(file, withSwitches(readFileSync(join(root, file), 'utf8'), all.flatMap((guard, index) => (guard.file === file ? [[index + 1, guard] as const] : []))));
    for (const spec of specs) copy.write(spec, readToldForEach(spec));
    process.exitCode = await report(guards, new Tests(copy.folder, servers ? await addressesOf(servers) : {})) === 0 ? 0 : 1;
  } finally {
    await servers?.stop();
    held.release();
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many guards go unnoticed. Those with the same tests go through them together; what a test has noticed, the next one is not asked. */
async function report(guards: Asked['guards'], tests: Tests): Promise<number> {
  const since = performance.now();
  const survivors: string[] = [];
  for (const together of groupsOf(guards)) {
    const left = new Map(together);
    const [[first, { quote, noticedBy }]] = together;
    for (const spec of specsOf(noticedBy)) {
      if (left.size === 0) break;
      for (const number of await tests.noticed(spec, [...left.keys()], quote === undefined ? undefined : first)) {
        say(`noticed    ${lineOf(number, left.get(number))}  by ${spec}`);
        left.delete(number);
      }
    }
    for (const [number, guard] of left) survivors.push(`UNNOTICED  ${lineOf(number, guard)}`);
    for (const line of survivors.slice(survivors.length - left.size)) say(line);
  }
  const minutes = ((performance.now() - since) / 60_000).toFixed(1);
  say(`${guards.length} guards, each off once, in ${minutes} minutes: ${survivors.length === 0 ? 'a test notices each.' : `no test notices these ${survivors.length}.`}`);
  for (const line of survivors) say(line);
  return survivors.length;
}

type Numbered = Asked['guards'][number];

/** Guards with the same tests; one in a query is by itself. */
function groupsOf(guards: Asked['guards']): readonly (readonly [Numbered, ...Numbered[]])[] {
  const groups = new Map<string, [Numbered, ...Numbered[]]>();
  for (const one of guards) {
    const [number, { noticedBy, quote }] = one;
    const key = quote === undefined ? noticedBy.join() : String(number);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

async function addressesOf({ databaseUrl, temporalAddress }: ThrowAwayServers): Promise<Readonly<Record<string, string>>> {
  const { tools } = homeAt();
  return { DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress, LIANXI_TEMPORAL_BIN: await obtainTemporal(tools), LIANXI_TEMPORAL_TEST_SERVER: await obtainTestServer(tools) };
}

function lineOf(number: number, guard: Watched | undefined): string {
  return guard ? `${String(number).padStart(3)}  ${guard.file}:${guard.line}  ${guard.text.replace(/\s+/g, ' ').slice(0, 100)}` : String(number);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

Promise.resolve().then(() => main(process.argv.slice(2))).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
