import { readEndpoints } from './endpoints';
import { Fault } from './fault';
import { heldIn, hold, release } from './held';
import { endLeftover } from './leftovers';
import { homeAt } from './paths';
import { isFree } from './ports';
import type { RunRecord } from './run-records';
import { running, supervisorName, titleOf } from './run-records';
import type { Say } from './step';
import { texts } from './texts';
import { waitUntil } from './wait-until';

const startsWithinMs = 60_000;

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

/** `npm start -- temporal`: starts a part again that was stopped by itself. */
export async function startPart(say: Say, name: string): Promise<number> {
  const { run } = homeAt();
  const held = heldIn(run);
  if (!held.includes(name)) {
    const part = partsOf(run).find((record) => record.name === name);
    if (part) {
      say(texts.partRuns(part.title, part.pid));
      return 0;
    }
    const down = held.join(', ');
    throw new Fault(
      { zh: `没有名为 '${name}' 的部分可以启动。`, en: `There is no part called '${name}' to start.` },
      { zh: `正在运行的：${namesOf(run)}。${down && `已停止的：${down}。`}`, en: `These run: ${namesOf(run)}.${down && ` These are stopped: ${down}.`}` },
    );
  }
  release(run, name);
  if (!await waitUntil(() => serves(run, name), startsWithinMs)) {
    throw new Fault(
      { zh: `'${name}' 未能启动。`, en: `'${name}' did not come up.` },
      { zh: `正在运行的：${namesOf(run)}。详情见 'npm run status'。`, en: `These run: ${namesOf(run)}. 'npm run status' tells more.` },
    );
  }
  say(texts.partStarted(titleOf(run, name)));
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
  if (!records.some(({ name }) => name === supervisorName)) throw new Fault(texts.nothingRuns, { zh: "用 'npm start' 启动全部。", en: "'npm start' starts everything." });
  return records.filter(({ name }) => name !== supervisorName);
}

const namesOf = (run: string): string => partsOf(run).map(({ name }) => name).join(', ');
