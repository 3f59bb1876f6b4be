/**
 * Keeps two set-ups of one clone apart: whoever installs, builds or starts is noted in `.lianxi/set-up.json`. Plain
 * JavaScript on Node's built-ins, as all that runs before anything is installed.
 */
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endGroup, pause } from './own-group.mjs';

/** What `process-identity.ts` answers, which is not built yet: the time a process started; undefined when it is gone. */
function identityOf(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return 'ZX'.includes(words[0]) ? undefined : `${boot} ${words[19]}`;
    }
    const [state, ...started] = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim().split(/\s+/);
    return 'ZX'.includes(state[0]) ? undefined : started.join(' ');
  } catch {
    return undefined;
  }
}

const runs = (noted) => noted !== undefined && identityOf(noted.pid) === noted.identity;
const named = (pid) => ({ pid, identity: identityOf(pid) });

export class SetUpLock {
  #folder;
  #path;
  #held;

  constructor(root) {
    this.#folder = join(root, '.lianxi');
    this.#path = join(this.#folder, 'set-up.json');
  }

  /** Who sets up now: `{ pid, identity, command, home, since }`; undefined when nobody does. */
  holder() {
    const noted = this.#read();
    return runs(noted) ? noted : undefined;
  }

  /** Takes the lock, from a holder that is gone too, whose npm is ended first; answers the holder when there is one. */
  async take(command, home) {
    mkdirSync(this.#folder, { recursive: true });
    for (;;) {
      const noted = this.#read();
      if (runs(noted)) return noted;
      if (noted?.child && runs(noted.child)) await endGroup(noted.child.pid);
      if (noted) this.#clear(noted);
      const mine = { ...named(process.pid), command, home, since: new Date().toISOString() };
      if (!this.#create(mine)) continue;
      this.#held = mine;
      return undefined;
    }
  }

  /** Notes what this set-up has started, so that it can be ended even when we are killed. */
  noteChild(pid) {
    if (this.#held) this.#write({ ...this.#held, child: named(pid) }, this.#path);
  }

  release() {
    if (this.#held) rmSync(this.#path, { force: true });
    this.#held = undefined;
  }

  /** Ends another's set-up: it ends what it has started and goes; killed, with all of it, when it does not within `graceMs`. */
  async end(holder, graceMs) {
    try {
      process.kill(holder.pid, 'SIGTERM');
    } catch {
      return; // It has just ended.
    }
    for (const end = Date.now() + graceMs; runs(holder) && Date.now() < end;) await pause(100);
    const child = this.#read()?.child;
    if (runs(holder)) process.kill(holder.pid, 'SIGKILL');
    if (runs(child)) await endGroup(child.pid);
  }

  #read() {
    try {
      return JSON.parse(readFileSync(this.#path, 'utf8'));
    } catch {
      return undefined;
    }
  }

  /** The lock appears whole or not at all, so of two that come at once one takes it. */
  #create(record) {
    const draft = `${this.#path}.${process.pid}`;
    try {
      writeFileSync(draft, JSON.stringify(record));
      linkSync(draft, this.#path);
      return true;
    } catch (error) {
      if (error.code === 'EEXIST') return false;
      throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }

  #write(record, path) {
    writeFileSync(`${path}.new`, JSON.stringify(record));
    renameSync(`${path}.new`, path);
  }

  /** Removes the lock of one that is gone; should another have taken it meanwhile, that one gets it back. */
  #clear(stale) {
    const aside = `${this.#path}.${process.pid}.stale`;
    try {
      renameSync(this.#path, aside);
      const found = JSON.parse(readFileSync(aside, 'utf8'));
      if (found.identity !== stale.identity || found.pid !== stale.pid) linkSync(aside, this.#path);
    } catch (error) {
      if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
    } finally {
      rmSync(aside, { force: true });
    }
  }
}
