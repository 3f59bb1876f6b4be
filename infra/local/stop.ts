import { endLeftover } from './leftovers';
import { homeAt } from './paths';
import { running, supervisorName } from './run-records';
import type { Say } from './step';
import { endLeftovers } from './supervisor';
import { texts } from './texts';

/** `npm run stop`: stops what runs, in order, and whatever an earlier run left behind. */
export async function stop(say: Say): Promise<number> {
  const { run } = homeAt();
  const supervisor = running(run).find(({ name }) => name === supervisorName);
  if (supervisor) {
    say(texts.stopping);
    await endLeftover(supervisor, supervisor.drain.signal, supervisor.drain.graceMs);
  }
  const left = running(run).length;
  await endLeftovers(run, say);
  say(supervisor ?? left > 0 ? texts.stopped : texts.nothingRuns);
  return 0;
}
