import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homeAt, root, type Home } from '@lianxi/infra/local/paths';
import { isFree } from '@lianxi/infra/local/ports';
import { portWishes } from '@lianxi/infra/local/settings';

/** Variables of a developer's terminal that would lead a test to servers that are not its own. */
const foreign = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'TEMPORAL_UI_URL', 'LIANXI_URL', 'LIANXI_AS', 'LIANXI_PROGRAMME', 'LIANXI_MODE', 'LIANXI_ANCHORS', 'LIANXI_FILES', 'LIANXI_TOKEN', 'LIANXI_SECRET', 'LIANXI_SECRET_BEFORE', 'LIANXI_PEOPLE', 'LIANXI_CLAMAV'];

/** A data folder of a test's own for the whole product, and the environment that leads its processes there. */
export interface TestHome extends Home {
  readonly env: NodeJS.ProcessEnv;
  /** Stops whatever still runs from here and removes the folder. The end of the test run, however it comes, does the same. */
  close(): Promise<void>;
}

export async function openTestHome(): Promise<TestHome> {
  const home = homeAt(mkdtempSync(join(tmpdir(), 'lianxi-home-')));
  chmodSync(home.folder, 0o711); // PostgreSQL may run as an account of its own
  const { tools } = homeAt();
  mkdirSync(tools, { recursive: true });
  symlinkSync(tools, home.tools);
  const clearing = spawn(process.execPath, [join(root, 'test', 'support', 'clear-away.cjs'), home.folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  clearing.unref();
  return { ...home, env: await environmentOf(home), close: () => ended(clearing) };
}

async function environmentOf(home: Home): Promise<NodeJS.ProcessEnv> {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.includes(name)));
  const ports: Record<string, string> = {};
  for (const { variable } of Object.values(portWishes)) ports[variable] = String(await quietPort());
  return { ...own, ...ports, LIANXI_HOME: home.folder, LIANXI_LANG: 'zh' };
}

/** Below the numbers the system gives to outgoing connections, so that it stays free until it is used, and after a restart. */
async function quietPort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function ended(clearing: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    clearing.once('exit', () => { resolve(); });
    clearing.ref();
    clearing.stdin?.end();
  });
}
