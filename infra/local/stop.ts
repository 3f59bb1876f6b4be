import { endLeftover } from './leftovers';
import { homeAt } from './paths';
import { running, supervisorName } from './run-records';
import type { Say } from './step';
import { endLeftovers } from './supervisor';

/** `npm run stop`: stops what runs, in order, and whatever an earlier run left behind. */
export async function stop(say: Say): Promise<number> {
  const { run } = homeAt();
  const supervisor = running(run).find(({ name }) => name === supervisorName);
  if (supervisor) {
    say('Stopping; each part finishes what it is at …');
    await endLeftover(supervisor, supervisor.drain.signal, supervisor.drain.graceMs);
  }
  const left = running(run).length;
  await endLeftovers(run, say);
  say(supervisor ?? left > 0 ? 'Stopped.' : 'Nothing is running.');
  return 0;
}
