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
import { entryTexts, languageIn } from './entry-texts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const home = resolve(process.env.LIANXI_HOME ?? join(root, '.lianxi'));
const lock = new SetUpLock(root);
const run = (tool, args) => runInOwnGroup(tool, args, root, (pid) => { lock.noteChild(pid); });
const packages = new Packages(root, run);
const [command = 'help', ...args] = process.argv.slice(2);
const language = languageIn(process.env);
const texts = entryTexts[language];

/** How many steps each command shows; a command that is not here needs nothing installed. */
const stepsOf = { setup: 6, start: 9, test: 6, bench: 2, 'bench:web': 2, soak: 2 };

/** A part that is started by itself belongs to a product that runs: nothing is installed or built underneath it. */
const needsSetUp = command in stepsOf && !(command === 'start' && args.length > 0);

/** What went wrong, and what to do about it. */
class Fault extends Error {
  constructor([cause, remedy]) {
    super(`${cause} ${remedy}`);
    Object.assign(this, { name: 'Fault', cause, remedy });
  }
}

let done = 0;
let current;
let lineIsOpen = false;

/** A text of the built product, which has all in both languages, in the reader's; the entry's own stand in it already, and so does what an older build says. */
const told = (text) => (typeof text === 'object' ? text[language] : text);

/** Prints a line, on a line of its own even while a step is at work. */
function say(line) {
  process.stdout.write(`${lineIsOpen ? '\n' : ''}${told(line)}\n`);
  lineIsOpen = false;
}

/** Shows `[2/5] build … ok 0.4 s`; the work may answer a remark to show with it. */
async function step(title, work) {
  current = told(title);
  done += 1;
  const label = `[${done}/${stepsOf[command]}] ${current} …`;
  const began = performance.now();
  process.stdout.write(label);
  lineIsOpen = true;
  const alive = setInterval(() => { say(texts.still(current, Math.round((performance.now() - began) / 1000))); }, 20_000);
  const remark = await work().finally(() => { clearInterval(alive); });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${lineIsOpen ? '' : label} ${texts.ok} ${seconds} s${remark ? ` (${told(remark)})` : ''}\n`);
  lineIsOpen = false;
  current = undefined;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Fault(texts.oldNode(process.versions.node));
}

/** Installs when there are no packages, or not all of them, or those of other manifests than now. */
async function installPackages() {
  if (packages.complete()) return undefined;
  const anew = !packages.canBeUpdated();
  if (anew) say(texts.installing);
  await install(anew);
  return texts.installed;
}

async function install(anew) {
  const { code, output } = await packages.install(anew);
  if (code === 0) return;
  const unreachable = /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|\bnetwork\b/i.test(output);
  throw new Fault(unreachable ? texts.npmUnreachable(output) : texts.npmFailed(output));
}

const compile = () => run(process.execPath, [join(root, 'node_modules/@typescript/native/bin/tsc'), '-b']);

async function build() {
  let { code, output } = await compile();
  // A compiler that finds faults names them; one that is itself incomplete cannot.
  const broken = code !== 0 && !output.includes('error TS');
  if (broken) {
    say(texts.incomplete);
    await install(true);
    ({ code, output } = await compile());
  }
  if (code !== 0) throw new Fault(texts.notCompiled(output));
  await buildPage();
  return broken ? texts.installedAnew : undefined;
}

/** The page's bundles, where something has changed that they hold. */
async function buildPage() {
  const { code, output } = await run(process.execPath, [join(root, 'infra/local/build-page.mjs')]);
  if (code !== 0) throw new Fault(texts.notCompiled(output));
}

/** `2026-11-25 10:43:25`, as in China, at UTC+8. */
const shanghaiTime = (instant) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
const whoSetsUp = ({ pid, command: name, since }) => texts.whoSetsUp(pid, name, shanghaiTime(since));

/** Becomes the one that sets up. One of the same home is not waited for: its window shows all there is to see. */
async function takeLock() {
  for (let told = false; ; told = true) {
    const holder = await lock.take(command, home);
    if (!holder) break;
    if (holder.home === home) throw new Fault(texts.setUpAlready(whoSetsUp(holder)));
    if (!told) say(texts.waiting(whoSetsUp(holder)));
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
    say(texts.interrupted(command === 'start' ? command : `run ${command}`));
    process.exit(128 + number);
  });
}

/** What stop, status and reset have to say while this home is being set up; undefined when it is not. */
async function duringSetUp() {
  const holder = lock.holder();
  if (holder?.home !== home) return undefined;
  if (command === 'stop' && args.length === 0) {
    say(texts.ending(whoSetsUp(holder)));
    // It may just have become the supervisor, whose parts finish what they are at.
    await lock.end(holder, 90_000);
    say(texts.stopped);
    return 0;
  }
  if (command === 'reset') throw new Fault(texts.noReset(whoSetsUp(holder)));
  if (command !== 'status') return undefined;
  if (args.includes('--json')) say(JSON.stringify({ running: false, state: 'setting-up', parts: [], down: [], held: [], endpoints: null, logs: join(home, 'logs') }, null, 2));
  else say(texts.settingUp(whoSetsUp(holder)));
  return 3;
}

/** What an older checkout has built may lack the function. */
const asksWhetherItRuns = `Promise.resolve(require(process.argv[1]).refuseUnderneath?.()).catch(({ cause, remedy }) => { console.log(JSON.stringify([cause, remedy])); process.exit(9); })`;

/** Asks the built product whether it runs; in a process of its own, since what an older build loads must not be at work beside the new one. */
async function refuseUnderneath(compiled) {
  const { code, output } = await run(process.execPath, ['-e', asksWhetherItRuns, compiled]);
  if (code === 9) throw new Fault(JSON.parse(output));
}

async function main() {
  checkNode();
  const compiled = join(root, 'infra/dist/local/commands.js');
  if (needsSetUp) {
    await takeLock();
    if (command === 'start' && existsSync(compiled)) await refuseUnderneath(compiled);
    await step(texts.packages, installPackages);
    await step(texts.build, build);
    if (command !== 'start' && command !== 'setup') letGo();
  } else {
    const code = await duringSetUp();
    if (code !== undefined) return code;
    if (!existsSync(compiled)) {
      say(texts.nothingYet);
      return command === 'status' ? 3 : 0;
    }
  }
  const { commands } = createRequire(import.meta.url)(compiled);
  if (!(command in commands)) throw new Fault(texts.noCommand(command, Object.keys(commands).join(', ')));
  return commands[command]({ step, say, language, letGo }, args);
}

process.env.TZ = 'UTC';
main().then((code) => { lock.release(); process.exit(code); }, (error) => {
  lock.release();
  const where = current ? texts.stepFailed(current) : '';
  const text = error.name === 'Fault' ? `${told(error.cause)}\n→ ${told(error.remedy)}` : error.stack;
  process.stderr.write(`${lineIsOpen ? ` ${texts.failed}\n` : ''}${where}${text}\n`);
  process.exit(1);
});
