import { readEndpoints, type Endpoints } from './endpoints';
import { heldIn } from './held';
import { asItIs, type Language } from './language';
import { homeAt } from './paths';
import type { RunRecord } from './run-records';
import { running, supervisorName, titleOf } from './run-records';
import { describeStatus } from './status-texts';
import type { Console } from './start';

/** How the product is, as `npm run status -- --json` prints it. */
export interface Status {
  readonly running: boolean;
  /** `abandoned`: parts run without their supervisor. While this home is being set up, the entry script answers `setting-up`. */
  readonly state: 'running' | 'starting' | 'stopping' | 'stopped' | 'abandoned';
  /** The parts with their processes; titles are in the reader's language, `since` is wall time, UTC. */
  readonly parts: readonly { readonly name: string; readonly title: string; readonly pid: number; readonly since: string }[];
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
  const parts = records.filter(({ name }) => name !== supervisorName).sort((a, b) => a.since.localeCompare(b.since));
  return {
    running: supervisor !== undefined,
    state: stateOf(supervisor, endpoints !== null, parts.length),
    parts: parts.map(({ name, title, pid, since }) => ({ name, title: title[language], pid, since })),
    held: heldIn(run).map((name) => ({ name, title: titleOf(run, name)[language] })),
    endpoints,
    logs,
  };
}

function stateOf(supervisor: RunRecord | undefined, isReached: boolean, parts: number): Status['state'] {
  if (!supervisor) return parts > 0 ? 'abandoned' : 'stopped';
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
