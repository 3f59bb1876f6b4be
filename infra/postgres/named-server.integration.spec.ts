import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../local/ports';
import { startPostgres, type PostgresServer } from '../local/postgres-server';
import { examineServer, faultIn, type Facts } from './named-server';

/** A server of this file's own: roles belong to a whole server. */
let folder: string;
let server: PostgresServer;
const name = 'lianxi_named';
const secret = 'a-secret-word';

/** The server under test, entered differently. */
function urlWith(change: { user?: string; password?: string; database?: string; port?: number }): string {
  const url = new URL(server.url);
  url.pathname = `/${change.database ?? name}`;
  if (change.user !== undefined) Object.assign(url, { username: change.user, password: change.password ?? secret });
  if (change.port !== undefined) url.port = String(change.port);
  return url.href;
}

async function run(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const role = (ending: string): string => `${name}_${ending}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lianxi-named-'));
  chmodSync(folder, 0o711);
  server = await startPostgres({ folder: join(folder, 'postgres'), port: await freePort(), throwAway: true });
  await run(server.url, `create database ${name}`, `create database ${name}_latin encoding 'LATIN1' locale_provider 'libc' locale 'C' template template0`,
    ...['guest', 'owner', 'reader'].map((ending) => `create role ${role(ending)} login password '${secret}'`), `alter role ${role('reader')} set default_transaction_read_only to on`);
  await run(urlWith({}), `grant create on schema public to ${role('owner')}`);
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('a PostgreSQL that runs elsewhere', () => {
  test('is described by its version and place, without user and password', async () => {
    expect((await examineServer(urlWith({ user: role('owner') }), 'keep the record')).en).toMatch(new RegExp(`^\\d+\\.\\d+ at 127.0.0.1:\\d+/${name}, as DATABASE_URL says$`));
  });

  test('is refused where nothing answers, without a word of the password', async () => {
    const refused = examineServer(urlWith({ user: role('owner'), port: await freePort() }), 'keep the record');
    await expect(refused).rejects.toThrow(/PostgreSQL at 127.0.0.1:\d+\/lianxi_named cannot be used: connect ECONNREFUSED .*See that it runs/);
    await expect(refused).rejects.not.toThrow(secret);
  });

  test('is refused where a name leads to several addresses and none answers', async () => {
    const url = new URL(urlWith({ port: await freePort() }));
    url.hostname = 'localhost';
    await expect(examineServer(url.href, 'keep the record')).rejects.toThrow(/cannot be used: connect ECONNREFUSED/);
  });

  test.each([
    ['a wrong password', { user: role('owner'), password: 'wrong' }, /password authentication failed.*Put the right user and password/],
    ['no such database', { database: `${name}_none` }, /database "\w+" does not exist.*Create that database/],
    ['a role without rights', { user: role('guest') }, new RegExp(`${role('guest')} may not create tables. .*grant create on schema public to ${role('guest')}`)],
    ['a role that only reads', { user: role('reader') }, /takes no writes/],
    ['an encoding without Chinese', { database: `${name}_latin` }, /is encoded in LATIN1, .*encoding 'UTF8'/],
  ])('is refused for %s, with what to do', async (_, change, told) => {
    await expect(examineServer(urlWith(change), 'keep the record')).rejects.toThrow(told);
  });

  test('is refused when it is too old', () => {
    const of = (number: number, version: string): string | undefined => faultIn({ number, version, readOnly: false } as Facts, 'host:5432/lianxi')?.message;
    expect(of(140_018, '14.18 (Debian 14.18-1)')).toMatch(/host:5432\/lianxi is 14\.18 .*needs 15 or newer\. Upgrade it/);
    expect(of(150_000, '15.0')).toBeUndefined();
  });

  test.each(['mysql://host/db', 'localhost:5432', ''])('is refused by the address %j', async (url) => {
    await expect(examineServer(url, 'keep the record')).rejects.toThrow('DATABASE_URL is no address of PostgreSQL. Write it as postgres://');
  });

  test('is refused where the record belongs to somebody else', async () => {
    await run(urlWith({ user: role('owner') }), 'create table migration ()');
    await run(urlWith({}), `grant create on schema public to ${role('guest')}`);
    await expect(examineServer(urlWith({ user: role('guest') }), 'keep the record')).rejects.toThrow(`belongs to ${role('owner')}, and ${role('guest')} may not migrate it.`);
    await expect(examineServer(urlWith({ user: role('owner') }), 'keep the record')).resolves.toBeDefined();
  });

  test('serves tests only where they may do as they need', async () => {
    await expect(examineServer(urlWith({ user: role('owner') }), 'serve tests')).rejects.toThrow(/_owner is no superuser, .*server that is there for tests/);
    await expect(examineServer(server.url, 'serve tests')).resolves.toBeDefined();
  });
});
