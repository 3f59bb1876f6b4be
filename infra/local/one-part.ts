import { Fault } from './fault';
import { heldIn, hold, release } from './held';
import { endLeftover } from './leftovers';
import { listens } from './listening';
import { homeAt } from './paths';
import { isFree } from './ports';
import type { RunRecord } from './run-records';
import { isDown, notedParts, recordOf, running, supervisorName } from './run-records';
import type { Say } from './step';
import { texts } from './texts';
import { waitUntil } from './wait-until';

/** A part that does not get ready is ended and told of earlier than this. */
const startsWithinMs = 120_000;

/** The system may free a port a moment after the process is gone that had it. */
const letsGoWithinMs = 2_000;

/** `npm run stop -- temporal`: stops one part while the others go on, for maintenance or to see what the product does without it. */
export async function stopPart(say: Say, name: string): Promise<number> {
  const { run } = homeAt();
  const part = partsOf(run).find((record) => record.name === name);
  if (!part) {
    throw new Fault({ zh: `没有名为 '${name}' 的部分在运行。`, en: `No part called '${name}' is running.` }, { zh: `正在运行的：${namesOf(run)}。`, en: `These are: ${namesOf(run)}.` });
  }
  hold(run, name);
  await endLeftover(part, part.drain.signal, part.drain.graceMs);
  say(texts.partStopped(part.title, name));
  return 0;
}

/**
 * `npm start -- temporal`: starts a part again that was stopped by itself.
 * @throws Fault when its own process does not get ready, be it that another program has its port by now
 */
export async function startPart(say: Say, name: string): Promise<number> {
  const { run } = homeAt();
  const part = partsOf(run).find((record) => record.name === name);
  if (heldIn(run).includes(name)) return await startHeld(say, run, name);
  if (!part) throw nothingToStart(run, name);
  if (isDown(part)) throw await notUp(part);
  say(texts.partRuns(part.title, part.pid));
  return 0;
}

async function startHeld(say: Say, run: string, name: string): Promise<number> {
  const held = recordOf(run, name);
  const taken = held && await portTaken(held);
  if (taken) throw taken;
  const asked = new Date().toISOString();
  release(run, name);
  const up = () => partsOf(run).find((record) => record.name === name && !isDown(record));
  const hasFailed = () => (recordOf(run, name)?.failed?.at ?? '') >= asked;
  await waitUntil(() => up() !== undefined || hasFailed(), startsWithinMs);
  const part = up();
  if (!part) throw await notUp(recordOf(run, name));
  say(texts.partStarted(part.title));
  return 0;
}

/** Why a part that is kept running is down, as far as it is known. */
async function notUp(part: RunRecord | undefined): Promise<Fault> {
  if (!part) return new Fault(texts.nothingRuns, texts.statusTells);
  return await portTaken(part) ?? new Fault(part.failed?.why ?? texts.notUp(part.title), texts.statusTells);
}

/** Says which port of a part another program listens on; undefined when none is. */
async function portTaken({ name, title, pid, ports = [] }: RunRecord): Promise<Fault | undefined> {
  for (const port of ports) {
    const isOurs = async () => await isFree(port) || await listens(pid, port);
    if (!await waitUntil(isOurs, letsGoWithinMs)) return new Fault(texts.portTaken(port, title), texts.portTakenRemedy(name));
  }
  return undefined;
}

function nothingToStart(run: string, name: string): Fault {
  const down = heldIn(run).join(', ');
  return new Fault(
    { zh: `没有名为 '${name}' 的部分可以启动。`, en: `There is no part called '${name}' to start.` },
    { zh: `正在运行的：${namesOf(run)}。${down && `已停止的：${down}。`}`, en: `These run: ${namesOf(run)}.${down && ` These are stopped: ${down}.`}` },
  );
}

/** Those that are being started again too. */
function partsOf(run: string): readonly RunRecord[] {
  if (!running(run).some(({ name }) => name === supervisorName)) throw new Fault(texts.nothingRuns, { zh: "用 'npm start' 启动全部。", en: "'npm start' starts everything." });
  return notedParts(run);
}

const namesOf = (run: string): string => partsOf(run).map(({ name }) => name).join(', ');
