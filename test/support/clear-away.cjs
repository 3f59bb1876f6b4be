/**
 * Waits until its input closes, which the system sees to even when the test run is killed, and then stops the product of
 * a home and removes the home: `node clear-away.cjs HOME`.
 */
const { spawnSync } = require('node:child_process');
const { rmSync } = require('node:fs');
const { join } = require('node:path');
const { systemFolderFor } = require('../../infra/dist/local/paths.js');

const home = process.argv[2];

process.stdin.resume().once('close', () => {
  const entry = join(__dirname, '..', '..', 'infra', 'local', 'lianxi.mjs');
  spawnSync(process.execPath, [entry, 'stop'], { env: { ...process.env, LIANXI_HOME: home }, stdio: 'ignore' });
  for (const folder of [home, systemFolderFor(home)]) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});
