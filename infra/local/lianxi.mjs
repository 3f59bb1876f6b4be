/**
 * The entry of every npm script. Plain JavaScript on Node's built-ins, because it runs before anything is installed or
 * built: it sees to Node, the npm packages and the build, and then hands over to `infra/dist/local/commands.js`.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endGroups, pause, runInOwnGroup } from './own-group.mjs';
import { Packages } from './packages.mjs';
import { SetUpLock } from './set-up-lock.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const home = resolve(process.env.LIANXI_HOME ?? join(root, '.lianxi'));
const lock = new SetUpLock(root);
const run = (tool, args) => runInOwnGroup(tool, args, root, (pid) => { lock.noteChild(pid); });
const packages = new Packages(root, run);
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

/** Installs when there are no packages, or not all of them, or those of other manifests than now. */
async function installPackages() {
  if (packages.complete()) return undefined;
  const anew = !packages.canBeUpdated();
  if (anew) say('Installing them takes about a minute.');
  await install(anew);
  return 'installed';
}

async function install(anew) {
  const { code, output } = await packages.install(anew);
  if (code === 0) return;
  const unreachable = /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|\bnetwork\b/i.test(output);
  throw new Fault(`npm could not install the packages:\n${output}`, unreachable ? 'See that npm reaches its registry, then run this again.' : 'Mend what npm names, then run this again: it installs them anew.');
}

const compile = () => run(process.execPath, [join(root, 'node_modules/@typescript/native/bin/tsc'), '-b']);

async function build() {
  let { code, output } = await compile();
  // A compiler that finds faults names them; one that is itself incomplete cannot.
  const broken = code !== 0 && !output.includes('error TS');
  if (broken) {
    say('The compiler is incomplete; the packages are installed anew.');
    await install(true);
    ({ code, output } = await compile());
  }
  if (code !== 0) throw new Fault(`The sources do not compile:\n${output}`, 'Mend what the compiler names, then run this again.');
  return broken ? 'packages installed anew' : undefined;
}

/** `2026-11-25 10:43:25`, as in China, at UTC+8. */
const shanghaiTime = (instant) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
const whoSetsUp = ({ pid, command: name, since }) => `process ${pid}, 'npm run ${name}', since ${shanghaiTime(since)} Beijing time`;

/** Becomes the one that sets up. One of the same home is not waited for: its window shows all there is to see. */
async function takeLock() {
  for (let told = false; ; told = true) {
    const holder = await lock.take(command, home);
    if (!holder) break;
    if (holder.home === home) throw new Fault(`Lianxi is being set up already (${whoSetsUp(holder)}).`, "Wait until it is done; 'npm run stop' ends it.");
    if (!told) say(`This clone is being set up for another home (${whoSetsUp(holder)}); waiting for it …`);
    await pause(500);
  }
  for (const name of signals) process.on(name, onSignal);
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** From here on the command answers for itself, signals included. */
function letGo() {
  for (const name of signals) process.off(name, onSignal);
  lock.release();
}

let isEnding = false;

function onSignal(name, number) {
  if (isEnding) return;
  isEnding = true;
  void endGroups().then(() => {
    lock.release();
    say(`Stopped during the set-up. 'npm ${command === 'start' ? '' : 'run '}${command}' goes on with it.`);
    process.exit(128 + number);
  });
}

/** What stop, status and reset have to say while this home is being set up; undefined when it is not. */
async function duringSetUp() {
  const holder = lock.holder();
  if (holder?.home !== home) return undefined;
  if (command === 'stop' && args.length === 0) {
    say(`Ending the set-up (${whoSetsUp(holder)}) …`);
    // It may just have become the supervisor, whose parts finish what they are at.
    await lock.end(holder, 90_000);
    say('Stopped.');
    return 0;
  }
  if (command === 'reset') throw new Fault(`Lianxi is being set up (${whoSetsUp(holder)}).`, "Wait until it is done, or end it first: 'npm run stop'.");
  if (command !== 'status') return undefined;
  if (args.includes('--json')) say(JSON.stringify({ running: false, state: 'setting-up', parts: [], held: [], endpoints: null, logs: join(home, 'logs') }, null, 2));
  else say(`正在安装、构建（进程 ${holder.pid}，自 ${shanghaiTime(holder.since)}（北京时间）起），尚未运行。\nLianxi is being set up (${whoSetsUp(holder)}) and does not run yet.`);
  return 3;
}

async function main() {
  checkNode();
  const compiled = join(root, 'infra/dist/local/commands.js');
  if (needsSetUp) {
    await takeLock();
    // What an older checkout has built may lack this.
    if (command === 'start' && existsSync(compiled)) await createRequire(import.meta.url)(compiled).refuseUnderneath?.();
    await step('npm packages', installPackages);
    await step('build', build);
    if (command !== 'start' && command !== 'setup') letGo();
  } else {
    const code = await duringSetUp();
    if (code !== undefined) return code;
    if (!existsSync(compiled)) {
      say("Nothing has been set up here yet. 'npm start' does it.");
      return command === 'status' ? 3 : 0;
    }
  }
  const { commands } = createRequire(import.meta.url)(compiled);
  if (!(command in commands)) throw new Fault(`There is no command '${command}'.`, `These are: ${Object.keys(commands).join(', ')}.`);
  return commands[command]({ step, say, letGo }, args);
}

process.env.TZ = 'UTC';
main().then((code) => { lock.release(); process.exit(code); }, (error) => {
  lock.release();
  const where = current ? `Step '${current}' failed: ` : '';
  const text = error.name === 'Fault' ? `${error.cause}\n→ ${error.remedy}` : error.stack;
  process.stderr.write(`${lineIsOpen ? ' failed\n' : ''}${where}${text}\n`);
  process.exit(1);
});
