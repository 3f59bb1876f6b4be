import { randomUUID } from 'node:crypto';
import type { Schemas } from '@lianxi/api-client/client';
import { everyItem, task } from '../api.fixture';
import { DataSource } from 'typeorm';
import type { Answered } from '../over-http.fixture';
import { OverHttp } from '../over-http.fixture';

jest.setTimeout(300_000);

let house: OverHttp;
let database: DataSource;

beforeAll(async () => {
  house = await OverHttp.start('at-once', '2020-12-16T01:00:00.000Z');
  database = house.api.app.get(DataSource);
});

afterAll(async () => { await house.stop(); });

const eventsOf = async (measure: number): Promise<string[]> =>
  (await everyItem<{ type: string }>(house.api, `tasks/${task(house.programme, measure)}/events?limit=200`)).map(({ type }) => type);

const versionOf = async (measure: number): Promise<number> => {
  const [row] = await database.query<{ version: string }[]>('SELECT version FROM tell WHERE task_id = $1', [task(house.programme, measure)]);
  return Number(row!.version);
};

/** The bureaus whose contribution to a milestone is missing. */
async function awaited(measure: number, milestone: string): Promise<string[]> {
  const { milestones } = (await house.api.get(`tasks/${task(house.programme, measure)}`)).body as unknown as Schemas['Task'];
  return milestones.find(({ key }) => key === milestone)!.contributions.filter(({ state }) => state === 'awaited').map(({ bureau }) => bureau);
}

const codeOf = ({ body }: Answered): string => String(body.type).replace('urn:lianxi:problem:', '');

test('one key sent a hundred times at once is one decision, and all hundred are told the same', async () => {
  const [before, version] = [await eventsOf(3), await versionOf(3)];
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 100 }, () => house.does('jiaoyuju/liaison', 3, 'd5-2020', 'contribution', key, { bureau: 'jiaoyuju', text: '已就收益分配提出意见' })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect((await eventsOf(3)).length).toBe(before.length + 1);
  expect(await versionOf(3)).toBe(version + 1);
  const [row] = await database.query<{ count: number }[]>("SELECT count(*)::int AS count FROM command WHERE aggregate = $1", [task(house.programme, 3)]);
  expect(row!.count).toBe(1);
});

test('a hundred keys at once for the same act are a hundred decisions where it may be repeated, numbered without a hole', async () => {
  const before = await eventsOf(4);
  const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => house.does('nongyenongcunju/liaison', 4, 'd7-2020', 'contribution', randomUUID(), { bureau: 'nongyenongcunju', text: `意见 ${index}` })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(answers.map(({ body }) => Number(body.seq)).sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => before.length + 1 + index));
});

test('one key for two different acts at once is one decision and one refusal', async () => {
  const key = randomUUID();
  const texts = ['第一稿', '第二稿'];
  const answers = await Promise.all(texts.map((text) => house.does('jiaoyuju/liaison', 3, 'd5-2020', 'contribution', key, { bureau: 'jiaoyuju', text })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  expect(codeOf(answers.find(({ status }) => status === 422)!)).toBe('key-reused');
});

test('approval and return of one submission at once, two hundred times: one of them is the decision, the other is told clearly why not', async () => {
  const [head, liaison, office] = ['kejiju/bureau-head', 'kejiju/liaison', 'lianxi-office/office'] as const;
  const wins = { approval: 0, return: 0 };
  for (const bureau of await awaited(3, 'd5-2020')) await house.does(`${bureau}/liaison`, 3, 'd5-2020', 'contribution', randomUUID(), { bureau, text: '已配合' });
  for (let round = 0; round < 200; round += 1) {
    const submitted = await house.does(liaison, 3, 'd5-2020', 'submission', randomUUID(), { achievedOn: '2020-12-15' });
    expect(submitted).toMatchObject({ status: 200 });
    const acts = [
      () => house.does(head, 3, 'd5-2020', 'approval', randomUUID(), {}),
      () => house.does(head, 3, 'd5-2020', 'return', randomUUID(), { reason: '请补充材料' }),
    ];
    // Each is sent first every other time, and both with a body, which takes a moment to read, so that neither wins always.
    const [first, second] = await Promise.all((round % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
    const [winner, loser] = first!.status === 200 ? [first!, second!] : [second!, first!];
    expect(winner.status).toBe(200);
    expect(loser.status).toBe(409);
    const approved = (winner.body.events as string[]).includes('milestoneApproved');
    expect(codeOf(loser)).toBe(approved ? 'milestone-already-approved' : 'milestone-not-submitted');
    wins[approved ? 'approval' : 'return'] += 1;
    if (approved) expect(await house.does(office, 3, 'd5-2020', 'return', randomUUID(), { reason: '再来一次' })).toMatchObject({ status: 200 });
  }
  expect(wins.approval + wins.return).toBe(200);
  expect(Math.min(wins.approval, wins.return)).toBeGreaterThan(0);
  const events = await eventsOf(3);
  expect(events.filter((type) => type === 'milestoneSubmitted')).toHaveLength(200);
  expect(events.filter((type) => type === 'milestoneApproved')).toHaveLength(wins.approval);
  expect(events.filter((type) => type === 'milestoneReturned')).toHaveLength(200);
});
