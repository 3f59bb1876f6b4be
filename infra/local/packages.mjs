/** Sees that the npm packages are there, all of them. Node built-ins only. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

export class Packages {
  #root;
  #stamp;
  #installed;
  #run;

  /** @param run runs a command: `(command, args) => { code, output }` */
  constructor(root, run) {
    this.#root = root;
    this.#stamp = join(root, 'node_modules', '.lianxi-stamp');
    this.#installed = join(root, 'node_modules', '.package-lock.json');
    this.#run = run;
  }

  /** Whether what the manifests ask for is installed; the stamp tells of the manifests, and is not believed of the packages. */
  complete() {
    return existsSync(this.#stamp) && readFileSync(this.#stamp, 'utf8') === this.#wanted() && this.#missing() === undefined;
  }

  /** Whether packages are there that npm can bring up to date, or all are to be installed anew. */
  canBeUpdated() {
    return this.#missing() === undefined;
  }

  /** Answers npm's outcome; the stamp is written when npm succeeded and every package is there. */
  async install(anew) {
    rmSync(this.#stamp, { force: true });
    const ended = await this.#run('npm', [anew ? 'ci' : 'install', '--no-audit', '--no-fund', '--loglevel=error']);
    if (ended.code !== 0) return ended;
    const missing = this.#missing();
    if (missing !== undefined) return anew ? { code: 1, output: `npm ended well, and ${missing} is missing.` } : this.install(true);
    writeFileSync(this.#stamp, this.#wanted());
    return ended;
  }

  #wanted() {
    const manifests = ['package.json', 'package-lock.json'].map((name) => readFileSync(join(this.#root, name)));
    return createHash('sha256').update(Buffer.concat(manifests)).digest('hex');
  }

  /** A package that is not there: of those npm says it installed, else of those the lock file asks for on any platform. */
  #missing() {
    let installed;
    try {
      installed = read(this.#installed);
    } catch {
      return 'all of node_modules';
    }
    const asked = Object.entries(read(join(this.#root, 'package-lock.json'))).filter(([, { optional, devOptional }]) => !optional && !devOptional);
    // A new lock file may ask for more than is installed; then the stamp differs, and npm adds it.
    const stamped = existsSync(this.#stamp) && readFileSync(this.#stamp, 'utf8') === this.#wanted();
    const names = [...Object.keys(installed), ...(stamped ? asked.map(([name]) => name) : [])];
    return names.find((name) => name.includes('node_modules/') && !existsSync(join(this.#root, name, 'package.json')));
  }
}
