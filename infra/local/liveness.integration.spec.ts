import { createServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { hangs, patienceIn, type Probe } from './liveness';
import { apiPart, workerPart, type ApiSurroundings } from './parts';
import { homeAt } from './paths';
import { freePort } from './ports';
import { grpcProbe, httpProbe, postgresProbe } from './probes';

const patience = { everyMs: 5, silences: 3 };
const never = (): boolean => false;

/** Answers the probes in turn; the last answer stands. */
function answering(...answers: readonly boolean[]): Probe & { asked: () => number } {
  let asked = 0;
  const probe: Probe = () => {
    asked += 1;
    return (answers[asked - 1] ?? answers.at(-1)) === true ? Promise.resolve() : Promise.reject(new Error('silence'));
  };
  return Object.assign(probe, { asked: () => asked });
}

describe('a part', () => {
  test('hangs when it lets so many probes in a row pass, and an answer in between counts anew', async () => {
    const probe = answering(false, false, true, false, false, false, true);
    expect(await hangs(probe, patience, never)).toBe(true);
    expect(probe.asked()).toBe(6);
  });

  test('that is over is asked no more', async () => {
    const probe = answering(false);
    expect(await hangs(probe, patience, () => probe.asked() === 2)).toBe(false);
    expect(probe.asked()).toBe(2);
  });

  test('that answers nothing, ever, is not waited for longer than its turn', async () => {
    const probe: Probe = (signal) => new Promise((_, reject) => { signal.addEventListener('abort', () => { reject(new Error('late')); }); });
    expect(await hangs(probe, patience, never)).toBe(true);
  });
});

describe('the patience', () => {
  test('is a minute', () => { expect(patienceIn({})).toEqual({ everyMs: 5_000, silences: 12 }); });
  test('is as long as is set', () => { expect(patienceIn({ LIANXI_HANG_SECONDS: '6' })).toEqual({ everyMs: 500, silences: 12 }); });
  test('has no end where 0 is set', () => { expect(patienceIn({ LIANXI_HANG_SECONDS: '0' })).toBeUndefined(); });
  test('is a minute where it is set to nothing', () => { expect(patienceIn({ LIANXI_HANG_SECONDS: '' })).toEqual(patienceIn({})); });
  test.each(['soon', '-1', ' '])('of %j is refused', (text) => { expect(() => patienceIn({ LIANXI_HANG_SECONDS: text })).toThrow('LIANXI_HANG_SECONDS='); });
});

describe('a probe', () => {
  const port = (server: Server): number => (server.address() as AddressInfo).port;
  const listening = (server: Server): Promise<Server> => new Promise((resolve) => { server.listen(0, '127.0.0.1', () => { resolve(server); }); });
  const soon = (): AbortSignal => AbortSignal.timeout(300);

  test('of a page takes any answer for a sign of life', async () => {
    const server = await listening(createServer((_, response) => response.writeHead(503).end()));
    await httpProbe(`http://127.0.0.1:${String(port(server))}/`)(soon());
    server.close();
  });

  test('of a page holds no connection: later ones use it again', async () => {
    const server = await listening(createServer((_, response) => response.end('x'.repeat(1_000_000))));
    let connections = 0;
    server.on('connection', () => { connections += 1; });
    const probe = httpProbe(`http://127.0.0.1:${String(port(server))}/`);
    for (let asked = 0; asked < 10; asked += 1) await probe(AbortSignal.timeout(10_000));
    server.close();
    expect(connections).toBeLessThan(5);
  });

  test.each([['PostgreSQL', postgresProbe], ['Temporal', grpcProbe]])('of %s finds silence where nothing listens', async (_, probe) => {
    await expect(probe(await freePort())(soon())).rejects.toThrow('ECONNREFUSED');
  });

  test.each([['the API', apiPart], ['the worker', workerPart]])('of %s asks whether it lives, not whether it is ready: it may wait for the record', async (_, partOf) => {
    const asked: (string | undefined)[] = [];
    const server = await listening(createServer(({ url }, response) => { asked.push(url); response.end(); }));
    await partOf(homeAt('/nowhere'), {} as ApiSurroundings, port(server)).lives(soon());
    server.close();
    expect(asked).toEqual(['/health/live']);
  });

  test('of PostgreSQL, and of Temporal, gets its answer', async () => {
    const postgres = Number(new URL(process.env.LIANXI_TEST_DATABASE_URL!).port);
    const temporal = Number(process.env.LIANXI_TEST_TEMPORAL_ADDRESS!.split(':')[1]);
    await postgresProbe(postgres)(AbortSignal.timeout(20_000));
    await grpcProbe(temporal)(AbortSignal.timeout(20_000));
  });

  test.each([
    ['is starting up', 'C57P03', 'Mthe database system is starting up', true],
    ['is in recovery', 'C57P03', 'Mthe database system is in recovery mode', true],
    ['has no room', 'C53300', 'Msorry, too many clients already', true],
    ['is shutting down', 'C57P03', 'Mthe database system is shutting down', false],
  ])('of PostgreSQL that refuses a session since it %s: %s, %s', async (_, code, message, lives) => {
    const fields = Buffer.from(['SFATAL', 'VFATAL', code, message, 'Fbackend_startup.c', '', ''].join('\0'));
    const refusal = Buffer.concat([Buffer.from('E\0\0\0'), Buffer.from([fields.length + 4]), fields]);
    const server = await listening(createTcpServer((socket) => { socket.on('error', () => undefined).resume().end(refusal); }));
    const [outcome] = await Promise.allSettled([postgresProbe(port(server))(soon())]);
    expect(outcome).toMatchObject(lives ? { status: 'fulfilled' } : { reason: new Error('PostgreSQL is shutting down.') });
    await new Promise((resolve) => server.close(resolve));
  });

  test.each([['PostgreSQL', postgresProbe], ['Temporal', grpcProbe]])('of %s finds silence where a connection is taken and nothing is said', async (_, probe) => {
    const mute = await listening(createTcpServer((socket) => socket.on('error', () => undefined).resume()));
    await expect(probe(port(mute))(soon())).rejects.toThrow();
    await new Promise((resolve) => mute.close(resolve));
  });
});
