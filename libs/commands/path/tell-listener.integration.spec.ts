import { until } from '../../../test/support/until';
import { Client } from 'pg';
import type { TestRecord } from '../../../test/support/database';
import { openTestRecord } from '../../../test/support/database';
import { TellListener } from './tell-listener';

jest.setTimeout(30_000);

let test: TestRecord;

beforeAll(async () => {
  test = await openTestRecord();
});
afterAll(async () => { await test.drop(); });
afterEach(() => { jest.restoreAllMocks(); });

const connections = async (): Promise<number> =>
  (await test.record.query<unknown[]>(`SELECT FROM pg_stat_activity WHERE application_name = 'listening' AND datname = current_database()`)).length;

describe('listening for commits', () => {
  it('leaves no connection behind that cannot listen, and listens once it can', async () => {
    const listen = jest.spyOn(Client.prototype, 'query').mockImplementation(() => { throw new Error('cannot execute LISTEN during recovery'); });
    let heard = 0;
    const listener = new TellListener(test.url, 'listening', () => { heard += 1; }, () => undefined);
    listener.start();
    try {
      await until('it listens as it should', () => Promise.resolve(listen.mock.calls.length >= 2));
      // The record's own connections are of the same class: they are asked again only now.
      listen.mockRestore();
      await until('it listens as it should', async () => (await connections()) === 1);
      await until('it listens as it should', () => Promise.resolve(heard > 0));
    } finally {
      await listener.stop();
    }
    await until('it listens as it should', async () => (await connections()) === 0);
  });
});
