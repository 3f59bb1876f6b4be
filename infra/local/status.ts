import { join } from 'node:path';
import { readEndpoints, type Endpoints } from './endpoints';
import { heldIn } from './held';
import { asItIs, type Language } from './language';
import { homeAt } from './paths';
import type { RunRecord } from './run-records';
import { isDown, notedParts, running, supervisorName, titleOf } from './run-records';
import { describeStatus } from './status-texts';
import type { Console } from './start';

/** How the product is, as `npm run status -- --json` prints it. */
export interface Status {
  readonly running: boolean;
  /** `abandoned`: parts run without their supervisor. While this home is being set up, the entry script answers `setting-up`. */
  readonly state: 'running' | 'starting' | 'stopping' | 'stopped' | 'abandoned';
  /** The parts and tasks with their processes; titles are in the reader's language, `since` is wall time, UTC. */
  readonly parts: readonly { readonly name: string; readonly title: string; readonly pid: number; readonly since: string }[];
  /** The parts that are being started again: none of their processes is ready. `failures`: how many attempts in a row were in vain. */
  readonly down: readonly { readonly name: string; readonly title: string; readonly failures: number; readonly log: string }[];
  /** The parts that were stopped by themselves. */
  readonly held: readonly { readonly name: string; readonly title: string }[];
  /** Null before everything was ready for the first time, and when nothing runs. */
  readonly endpoints: Endpoints | null;
  readonly logs: string;
}

export function readStatus(language: Language): Status {
  const { run, logs } = homeAt();
  const records = running(run);
  const supervisor = records.find(({ name }) => name === supervisorName);
  const endpoints = supervisor && !supervisor.stopping ? readEndpoints(run) ?? null : null;
  const state = stateOf(supervisor, endpoints !== null, records.some(({ name }) => name !== supervisorName));
  // Parts that start for the first time, or end, are told of as long as they have a process.
  const noted = state === 'running' ? notedParts(run) : records.filter(({ name }) => name !== supervisorName);
  const isGone = (record: RunRecord) => state === 'running' && isDown(record);
  const parts = noted.filter((record) => !isGone(record)).sort((a, b) => a.since.localeCompare(b.since));
  return {
    running: supervisor !== undefined,
    state,
    parts: parts.map(({ name, title, pid, since }) => ({ name, title: title[language], pid, since })),
    down: noted.filter(isGone).map(({ name, title, failed }) => ({ name, title: title[language], failures: failed?.times ?? 0, log: join(logs, `${name}.log`) })),
    held: heldIn(run).map((name) => ({ name, title: titleOf(run, name)[language] })),
    endpoints,
    logs,
  };
}

function stateOf(supervisor: RunRecord | undefined, isReached: boolean, hasParts: boolean): Status['state'] {
  if (!supervisor) return hasParts ? 'abandoned' : 'stopped';
  if (supervisor.stopping) return 'stopping';
  return isReached ? 'running' : 'starting';
}

/** `npm run status`, in Chinese or English, or as JSON: answers 0 when the product runs, 3 when it does not. */
export function status({ say, language }: Pick<Console, 'say' | 'language'>, json: boolean): number {
  const found = readStatus(language);
  const lines = json ? [JSON.stringify(found, null, 2)] : describeStatus(found, language);
  for (const line of lines) say(asItIs(line));
  return found.running ? 0 : 3;
}
