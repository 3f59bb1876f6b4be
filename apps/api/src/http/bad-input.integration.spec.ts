import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Who } from '../api.fixture';
import { TestApi, identity, task, xinxiang } from '../api.fixture';

const id = task('strict', 3);
const milestone = `tasks/${id}/milestones/d5-2020`;
const office: Who = 'lianxi-office/office';
const liaison: Who = 'kejiju/liaison';
const head: Who = 'kejiju/bureau-head';
const minutes = { kind: 'minutes', number: '第1期', on: '2020-11-01' };
jest.setTimeout(20_000);

const activation = { id: 'another', mode: 'rehearsal', plan: xinxiang() };
const nested = (depth: number): unknown => (depth === 0 ? 1 : { deeper: nested(depth - 1) });

/** What is wrong, who sends what where, and how it is refused. */
const refused: readonly [what: string, who: Who, path: string, body: unknown, status: number, code: string, field?: string][] = [
  ['a bureau the plan does not name', liaison, `tasks/${id}/receipt`, { bureau: 'minzhengju' }, 422, 'bureau-not-in-task', 'bureau'],
  ['a bureau written as no id is', liaison, `tasks/${id}/receipt`, { bureau: '科技局' }, 400, 'request-invalid', 'bureau'],
  ['a form without its bureau', liaison, `tasks/${id}/receipt`, {}, 400, 'request-invalid', 'bureau'],
  ['a number in place of a text', liaison, `tasks/${id}/receipt`, { bureau: 7 }, 400, 'request-invalid', 'bureau'],
  ['a list in place of a form', liaison, `tasks/${id}/receipt`, [], 400, 'request-invalid', 'body'],
  ['no body where a form is due', liaison, `tasks/${id}/receipt`, undefined, 400, 'request-invalid', 'body'],
  ['a field nobody knows', liaison, `tasks/${id}/receipt`, { bureau: 'kejiju', role: 'leader' }, 400, 'request-invalid', 'role'],
  ['a field nobody knows where none is due', head, `${milestone}/approval`, { force: true }, 400, 'request-invalid', 'force'],
  ['another bureau\'s receipt', liaison, `tasks/${id}/receipt`, { bureau: 'jiaoyuju' }, 403, 'not-entitled'],
  ['a vertical body\'s receipt without its reply', office, `tasks/${id}/receipt`, { bureau: 'shuiwuju' }, 422, 'reply-number-missing', 'reply'],
  ['a task nobody knows', liaison, `tasks/${randomUUID()}/receipt`, { bureau: 'kejiju' }, 404, 'task-unknown'],
  ['a task that is no id', liaison, 'tasks/3/receipt', { bureau: 'kejiju' }, 400, 'request-invalid', 'id'],
  ['a milestone nobody knows', liaison, `tasks/${id}/milestones/d99-2020/submission`, { achievedOn: '2020-11-01' }, 404, 'milestone-unknown', 'milestone'],
  ['a milestone that is no key', liaison, `tasks/${id}/milestones/D5%202020/submission`, { achievedOn: '2020-11-01' }, 400, 'request-invalid', 'key'],
  ['an approval of what was not submitted', head, `${milestone}/approval`, undefined, 409, 'milestone-not-submitted', 'milestone'],
  ['a return of what was not submitted', head, `${milestone}/return`, { reason: '请补充。' }, 409, 'milestone-not-submitted', 'milestone'],
  ['a return without a reason', head, `${milestone}/return`, { reason: '  ' }, 400, 'request-invalid', 'reason'],
  ['a strike-off of what was not approved', office, `${milestone}/strike-off`, undefined, 409, 'milestone-not-approved', 'milestone'],
  ['a strike-off by the bureau itself', head, `${milestone}/strike-off`, undefined, 403, 'not-entitled'],
  ['a day that does not exist', liaison, `${milestone}/submission`, { achievedOn: '2020-11-31' }, 400, 'request-invalid', 'achievedOn'],
  ['a day written otherwise', liaison, `${milestone}/submission`, { achievedOn: '2020年11月1日' }, 400, 'request-invalid', 'achievedOn'],
  ['a day of another century', liaison, `${milestone}/submission`, { achievedOn: '2100-01-01' }, 400, 'request-invalid', 'achievedOn'],
  ['a day that has not come', liaison, `${milestone}/submission`, { achievedOn: '2020-11-03' }, 422, 'achieved-in-the-future', 'achievedOn'],
  ['a day before the plan', liaison, `${milestone}/submission`, { achievedOn: '2019-12-31' }, 422, 'achieved-before-the-plan', 'achievedOn'],
  ['a contribution of the coordinator', liaison, `${milestone}/contribution`, { bureau: 'kejiju', text: '已办。' }, 422, 'coordinator-does-not-contribute', 'bureau'],
  ['a contribution that is too long', 'jiaoyuju/liaison', `${milestone}/contribution`, { bureau: 'jiaoyuju', text: '长'.repeat(4_001) }, 400, 'request-invalid', 'text'],
  ['a contribution with a NUL in it', 'jiaoyuju/liaison', `${milestone}/contribution`, { bureau: 'jiaoyuju', text: 'a\u0000b' }, 400, 'request-invalid', 'text'],
  ['a contribution with half a character', 'jiaoyuju/liaison', `${milestone}/contribution`, { bureau: 'jiaoyuju', text: 'a\ud83d' }, 400, 'body-malformed', 'body'],
  ['an authority that is not enough', office, `tasks/${id}/coordinator`, { bureau: 'jiaoyuju', authority: { ...minutes, kind: 'office-decision' } }, 422, 'authority-not-sufficient', 'authority.kind'],
  ['an authority of no known kind', office, `tasks/${id}/coordinator`, { bureau: 'jiaoyuju', authority: { ...minutes, kind: 'rumour' } }, 400, 'request-invalid', 'authority.kind'],
  ['a field nobody knows further in', office, `tasks/${id}/coordinator`, { bureau: 'jiaoyuju', authority: { ...minutes, seal: 'yes' } }, 400, 'request-invalid', 'authority.seal'],
  ['a batch that names a task twice', liaison, 'receipts', { bureau: 'kejiju', tasks: [id, id] }, 400, 'request-invalid', 'tasks'],
  ['a batch of nothing', liaison, 'receipts', { bureau: 'kejiju', tasks: [] }, 400, 'request-invalid', 'tasks'],
  ['a renewal by a bureau', liaison, `tasks/${id}/renewal`, undefined, 403, 'not-entitled'],
  ['a plan that is not one', office, 'programmes', { ...activation, plan: { title: 'plan' } }, 400, 'plan-invalid', 'plan'],
  ['a plan in which nobody is responsible', office, 'programmes', { ...activation, plan: withoutBureaus() }, 400, 'plan-invalid', 'plan'],
  ['a plan that is a text', office, 'programmes', { ...activation, plan: '方案' }, 400, 'request-invalid', 'plan'],
  ['a plan nested without end', office, 'programmes', { ...activation, plan: nested(2_000) }, 400, 'plan-invalid', 'plan'],
  ['a 征求意见稿 as live', office, 'programmes', { ...activation, mode: 'live' }, 422, 'plan-not-in-force', 'mode'],
  ['a live programme with a time of its own', office, 'programmes', { ...activation, mode: 'live', startsAt: '2020-10-12T01:00:00.000Z' }, 400, 'request-invalid', 'startsAt'],
  ['a programme that exists', office, 'programmes', { ...activation, id: 'strict' }, 409, 'programme-exists'],
  ['an activation by a bureau', liaison, 'programmes', activation, 403, 'not-entitled'],
  ['a clock moved backwards', office, 'programmes/strict/clock/jump', { date: '2020-10-12' }, 422, 'clock-backwards', 'to'],
  ['a jump to no day', office, 'programmes/strict/clock/jump', { date: '2021-02-30' }, 400, 'request-invalid'],
  ['a jump with two targets', office, 'programmes/strict/clock/jump', { date: '2021-02-05', to: '2021-02-05T01:00:00.000Z' }, 400, 'request-invalid'],
  ['a clock that stands already', office, 'programmes/strict/clock/stop', undefined, 409, 'clock-already-standing'],
  ['a clock moved by a bureau', liaison, 'programmes/strict/clock/run', undefined, 403, 'not-entitled'],
  ['a programme nobody knows', office, 'programmes/nowhere/clock/run', undefined, 404, 'programme-unknown'],
  ['an address nobody serves', office, 'tasks/nowhere/at/all', {}, 404, 'route-unknown'],
];

