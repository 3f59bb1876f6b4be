import { DataSource } from 'typeorm';
import type { Answer } from '../api.fixture';
import { TestApi, task } from '../api.fixture';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
  await api.rehearse('apart');
});

afterAll(async () => { await api.stop(); });

test('reading goes on while as many commands as there are connections wait for one task', async () => {
  const database = api.app.get(DataSource);
  const holder = database.createQueryRunner();
  await holder.startTransaction();
  await holder.query('SELECT FROM task WHERE id = $1 FOR UPDATE', [task('apart', 3)]);
  const waiting: Promise<Answer>[] = Array.from({ length: 16 }, () => api.post('receipts', { bureau: 'kejiju', tasks: [task('apart', 3)] }, 'kejiju/liaison'));
  try {
    for (let behind = 0; behind < 16;) {
      behind = (await database.query<unknown[]>(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name = 'lianxi-api-commands'`)).length;
    }
    expect((await api.get('tasks?programme=apart')).status).toBe(200);
  } finally {
    await holder.rollbackTransaction();
    await holder.release();
  }
  expect((await Promise.all(waiting)).filter(({ status }) => status >= 500)).toEqual([]);
});
