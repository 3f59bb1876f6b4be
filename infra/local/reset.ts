import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Fault } from './fault';
import { homeAt, systemFolderFor } from './paths';
import { running } from './run-records';
import type { Say } from './step';

/** `npm run reset`: removes all data of this clone, after a question unless `yes`. Binaries and logs stay. */
export async function reset(say: Say, yes: boolean): Promise<number> {
  const home = homeAt();
  if (running(home.run).length > 0) throw new Fault('Lianxi is running.', "Stop it first: 'npm run stop'.");
  if (!yes && !await confirmed(`Remove the record and all workflows in ${home.data}? [y/N] `)) {
    say('Nothing was removed.');
    return 0;
  }
  for (const folder of [home.data, systemFolderFor(home.folder)]) await rm(folder, { recursive: true, force: true });
  const elsewhere = ['DATABASE_URL', 'TEMPORAL_ADDRESS'].filter((name) => process.env[name]);
  say(elsewhere.length === 0 ? 'All data are removed; the next start begins anew.' : `All data in this clone are removed; what the servers of ${elsewhere.join(' and ')} hold stays.`);
  return 0;
}

async function confirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Fault('There is nobody to ask.', "Say yes beforehand: 'npm run reset -- --yes'.");
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(question);
  asking.close();
  return /^y(es)?$/i.test(answer.trim());
}
