import { apiPart, demoTask, migrationTask, workerPart, youngGeneration, type Surroundings } from './parts';
import { homeAt } from './paths';

const home = homeAt('/nowhere');

test('API and worker, which live long, have room for what is young; what does one thing and ends has none', async () => {
  const lasting = await Promise.all([apiPart, workerPart].map((part) => part(home, {} as Surroundings, 3000).launch()));
  const passing = [migrationTask(home, ''), demoTask(home, '')].map(({ launch }) => launch);
  expect(lasting.map(({ args }) => args.includes(youngGeneration))).toEqual([true, true]);
  expect(passing.map(({ args }) => args.includes(youngGeneration))).toEqual([false, false]);
});
