import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { OverHttp } from '@lianxi/api/over-http.fixture';

let house: OverHttp;
let database: DataSource;

beforeAll(async () => {
  house = await OverHttp.start('full-disk', '2020-12-16T01:00:00.000Z');
  database = house.api.app.get(DataSource);
});

afterAll(async () => { await house.stop(); });

const contribute = (key: string) => house.does('jiaoyuju/liaison', 3, 'd5-2020', 'contribution', key, { bureau: 'jiaoyuju', text: '已就收益分配提出意见' });

test('a disk that takes nothing more: an act is refused with 503, reading goes on, and the same key succeeds once there is room', async () => {
  // What PostgreSQL says when a table cannot grow.
  await database.query(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$`);
  await database.query('CREATE TRIGGER no_room BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION no_room()');
  const key = randomUUID();
  const before = await database.query<unknown[]>('SELECT state, seq, head FROM task ORDER BY measure');
  expect(await contribute(key)).toMatchObject({ status: 503, body: { type: 'urn:lianxi:problem:record-not-writable' } });
  expect((await house.api.get('tasks?programme=full-disk')).status).toBe(200);
  expect(await database.query('SELECT state, seq, head FROM task ORDER BY measure')).toEqual(before);
  await database.query('DROP TRIGGER no_room ON event');
  expect((await contribute(key)).status).toBe(200);
});
