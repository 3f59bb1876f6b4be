import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listens } from './listening';
import { asItIs } from './language';
import type { Part } from './part';
import { root, type Home } from './paths';
import { httpProbe } from './probes';
import type { Task } from './task';

/** What the product's processes are told through their environment. */
export interface Surroundings {
  readonly DATABASE_URL: string;
  readonly TEMPORAL_ADDRESS: string;
  readonly TEMPORAL_NAMESPACE: string;
  readonly TEMPORAL_UI_URL: string;
}

/** Development: people are examples. */
const mode = { LIANXI_MODE: 'development', TZ: 'UTC' };

/** Where the heads of all chains are kept outside the database, unless a place is named: beside the home's own, which they end with; those of a database elsewhere stay, under its name. */
function anchorsIn({ data, folder }: Home): string {
  const { LIANXI_ANCHORS: named, DATABASE_URL: elsewhere } = process.env;
  if (named !== undefined) return named;
  if (elsewhere === undefined) return pathToFileURL(join(data, 'anchors.jsonl')).href;
  const { host, pathname } = new URL(elsewhere);
  return pathToFileURL(join(folder, 'anchors', `${encodeURIComponent(`${host}${pathname}`)}.jsonl`)).href;
}

/** Where the API keeps files, unless a place is named: with the home's own record, which they end with; those of a database elsewhere stay, under its name. */
function filesIn({ data, folder }: Home): string {
  const { LIANXI_FILES: named, DATABASE_URL: elsewhere } = process.env;
  if (named !== undefined) return named;
  if (elsewhere === undefined) return pathToFileURL(join(data, 'files')).href;
  const { host, pathname } = new URL(elsewhere);
  return pathToFileURL(join(folder, 'files', encodeURIComponent(`${host}${pathname}`))).href;
}

/** Node's option for the room of what is young: a request's objects die before it is full, so that few are collected twice. */
export const youngGeneration = '--max-semi-space-size=32';

/** What keeps time gives way by so much to what answers people: a morning of a thousand steps must not keep them waiting. */
export const timeGivesWay = 5;

/** Where the example people of this home are written, with how to act as each. */
export const peopleIn = ({ data }: Home): string => join(data, 'people.json');

/** What the API is told besides: the secret under which second factors are encrypted. */
export interface ApiSurroundings extends Surroundings {
  readonly LIANXI_SECRET: string;
}

export function apiPart(home: Home, surroundings: ApiSurroundings, port: number): Part {
  return nodePart(home, 'api', 'API', 'apps/api/dist/main.js', { ...surroundings, LIANXI_PEOPLE: peopleIn(home), PORT: String(port), LIANXI_ANCHORS: anchorsIn(home), LIANXI_FILES: filesIn(home) }, port, 15_000);
}

/** The worker is given time for the activities it has begun. */
export function workerPart(home: Home, surroundings: Surroundings, port: number): Part {
  const part = nodePart(home, 'worker', 'Worker', 'apps/worker/dist/main.js', { ...surroundings, HEALTH_PORT: String(port), LIANXI_ANCHORS: anchorsIn(home) }, port, 40_000);
  return { ...part, launch: async () => ({ ...await part.launch(), niceness: timeGivesWay }) };
}

/** Brings the schema up to date, as the owner of the tables. */
export function migrationTask(home: Home, ownerUrl: string): Task {
  const launch = nodeLaunch(home, 'migrate', 'libs/persistence/dist/migrate.js', { DATABASE_URL: ownerUrl });
  return { name: 'migrate', title: { zh: '数据库迁移', en: 'The migration' }, launch };
}

/** Creates the rehearsal programme when there is none, and prints where to look first. */
export function demoTask(home: Home, apiUrl: string): Task {
  const launch = nodeLaunch(home, 'demo', 'apps/cli/bin/lianxi.cjs', { LIANXI_URL: apiUrl });
  return { name: 'demo', title: { zh: '演练', en: 'The demonstration' }, launch: { ...launch, args: [...launch.args, 'demo'], output: 'terminal' } };
}

function nodePart(home: Home, name: string, title: string, entry: string, env: Record<string, string>, port: number, graceMs: number): Part {
  return {
    name,
    title: asItIs(title),
    launch: () => Promise.resolve(nodeLaunch(home, name, entry, env, youngGeneration)),
    ready: async ({ pid }) => await answers(`http://127.0.0.1:${String(port)}/health/ready`) && listens(pid, port),
    readyWithinMs: 90_000,
    lives: httpProbe(`http://127.0.0.1:${String(port)}/health/live`),
    drain: { signal: 'SIGTERM', graceMs },
  };
}

/** With stacks that name the source's lines. */
function nodeLaunch(home: Home, name: string, entry: string, env: Record<string, string>, ...options: readonly string[]) {
  const output = join(home.logs, `${name}.log`);
  return { command: process.execPath, args: ['--enable-source-maps', ...options, join(root, entry)], env: { ...mode, ...env }, cwd: root, output };
}

/** Ready, or degraded: at work, with something to look into. */
async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  const report = await response.text();
  return response.ok || (response.status === 503 && report.includes('degraded'));
}
