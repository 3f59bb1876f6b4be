import { readEndpoints } from './endpoints';
import { Fault } from './fault';
import { heldIn, hold, release } from './held';
import { endLeftover } from './leftovers';
import { homeAt } from './paths';
import { isFree } from './ports';
import type { RunRecord } from './run-records';
import { running, supervisorName, titleOf } from './run-records';
import type { Say } from './step';
import { waitUntil } from './wait-until';

const startsWithinMs = 60_000;

/** `npm run stop -- temporal`: stops one part while the others go on, for maintenance or to see what the product does without it. */
export async function stopPart(say: Say, name: string): Promise<number> {
  const { run } = homeAt();
  const part = partsOf(run).find((record) => record.name === name);
  if (!part) throw new Fault(`No part called '${name}' is running.`, `These are: ${namesOf(run)}.`);
  hold(run, name);
  await endLeftover(part, part.drain.signal, part.drain.graceMs);
  say(`${part.title} is stopped, the rest goes on. Start it again with 'npm start -- ${name}'.`);
  return 0;
}

/** `npm start -- temporal`: starts a part again that was stopped by itself. */
export async function startPart(say: Say, name: string): Promise<number> {
  const { run } = homeAt();
  const held = heldIn(run);
  if (!held.includes(name)) {
    const part = partsOf(run).find((record) => record.name === name);
    if (part) {
      say(`${part.title} is running already (process ${String(part.pid)}).`);
      return 0;
    }
    throw new Fault(`There is no part called '${name}' to start.`, `These run: ${namesOf(run)}.${held.length > 0 ? ` These are stopped: ${held.join(', ')}.` : ''}`);
  }
  release(run, name);
  if (!await waitUntil(() => serves(run, name), startsWithinMs)) {
    throw new Fault(`'${name}' did not come up.`, `These run: ${namesOf(run)}. 'npm run status' tells more.`);
  }
  say(`${titleOf(run, name)} is started.`);
  return 0;
}

/** Whether a part's process is there and listens where the others look for it. */
async function serves(run: string, name: string): Promise<boolean> {
  const addresses: Readonly<Partial<Record<string, string>>> = { ...readEndpoints(run) };
  const port = /:(\d+)(\/|$)/.exec(addresses[name] ?? '')?.[1];
  return partsOf(run).some((record) => record.name === name) && (port === undefined || !await isFree(Number(port)));
}

function partsOf(run: string): readonly RunRecord[] {
  const records = running(run);
  if (!records.some(({ name }) => name === supervisorName)) throw new Fault('Nothing is running.', "'npm start' starts everything.");
  return records.filter(({ name }) => name !== supervisorName);
}

const namesOf = (run: string): string => partsOf(run).map(({ name }) => name).join(', ');
