/**
 * The entry of every npm script. Plain JavaScript on Node's built-ins, because it runs before anything is installed or
 * built: it sees to Node, the npm packages and the build, and then hands over to `infra/dist/local/commands.js`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [command = 'help', ...args] = process.argv.slice(2);

/** How many steps each command shows; a command that is not here needs nothing installed. */
const stepsOf = { setup: 5, start: 8, test: 5, bench: 2, soak: 2 };

/** A part that is started by itself belongs to a product that runs: nothing is installed or built underneath it. */
const needsSetUp = command in stepsOf && !(command === 'start' && args.length > 0);

/** What went wrong, and what to do about it. */
class Fault extends Error {
  constructor(cause, remedy) {
    super(`${cause} ${remedy}`);
    Object.assign(this, { name: 'Fault', cause, remedy });
  }
}

let done = 0;
let current;
let lineIsOpen = false;

/** Prints a line, on a line of its own even while a step is at work. */
function say(line) {
  process.stdout.write(`${lineIsOpen ? '\n' : ''}${line}\n`);
  lineIsOpen = false;
}

/** Shows `[2/5] build … ok 0.4 s`; the work may answer a remark to show with it. */
async function step(title, work) {
  current = title;
  done += 1;
  const label = `[${done}/${stepsOf[command]}] ${title} …`;
  const began = performance.now();
  process.stdout.write(label);
  lineIsOpen = true;
  const remark = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${lineIsOpen ? '' : label} ok ${seconds} s${remark ? ` (${remark})` : ''}\n`);
  lineIsOpen = false;
  current = undefined;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Fault(`This is Node ${process.versions.node}, and Lianxi needs 20.19 or newer.`, 'Install Node 24 (https://nodejs.org), then run this again.');
}

/** Installs when there are no packages, or when they were installed for other manifests than those of now. */
function installPackages() {
  const manifests = ['package.json', 'package-lock.json'].map((name) => readFileSync(join(root, name)));
  const wanted = createHash('sha256').update(Buffer.concat(manifests)).digest('hex');
  const stamp = join(root, 'node_modules', '.lianxi-stamp');
  const missing = !existsSync(join(root, 'node_modules', '.package-lock.json'));
  if (!missing && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined;
  if (missing) say('Installing them takes about a minute.');
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  const ended = spawnSync('npm', [missing ? 'ci' : 'install', ...options], { cwd: root, encoding: 'utf8' });
  if (ended.status !== 0) {
    throw new Fault(`npm could not install the packages:\n${ended.error?.message ?? ended.stderr}`, 'See that npm reaches its registry, then run this again.');
  }
  writeFileSync(stamp, wanted);
  return 'installed';
}

function build() {
  const compiler = join(root, 'node_modules/@typescript/native/bin/tsc');
  const ended = spawnSync(process.execPath, [compiler, '-b'], { cwd: root, encoding: 'utf8' });
  if (ended.status !== 0) throw new Fault(`The sources do not compile:\n${ended.stdout}${ended.stderr}`, 'Mend what the compiler names, then run this again.');
}

async function main() {
  checkNode();
  const compiled = join(root, 'infra/dist/local/commands.js');
  // What an older checkout has built may lack this.
  if (needsSetUp && command === 'start' && existsSync(compiled)) await createRequire(import.meta.url)(compiled).refuseUnderneath?.();
  if (needsSetUp) {
    await step('npm packages', async () => installPackages());
    await step('build', async () => build());
  } else if (!existsSync(compiled)) {
    say("Nothing has been set up here yet. 'npm start' does it.");
    return command === 'status' ? 3 : 0;
  }
  const { commands } = createRequire(import.meta.url)(compiled);
  if (!(command in commands)) throw new Fault(`There is no command '${command}'.`, `These are: ${Object.keys(commands).join(', ')}.`);
  return commands[command]({ step, say }, args);
}

process.env.TZ = 'UTC';
main().then((code) => { process.exit(code); }, (error) => {
  const where = current ? `Step '${current}' failed: ` : '';
  const text = error.name === 'Fault' ? `${error.cause}\n→ ${error.remedy}` : error.stack;
  process.stderr.write(`${lineIsOpen ? ' failed\n' : ''}${where}${text}\n`);
  process.exit(1);
});
