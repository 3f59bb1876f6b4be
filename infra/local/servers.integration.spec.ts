import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { grantToApplication, prepareDatabase } from '../postgres/roles';
import { postgresAccount } from './account';
import { startChild } from './child';
import { Keeper } from './keeper';
import type { Part } from './part';
import { homeAt, systemFolderFor } from './paths';
import { freePort, isFree } from './ports';
import { obtainPostgres } from './postgres-binary';
import { openCluster } from './postgres-cluster';
import { postgresPart, startPostgres, type PostgresServer } from './postgres-server';
import { postgresProbe } from './probes';
import { identityOf, isUncollected } from './process-identity';
import { claim, running } from './run-records';
import { examinePorts } from './settings';
import { obtainTemporal } from './temporal-binary';
import { ensureAttributes, missingAttributes, startTemporal, unusable } from './temporal-server';
import { waitUntil } from './wait-until';

jest.setTimeout(60_000);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianxi-servers-'));
  chmodSync(folder, 0o711);
});

afterEach(() => { rmSync(folder, { recursive: true }); });

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('PostgreSQL from its launcher', () => {
  let server: PostgresServer;
  let port: number;
  const soon = () => AbortSignal.timeout(10_000);
  const start = async () => { server = await startPostgres({ folder: join(folder, 'postgres'), port }); };

  /** The same server, as a part to supervise. */
  async function partOf(): Promise<Part> {
    const account = await postgresAccount();
    const cluster = await openCluster(join(folder, 'postgres'), await obtainPostgres(account, systemFolderFor(homeAt().folder)), account);
    return postgresPart(cluster, { port, log: join(folder, 'postgres.log'), throwAway: true });
  }

  beforeEach(async () => {
    port = await freePort();
    await start();
  });

  afterEach(async () => { await server.stop(); });

  test('counts Chinese characters, not bytes', async () => {
    expect(await ask(server.url, "select length('审批') as length")).toEqual([{ length: 2 }]);
  });

  test('comes back after kill -9 with all that was committed', async () => {
    await ask(server.url, "create table kept as select '联席' as name");
    process.kill(server.pid, 'SIGKILL');
    await start();
    expect(await ask(server.url, 'select name from kept')).toEqual([{ name: '联席' }]);
  });

  test('comes back after kill -9 though nobody has collected what remains of the process', async () => {
    const account = await postgresAccount();
    // The shell becomes a program that collects no children before its child has ended.
    const shell = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 120'], { cwd: '/', stdio: ['ignore', 'pipe', 'ignore'], ...(account && { uid: account.uid, gid: account.gid }) });
    try {
      const remains = await new Promise<number>((resolve) => { shell.stdout.once('data', (data: Buffer) => { resolve(Number(data.toString())); }); });
      expect(await waitUntil(() => isUncollected(remains), 30_000)).toBe(true);
      process.kill(server.pid, 'SIGKILL');
      const lock = join(folder, 'postgres', 'data', 'postmaster.pid');
      writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, String(remains)));
      await start();
      expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      shell.kill('SIGKILL');
    }
  });

  test('ends a server that still runs on its files, and starts anew', async () => {
    const before = server.pid;
    port = await freePort();
    await start();
    expect(server.pid).not.toBe(before);
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('is started again when somebody else tells it to shut down and a session keeps it from it: it refuses all others, and counts as hung', async () => {
    await server.stop();
    const said: string[] = [];
    const keeper = new Keeper(await partOf(), join(folder, 'run'), ({ en }) => { said.push(en); }, 0, { everyMs: 1_000, silences: 2 });
    const session = new Client({ connectionString: server.url });
    session.on('error', () => undefined);
    mkdirSync(join(folder, 'run'));
    await keeper.start();
    try {
      await session.connect();
      await postgresProbe(port)(soon());
      process.kill(running(join(folder, 'run'))[0]!.pid, 'SIGTERM');
      expect(await waitUntil(() => said.includes('PostgreSQL is running again.'), 30_000)).toBe(true);
      expect(said[0]).toBe('PostgreSQL did not answer for 2 s and was killed. It is started again.');
      expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      await keeper.stop();
    }
  });

  test('lives while it starts up, though it takes no sessions yet', async () => {
    await server.stop();
    const waits = join(folder, 'waits');
    writeFileSync(waits, '');
    writeFileSync(join(folder, 'postgres', 'data', 'recovery.signal'), '');
    const launch = await (await partOf()).launch();
    const child = await startChild({ ...launch, args: [...launch.args, '-c', `restore_command=while [ -e ${waits} ]; do sleep 0.1; done; false`] });
    try {
      expect(await waitUntil(() => postgresProbe(port)(soon()).then(() => true), 20_000)).toBe(true);
      await expect(ask(server.url, 'select 1')).rejects.toThrow('the database system is starting up');
    } finally {
      rmSync(waits);
      await child.end('SIGINT', 10_000);
    }
  });

  test('lets the application add to the record, and never change it', async () => {
    const urls = await prepareDatabase(server.url);
    await ask(urls.owner, 'create table event(seq int); create table task(id int, seq int, head int, state int, next_step_at int, next_step_key int, concluded_at int)');
    await grantToApplication(urls.owner);
    await ask(urls.application, 'insert into event values (1); insert into task values (1, 1); update task set seq = 2');
    await expect(ask(urls.application, 'update task set id = 2')).rejects.toThrow('permission denied');
    await expect(ask(urls.application, 'update event set seq = 2')).rejects.toThrow('permission denied');
    await expect(ask(urls.application, 'delete from event')).rejects.toThrow('permission denied');
    await expect(ask(urls.application, 'create table mine(seq int)')).rejects.toThrow('permission denied');
  });

  test('keeps database and roles when they are prepared again', async () => {
    const first = await prepareDatabase(server.url);
    await ask(first.owner, 'create table kept()');
    const second = await prepareDatabase(server.url);
    expect(second).toEqual(first);
    await ask(second.owner, 'select * from kept');
  });
});

