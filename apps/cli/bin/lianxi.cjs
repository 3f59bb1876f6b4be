#!/usr/bin/env node
// Committed, so that npm links it before anything is built; what it starts is built by `npm start`.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const built = join(__dirname, '..', 'dist', 'main.js');
if (existsSync(built)) {
  require(built);
} else {
  process.stderr.write("联席尚未构建：请先运行 npm start（或 npm run setup）。\nLianxi is not built yet: run 'npm start' or 'npm run setup' first.\n");
  process.exitCode = 3;
}
