import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '@lianxi/infra/local/paths';
import { startProduct } from '../planted/product';
import { shownBy } from '../support/examples';
import { layGround } from './ground';
import { obtainSchemathesis } from './schemathesis';

/** One of each role, and two whom the third measure does not concern. */
const everyone = [
  'kejiju/liaison', 'kejiju/bureau-head', 'shuiliju/liaison', 'lianxi-office/office', 'shizhengfu/leader', 'shizhengfu/leader-staff', 'ducha-shi/inspection',
  'lianxi-office/system-admin', 'lianxi-office/security-admin', 'lianxi-office/auditor',
] as const;

/** Whoever does one of these may lose the post or token they ask with: they come last, by themselves. */
const ending = ['takePost', 'leavePost', 'resetPassword', 'changePassword', 'revokeToken', 'signOut'];

/**
 * `npm run fuzz`: Schemathesis against the API as each role, with requests that fit its document and requests that do not: nothing may end with 5xx, answer what the document
 * does not say, take what it forbids or refuse what it allows. `-- --as kejiju/liaison --seconds 60 --seed 1`; whatever else follows goes to Schemathesis.
 */
async function main(): Promise<number> {
  const { values: { as, seconds, seed }, positionals } = parseArgs({ options: { as: { type: 'string' }, seconds: { type: 'string', default: '90' }, seed: { type: 'string', default: '1' } }, allowPositionals: true });
  const schemathesis = await obtainSchemathesis();
  const files = await mkdtemp(join(tmpdir(), 'lianxi-fuzz-'));
  const product = await startProduct(root, { LIANXI_FILES: pathToFileURL(files).href });
  let failed = 0;
  try {
    await layGround(product.url);
    for (const who of as === undefined ? everyone : [as]) {
      process.stdout.write(`\n== ${who}\n`);
      const asked = ['--config-file', join(root, 'test', 'fuzz', 'schemathesis.toml'), 'run', join(root, 'apps', 'api', 'openapi.json'), '--url', product.url, '--header', `Authorization: ${shownBy(who)}`, '--seed', seed];
      const codes = [
        await run(schemathesis, [...asked, '--max-time', seconds, ...ending.flatMap((id) => ['--exclude-operation-id', id]), ...positionals]),
        await run(schemathesis, [...asked, '--max-time', String(Math.ceil(Number(seconds) / 6)), ...ending.flatMap((id) => ['--include-operation-id', id]), ...positionals]),
      ];
      if (codes.some((code) => code !== 0)) failed += 1;
    }
  } finally {
    await product.stop();
    await rm(files, { recursive: true, force: true });
  }
  process.stdout.write(failed === 0 ? '\nNothing was found as any role.\n' : `\nSomething was found as ${failed} of the roles: see above.\n`);
  return failed === 0 ? 0 : 1;
}

function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: join(root, '.lianxi'), stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('close', (code) => { resolve(code ?? 1); });
  });
}

void main().then((code) => { process.exitCode = code; });