describe('Temporal from its launcher', () => {
  test('serves the web UI, knows our search attributes in its namespace and no other home’s, and keeps its file over kill -9', async () => {
    const [port, uiPort] = [await freePort(), await freePort()];
    const namespace = 'lianxi-01234567';
    const options = { dataFile: join(folder, 'temporal.sqlite'), namespace, port, uiPort, log: join(folder, 'temporal.log') };
    const first = await startTemporal(options);
    expect((await fetch(first.uiUrl!)).status).toBe(200);
    process.kill(first.pid, 'SIGKILL');
    const second = await startTemporal(options);
    const binary = await obtainTemporal(homeAt().tools);
    expect(await missingAttributes(binary, second.address, namespace)).toEqual([]);
    await expect(missingAttributes(binary, second.address, 'lianxi-89abcdef')).rejects.toThrow('Namespace lianxi-89abcdef is not found');
    await second.stop();
    expect(await isFree(port)).toBe(true);
  });
});

describe('a Temporal that runs elsewhere', () => {
  const { tools } = homeAt();

  test('is told of when it knows our search attributes', async () => {
    const address = process.env.LIANXI_TEST_TEMPORAL_ADDRESS!;
    expect((await ensureAttributes(address, tools)).en).toBe(`the one at ${address}`);
  });

  test('is refused where nothing answers, in one line and with what to do', async () => {
    const address = `127.0.0.1:${String(await freePort())}`;
    await expect(ensureAttributes(address, tools)).rejects.toThrow(new RegExp(`^Temporal at ${address} cannot be used: failed connecting .*connection refused\\. See that it runs`));
  });

  test.each(['temporal', 'http://127.0.0.1:7233'])('is refused by the address %s', async (address) => {
    await expect(ensureAttributes(address, tools)).rejects.toThrow(`TEMPORAL_ADDRESS=${address} is no address of Temporal. Write it as host:port`);
  });

  test('is refused where it lacks the namespace', () => {
    expect(unusable('temporal:7233', 'Error: unable to list search attributes: Namespace bureaus is not found.', 'bureaus').message).toBe(
      "Temporal at temporal:7233 cannot be used: unable to list search attributes: Namespace bureaus is not found. Let its operator run 'temporal operator namespace create bureaus', or name another one in TEMPORAL_NAMESPACE.",
    );
  });
});

describe('a port', () => {
  test('is taken while something listens on it', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await isFree(port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
    expect(await isFree(port)).toBe(true);
  });
});

describe('the ports of a start', () => {
  let server: Server;
  let port: string;
  const run = () => join(folder, 'run');
  const leave = () => { claim(run()); };

  beforeEach(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    port = String((server.address() as AddressInfo).port);
  });

  afterEach(async () => { await new Promise((resolve) => server.close(resolve)); });

  test('are refused where one that was set is taken', async () => {
    await expect(examinePorts({ LIANXI_PORT: port }, run())).rejects.toThrow(`Port ${port} for the API is taken. End what listens there, or set LIANXI_PORT to another port.`);
  });

  test('may be held by what an earlier run left behind, which is ended before they are used', async () => {
    leave();
    await examinePorts({ LIANXI_PORT: port }, run());
  });

  test.each([['nothing is left behind', () => undefined], ['something is', leave]])('are refused where one that was set is none, be it that %s', async (_, before) => {
    before();
    await expect(examinePorts({ LIANXI_WORKER_PORT: '99999' }, run())).rejects.toThrow("LIANXI_WORKER_PORT=99999 is not a port for the worker's health page. Set a number from 1 to 65535.");
  });
});

describe('a leash', () => {
  test('ends what it holds when the one who took it is killed', async () => {
    const script = `
      const { leash } = require(${JSON.stringify(join(__dirname, '../dist/local/leash.js'))});
      const held = require('node:child_process').spawn('sleep', ['600'], { detached: true, stdio: 'ignore' });
      leash(${JSON.stringify(join(folder, 'removed'))}).hold(held.pid);
      process.stdout.write(String(held.pid));
      setInterval(() => {}, 1000);
    `;
    const taker = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = await new Promise<number>((resolve) => { taker.stdout.once('data', (data: Buffer) => { resolve(Number(data.toString())); }); });
    taker.kill('SIGKILL');
    expect(await waitUntil(() => identityOf(pid) === undefined, 30_000)).toBe(true);
  });
});
