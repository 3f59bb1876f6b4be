/**
 * A supervisor over stand-ins, for supervisor.chaos.spec.ts: `node stand-ins.cjs HOME`. Stage one is `record`, stage two
 * `worker` and `api`. Each writes its process number to `HOME/<name>.up` when it is ready and its name to `HOME/ended`
 * when it drains. `SLOW=name` never gets ready, `DEAF=name` ignores the signal to drain. Each serves a page that says it
 * lives, at the port in `HOME/<name>.port`; `ILL=name` says so with a failure. None outlives its home, so that a test that fails leaves nothing.
 */
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { homeAt } = require('../../dist/local/paths.js');
const { obeySignals } = require('../../dist/local/signals.js');
const { httpProbe } = require('../../dist/local/probes.js');
const { Supervisor } = require('../../dist/local/supervisor.js');

const home = homeAt(process.argv[2]);
const say = (line) => console.log(line.en);

const program = `
  const fs = require('node:fs');
  const [home, name] = process.argv.slice(1);
  process.on('SIGTERM', () => {
    if (process.env.DEAF === name) return;
    fs.appendFileSync(home + '/ended', name + ' ');
    process.exit(0);
  });
  const page = require('node:http').createServer((request, response) => response.writeHead(process.env.ILL === name ? 503 : 200).end());
  page.listen(0, '127.0.0.1', () => {
    fs.writeFileSync(home + '/' + name + '.port', String(page.address().port));
    if (process.env.SLOW !== name) fs.writeFileSync(home + '/' + name + '.up', String(process.pid));
  });
  setInterval(() => { if (!fs.existsSync(home)) process.exit(1); }, 500);
`;

const standIn = (name) => {
  const up = join(home.folder, `${name}.up`);
  return {
    name,
    title: { zh: name, en: name },
    launch: async () => ({ command: process.execPath, args: ['-e', program, home.folder, name], output: join(home.logs, `${name}.log`) }),
    ready: async (child) => existsSync(up) && readFileSync(up, 'utf8') === String(child.pid),
    readyWithinMs: 60_000,
    lives: (signal) => httpProbe(`http://127.0.0.1:${readFileSync(join(home.folder, `${name}.port`), 'utf8')}`)(signal),
    drain: { signal: 'SIGTERM', graceMs: 1_000 },
  };
};

async function main() {
  const supervisor = await Supervisor.open(home, say);
  obeySignals(supervisor, say);
  console.log('Open.');
  await supervisor.untilStopped(async () => {
    await supervisor.keep(standIn('record'));
    await supervisor.keep(standIn('worker'), standIn('api'));
    console.log('All ready.');
  });
}

main().then(() => process.exit(0), (error) => {
  console.log(error.message);
  process.exit(1);
});
