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

describe('where files are kept', () => {
  const before = { ...process.env };
  afterEach(() => { process.env = { ...before }; });
  const filesOf = async (): Promise<string | undefined> => (await apiPart(home, {} as ApiSurroundings, 3000).launch()).env?.LIANXI_FILES;

  test.each([
    ['with the home\'s own record', {}, 'file:///nowhere/data/files'],
    ['under the name of a database elsewhere, whose files no reset takes', { DATABASE_URL: 'postgres://u:p@db.example:5432/lianxi' }, 'file:///nowhere/files/db.example%253A5432%252Flianxi'],
    ['wherever is named', { LIANXI_FILES: 'file:///srv/files', DATABASE_URL: 'postgres://db/lianxi' }, 'file:///srv/files'],
  ])('%s', async (_where, named, place) => {
    delete process.env.DATABASE_URL;
    delete process.env.LIANXI_FILES;
    Object.assign(process.env, named);
    expect(await filesOf()).toBe(place);
  });
});