function withoutBureaus(): Record<string, unknown> {
  const plan = xinxiang() as unknown as { measures: { responsibilities: unknown[] }[] };
  return { ...plan, measures: plan.measures.map((measure) => ({ ...measure, responsibilities: [] })) };
}

describe('a request that does not fit', () => {
  let api: TestApi;
  /** Whatever a request could have left behind: nothing is updated without an event, a command or a newer view to tell. */
  const record = (): Promise<unknown> => api.app.get(DataSource).query(
    'SELECT (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM command) AS commands, (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM free_text) AS texts, (SELECT sum(version) FROM tell) AS told',
  );

  beforeAll(async () => {
    api = await TestApi.start();
    expect((await api.rehearse('strict', '2020-11-02T01:00:00.000Z')).status).toBe(201);
  });
  afterAll(async () => { await api.stop(); });

  it.each(refused.map(([what, who, path, body, status, code, field = null]) => [what, who, path, body, status, code, field] as const))('%s is refused, and nothing is half done', async (_what, who, path, body, status, code, field) => {
    const before = await record();
    const answer = await api.post(path, body, who);
    expect({ status: answer.status, type: answer.body.type }).toEqual({ status, type: `urn:lianxi:problem:${code}` });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    if (field !== null) expect(answer.body.field).toBe(field);
    expect(answer.body).toMatchObject({ zh: { detail: expect.not.stringContaining('—') as string }, en: { detail: expect.not.stringContaining('—') as string } });
    expect(await record()).toEqual(before);
  });

  const raw = (payload: string, headers: Record<string, string> = {}) =>
    api.send('POST', `tasks/${id}/receipt`, payload, { 'lianxi-identity': identity(liaison), 'idempotency-key': randomUUID(), 'content-type': 'application/json', ...headers });

  it.each([
    ['a body that is not JSON', () => raw('{"bureau":'), 400, 'body-malformed'],
    ['a body that reaches for the prototype', () => raw('{"__proto__":{"role":"office"},"bureau":"kejiju"}'), 400, 'body-malformed'],
    ['a body that is empty', () => raw(''), 400, 'body-malformed'],
    ['a body of two megabytes', () => raw(JSON.stringify({ bureau: 'x'.repeat(2_000_000) })), 413, 'body-too-large'],
    ['a body of another type', () => raw('<bureau/>', { 'content-type': 'application/xml' }), 415, 'media-type-unsupported'],
    ['an act without its key', () => raw('{"bureau":"kejiju"}', { 'idempotency-key': '' }), 400, 'key-missing'],
    ['a key that is too short', () => raw('{"bureau":"kejiju"}', { 'idempotency-key': 'k' }), 400, 'key-malformed'],
    ['a request nobody sends', () => raw('{"bureau":"kejiju"}', { 'lianxi-identity': '' }), 401, 'identity-missing'],
    ['a post that does not exist', () => raw('{"bureau":"kejiju"}', { 'lianxi-identity': 'person=li; bureau=kejiju; role=mayor' }), 401, 'identity-malformed'],
    ['a list of a programme nobody knows', () => api.get('tasks?programme=nowhere'), 404, 'programme-unknown'],
    ['a list by a bureau nobody knows', () => api.get('tasks?programme=strict&bureau=minzhengju'), 404, 'bureau-unknown'],
    ['a list by a flag nobody knows', () => api.get('tasks?programme=strict&flag=red'), 400, 'request-invalid'],
    ['a list by a filter nobody knows', () => api.get('tasks?programme=strict&colour=red'), 400, 'request-invalid'],
    ['a page longer than allowed', () => api.get('tasks?programme=strict&limit=1000'), 400, 'request-invalid'],
    ['a page mark of one\'s own', () => api.get('tasks?programme=strict&cursor=bm90aGluZw'), 400, 'cursor-invalid'],
    ['a page mark of another list', () => api.get(`programmes/strict/reminders?cursor=${Buffer.from('[3]').toString('base64url')}`), 400, 'cursor-invalid'],
    ['a query twice in one', () => api.get('tasks?programme=strict&programme=other'), 400, 'request-invalid'],
    ['a task that is no id', () => api.get('tasks/three'), 400, 'request-invalid'],
  ])('%s is refused', async (_what, send, status, code) => {
    const before = await record();
    const answer = await send();
    expect({ status: answer.status, type: answer.body.type }).toEqual({ status, type: `urn:lianxi:problem:${code}` });
    expect(await record()).toEqual(before);
  });

  it('says in both languages what is wrong with each field', async () => {
    const { body } = await api.post(`${milestone}/submission`, { achievedOn: '2020-11-31', colour: 'red' }, liaison);
    expect(body.errors).toEqual([
      { field: 'achievedOn', zh: '2000–2099年间确有的日期，如 2020-12-31', en: 'a day that exists from 2000 to 2099, such as 2020-12-31' },
      { field: 'colour', zh: expect.stringContaining('colour') as string, en: 'Unrecognized key: "colour"' },
    ]);
    expect(body.detail).toContain('achievedOn: 2000–2099年间确有的日期');
  });

  it('answers in the reader\'s language', async () => {
    const answer = await api.send('GET', `tasks/${randomUUID()}`, undefined, { 'lianxi-identity': identity(office), 'accept-language': 'en' });
    expect(answer).toMatchObject({ headers: { 'content-language': 'en' }, body: { title: 'No such task', zh: { title: '没有这个任务' } } });
  });
});

it('production accepts no identity that the request itself names', async () => {
  const api = await TestApi.start({ LIANXI_MODE: 'production' });
  expect((await api.get('programmes')).body.type).toBe('urn:lianxi:problem:identity-not-accepted');
  expect((await api.send('GET', 'programmes')).body.type).toBe('urn:lianxi:problem:identity-missing');
  await api.stop();
});
