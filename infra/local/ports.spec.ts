import { choosePort } from './ports';
import { asItIs } from './language';
import { NotReady, type Part } from './part';
import { choosePorts, ChosenPorts } from './settings';

const wish = { variable: 'LIANXI_PORT', title: { zh: 'API', en: 'the API' }, usual: 3000 };
const busy = (...ports: number[]) => (port: number) => Promise.resolve(!ports.includes(port));

describe('choosing a port', () => {
  test('takes the usual one when it is free', async () => {
    expect(await choosePort(wish, {}, new Set(), busy())).toBe(3000);
  });

  test('moves a usual one past those that are taken or given away already', async () => {
    expect(await choosePort(wish, {}, new Set([3001]), busy(3000))).toBe(3002);
  });

  test('takes the one asked for', async () => {
    expect(await choosePort(wish, { LIANXI_PORT: '8080' }, new Set(), busy())).toBe(8080);
  });

  test('refuses the one asked for when it is taken, and says what to do', async () => {
    await expect(choosePort(wish, { LIANXI_PORT: '8080' }, new Set(), busy(8080))).rejects.toThrow(
      'Port 8080 for the API is taken. End what listens there, or set LIANXI_PORT to another port.',
    );
  });

  test.each(['http', '0', '70000', '30.5'])('refuses %s as a port', async (text) => {
    await expect(choosePort(wish, { LIANXI_PORT: text }, new Set(), busy())).rejects.toThrow(`LIANXI_PORT=${text} is not a port`);
  });

  test('gives no default the port that another part was asked to use', async () => {
    const ports = await choosePorts({ LIANXI_POSTGRES_PORT: '3000' }, () => undefined, busy());
    expect(ports).toEqual({ api: 3002, worker: 3001, temporal: 7233, temporalUi: 8233, postgres: 3000 });
  });

  test('looks for none for a server that runs elsewhere, and says nothing of it', async () => {
    const said: string[] = [];
    const env = { DATABASE_URL: 'postgres://host/lianxi', TEMPORAL_ADDRESS: 'host:7233', LIANXI_POSTGRES_PORT: '3000' };
    const ports = await choosePorts(env, ({ en }) => { said.push(en); }, busy(5433, 7233, 8233));
    expect(ports).toMatchObject({ api: 3000, worker: 3001 });
    expect(said).toEqual([]);
  });

  test('says which default had to move', async () => {
    const said: string[] = [];
    await choosePorts({}, ({ en }) => { said.push(en); }, busy(3000));
    expect(said).toEqual(['Port 3000 is taken: the API uses 3002. (LIANXI_PORT sets another.)']);
  });
});

test('two parts that lose their ports at once do not choose the same', async () => {
  const ports = new ChosenPorts({ api: 4000, worker: 4001, temporal: 3000, temporalUi: 8233, postgres: 5433 }, {}, () => undefined, busy(4000, 4001));
  const lost = new NotReady(asItIs('It ended.'), asItIs('Read on.'), 'listen EADDRINUSE');
  await Promise.all((['api', 'worker'] as const).map(async (name) => { await ports.part([name], () => ({}) as Part).moved?.(lost); }));
  expect(ports.ports).toMatchObject({ api: 3001, worker: 3002 });
});
