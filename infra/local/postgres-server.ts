import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { postgresAccount } from './account';
import type { Child } from './child';
import { asItIs } from './language';
import { endLeftover } from './leftovers';
import { bringUp, type Part } from './part';
import { homeAt, systemFolderFor } from './paths';
import { obtainPostgres } from './postgres-binary';
import { openCluster, type Cluster } from './postgres-cluster';
import { postgresProbe } from './probes';
import { commandOf, identityOf, isUncollected } from './process-identity';

/** Settings for a developer's machine. 200 connections: API, worker and tests with a pool each. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** For clusters that live as long as a test run: nothing need survive a crash of the machine. */
const throwAwaySettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/** A running PostgreSQL server. */
export interface PostgresServer {
  /** Address of the superuser, with its password: `postgres://postgres:…@127.0.0.1:5433/postgres`. */
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Holds data, password and log; made when missing. Its parent must be open to the account PostgreSQL runs as. */
  readonly folder: string;
  readonly port: number;
  /** Trades safety for speed. */
  readonly throwAway?: boolean;
}

/** Starts PostgreSQL from a folder, which may hold the data of an earlier run, however that ended. */
export async function startPostgres({ folder, port, throwAway = false }: PostgresOptions): Promise<PostgresServer> {
  const account = await postgresAccount();
  const cluster = await openCluster(folder, await obtainPostgres(account, systemFolderFor(homeAt().folder)), account);
  const part = postgresPart(cluster, { port, log: join(folder, 'postgres.log'), throwAway });
  const child = await bringUp(part);
  return { url: adminUrl(cluster, port), pid: child.pid, stop: () => child.end(part.drain.signal, part.drain.graceMs) };
}

/** Address of the superuser of a cluster that listens on `port`. */
export function adminUrl(cluster: Cluster, port: number): string {
  return `postgres://postgres:${cluster.password}@127.0.0.1:${String(port)}/postgres`;
}

/** PostgreSQL as a part to supervise. It is ended by SIGINT, its fast shutdown: sessions are closed, all is written. */
export function postgresPart(cluster: Cluster, { port, log, throwAway = false }: { port: number; log: string; throwAway?: boolean }): Part {
  const lock = join(cluster.data, 'postmaster.pid');
  const all = { ...settings, port: String(port), ...(throwAway && throwAwaySettings) };
  return {
    name: 'postgres',
    title: asItIs('PostgreSQL'),
    readyWithinMs: 60_000,
    lives: postgresProbe(port),
    drain: { signal: 'SIGINT', graceMs: 30_000 },
    async launch() {
      await clearLock(lock);
      const args = ['-D', cluster.data, ...Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`])];
      return { command: join(cluster.binaries, 'postgres'), args, account: cluster.account, output: log };
    },
    ready: (child) => saysReady(lock, child),
  };
}

/** The lock file names the server's process first and its condition last. */
async function saysReady(lock: string, child: Child): Promise<boolean> {
  const lines = (await readFile(lock, 'utf8')).split('\n');
  return lines[0] === String(child.pid) && lines[7]?.trim() === 'ready';
}

/**
 * After kill -9 the lock file is still there. Its process may run on without us, and is ended; its number may belong to a
 * stranger by now, or to remains that nobody has collected, and PostgreSQL would refuse to start for the sake of either.
 * Otherwise the file stays: PostgreSQL reads in it whether a session of the old server still holds the memory.
 */
async function clearLock(lock: string): Promise<void> {
  const text = await readFile(lock, 'utf8').catch(() => undefined);
  const pid = Number(text?.split('\n')[0]);
  if (!(pid > 0)) return;
  const identity = identityOf(pid);
  const isOurs = commandOf(pid).includes(dirname(lock));
  if (identity !== undefined && isOurs) await endLeftover({ pid, identity }, 'SIGINT', 20_000);
  if (identity !== undefined && !isOurs || isUncollected(pid)) await rm(lock, { force: true });
}
