import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { listens } from './listening';
import { freePort } from './ports';

let server: Server;
let port: number;

beforeEach(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});

afterEach(async () => {
  jest.restoreAllMocks();
  await new Promise((resolve) => server.close(resolve));
});

test('a process listens on its port, and no other does', async () => {
  expect(await listens(process.pid, port)).toBe(true);
  expect(await listens(process.pid, await freePort())).toBe(false);
  expect(await listens(process.ppid, port)).toBe(false);
});

/** What is read of Linux's tables; other systems are asked through a tool. */
(process.platform === 'linux' ? describe : describe.skip)('of the tables of sockets', () => {
  /** Where reading of this table fails. */
  function withTable(table: string, code: string): void {
    const read = fs.readFileSync;
    jest.spyOn(fs, 'readFileSync').mockImplementation(((path: string, ...more: [BufferEncoding]) => {
      if (path.endsWith(`/net/${table}`)) throw Object.assign(new Error(code), { code });
      return read(path, ...more);
    }) as typeof fs.readFileSync);
  }

  test('that of IPv6 need not be there', async () => {
    withTable('tcp6', 'ENOENT');
    expect(await listens(process.pid, port)).toBe(true);
    expect(await listens(process.pid, await freePort())).toBe(false);
  });

  test.each(['tcp', 'tcp6'])('%s may be hidden from us, and then it is believed that the process listens', async (table) => {
    withTable(table, 'EACCES');
    expect(await listens(process.pid, await freePort())).toBe(true);
  });

  test('there is none of a process that is gone, and it listens on nothing', async () => {
    withTable('tcp', 'ENOENT');
    expect(await listens(process.pid, port)).toBe(false);
  });

  test('one that cannot be read for another reason is no answer', async () => {
    withTable('tcp', 'EIO');
    await expect(listens(process.pid, port)).rejects.toThrow('EIO');
  });
});
