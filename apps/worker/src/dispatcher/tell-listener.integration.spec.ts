import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import type { TestRecord } from '../../../../test/support/database';
import { openTestRecord } from '../../../../test/support/database';
import { eventually } from '../eventually.fixture';
import { TellListener } from './tell-listener';

jest.setTimeout(30_000);

let test: TestRecord;

beforeAll(async () => {
  Logger.overrideLogger(false);
  test = await openTestRecord();
});
afterAll(async () => { await test.drop(); });
afterEach(() => { jest.restoreAllMocks(); });

const connections = async (): Promise<number> =>
  (await test.record.query<unknown[]>(`SELECT FROM pg_stat_activity WHERE application_name = 'lianxi-worker-listen' AND datname = current_database()`)).length;

describe('listening for commits', () => {
  it('leaves no connection behind that cannot listen, and listens once it can', async () => {
    const listen = jest.spyOn(Client.prototype, 'query').mockImplementation(() => { throw new Error('cannot execute LISTEN during recovery'); });
    let heard = 0;
    const listener = new TellListener(test.url, () => { heard += 1; });
    listener.onApplicationBootstrap();
    try {
      await eventually(() => Promise.resolve(listen.mock.calls.length >= 2));
      // The record's own connections are of the same class: they are asked again only now.
      listen.mockRestore();
      await eventually(async () => (await connections()) === 1);
      await eventually(() => Promise.resolve(heard > 0));
    } finally {
      await listener.onModuleDestroy();
    }
    await eventually(async () => (await connections()) === 0);
  });
});
