import type { TestDatabase } from '@lianxi/test/support/database';
import { createEmptyDatabase } from '@lianxi/test/support/database';
import { drift, migrateDown, migrateUp } from './run';

jest.setTimeout(60_000);

describe('the migrations of the record', () => {
  let database: TestDatabase;
  beforeAll(async () => { database = await createEmptyDatabase(); });
  afterAll(async () => { await database.drop(); });

  it('make exactly the tables the entities describe, can be taken back, and made again', async () => {
    expect(await migrateUp(database.url)).toEqual(['Record1600000000000']);
    expect(await drift(database.url)).toEqual([]);

    await migrateDown(database.url);
    expect(await drift(database.url)).not.toEqual([]);

    expect(await migrateUp(database.url)).toEqual(['Record1600000000000']);
    expect(await drift(database.url)).toEqual([]);
  });

  it('do nothing to a record that is up to date', async () => {
    expect(await migrateUp(database.url)).toEqual([]);
  });

  it('wait for each other when two processes start at once', async () => {
    await migrateDown(database.url);
    const both = await Promise.all([migrateUp(database.url), migrateUp(database.url)]);
    expect(both.flat()).toEqual(['Record1600000000000']);
  });
});
