import { apiPart, demoTask, migrationTask, timeGivesWay, workerPart, youngGeneration, type ApiSurroundings } from './parts';
import { homeAt } from './paths';
import { temporalPart } from './temporal-server';

const home = homeAt('/nowhere');

test('API and worker, which live long, have room for what is young; what does one thing and ends has none', async () => {
  const lasting = await Promise.all([apiPart, workerPart].map((part) => part(home, {} as ApiSurroundings, 3000).launch()));
  const passing = [migrationTask(home, ''), demoTask(home, '')].map(({ launch }) => launch);
  expect(lasting.map(({ args }) => args.includes(youngGeneration))).toEqual([true, true]);
  expect(passing.map(({ args }) => args.includes(youngGeneration))).toEqual([false, false]);
});

test('what keeps time gives way to what answers people', async () => {
  const temporal = temporalPart('temporal', { port: 7233, log: '/nowhere/temporal.log' });
  const parts = [apiPart(home, {} as ApiSurroundings, 3000), workerPart(home, {} as ApiSurroundings, 3001), temporal];
  expect(await Promise.all(parts.map(async (part) => (await part.launch()).niceness))).toEqual([undefined, timeGivesWay, timeGivesWay]);
});
