import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLianxiClient, type Client } from '@lianxi/api-client/client';
import { readEndpoints, type Endpoints } from '@lianxi/infra/local/endpoints';
import { root } from '@lianxi/infra/local/paths';
import { running, type RunRecord } from '@lianxi/infra/local/run-records';
import { texts } from '@lianxi/infra/local/texts';
import type { TestHome } from './home';
import { until } from './until';

/** What a command printed, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const entry = join(root, 'infra', 'local', 'lianxi.mjs');
const commandLine = join(root, 'apps', 'cli', 'bin', 'lianxi.cjs');

/** How long a start may take on a machine that has much else to do. */
const startsWithinMs = 240_000;

/** The product as `npm start` runs it, in processes, with all it prints. */
export class Product {
  /** Everything printed so far, by the supervisor and by the demonstration. */
  text = '';
  private readonly supervisor: ChildProcess;
  private readonly code: Promise<number | null>;

  private constructor(private readonly home: TestHome) {
    this.supervisor = spawn(process.execPath, [entry, 'start'], { cwd: root, env: home.env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.supervisor.stdout, this.supervisor.stderr]) stream?.on('data', (data: Buffer) => { this.text += data.toString(); });
    this.code = new Promise((resolve) => { this.supervisor.once('close', resolve); });
  }

  /** Starts it and waits until everything runs. */
  static async start(home: TestHome): Promise<Product> {
    const product = new Product(home);
    await product.says(texts.allRuns.zh, startsWithinMs);
    return product;
  }

  async says(text: string, withinMs = 60_000): Promise<void> {
    const over = () => this.supervisor.exitCode !== null || this.supervisor.signalCode !== null;
    await until(`the product says '${text}'`, () => this.text.includes(text) || over(), withinMs).catch((error: unknown) => { throw this.withText(error); });
    if (!this.text.includes(text)) throw this.withText(new Error(`The product ended without saying '${text}'.`));
  }

  /** Sends a signal to the supervisor, as Ctrl-C does, and answers its exit code when it is gone. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.supervisor.kill(signal);
    return this.code;
  }

  get endpoints(): Endpoints {
    const endpoints = readEndpoints(this.home.run);
    if (!endpoints) throw new Error('Nothing has been started in this home.');
    return endpoints;
  }

  /** The processes that run: `supervisor`, `postgres`, `temporal`, `worker`, `api`. */
  get parts(): RunRecord[] {
    return running(this.home.run);
  }

  pidOf(part: string): number | undefined {
    return this.parts.find(({ name }) => name === part)?.pid;
  }

  /** `npm run …` beside the running product: `stop`, `temporal`. */
  async npm(...args: readonly string[]): Promise<Ran> {
    const ran = await run([entry, ...args], this.home.env);
    if (ran.code !== 0) throw new Error(`${args.join(' ')}: ${ran.out}${ran.err}`);
    return ran;
  }

  /** The command line as a process: `task`, `3`. */
  lianxi(...args: readonly string[]): Promise<Ran> {
    return run([commandLine, ...args], this.home.env);
  }

  /** The command line asking at an address, not where it finds the product by itself. */
  lianxiAt(url: string, ...args: readonly string[]): Promise<Ran> {
    return run([commandLine, ...args], { ...this.home.env, LIANXI_URL: url });
  }

  /** What the command line answers with `--json`. */
  async asks<T>(...args: readonly string[]): Promise<T> {
    const { code, out, err } = await this.lianxi(...args, '--json');
    if (code !== 0) throw new Error(`lianxi ${args.join(' ')}: ${out}${err}`);
    return JSON.parse(out) as T;
  }

  /** The API, asked as `kejiju/liaison`. */
  api(who = 'lianxi-office/office'): Client {
    return createLianxiClient({ baseUrl: this.endpoints.api, headers: { authorization: this.shownBy(who) } });
  }

  /** What a request shows that is made by the example person `kejiju/liaison`. */
  shownBy(who: string): string {
    const { people } = JSON.parse(readFileSync(join(this.home.data, 'people.json'), 'utf8')) as { people: { person: string; token: string }[] };
    const found = people.find(({ person }) => person === who.replace('/', '-'));
    if (!found) throw new Error(`There is no example person ${who}.`);
    return `Bearer ${found.token}`;
  }

  private withText(error: unknown): Error {
    return new Error(`${error instanceof Error ? error.message : String(error)}\n${this.text}`);
  }
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env, maxBuffer: 32 * 1024 * 1024 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}
