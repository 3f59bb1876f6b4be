import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Who } from '../api.fixture';
import { TestApi, identity, itemsOf, task, xinxiang } from '../api.fixture';

const id = task('strict', 3);
const milestone = `tasks/${id}/milestones/d5-2020`;
const office: Who = 'lianxi-office/office';
const liaison: Who = 'kejiju/liaison';
const head: Who = 'kejiju/bureau-head';
const security: Who = 'lianxi-office/security-admin';
const minutes = { kind: 'minutes', number: '第1期', on: '2020-11-02' };
jest.setTimeout(20_000);

const activation = { id: 'another', mode: 'rehearsal', plan: xinxiang() };
const nested = (depth: number): unknown => (depth === 0 ? 1 : { deeper: nested(depth - 1) });

type Refusal = readonly [what: string, who: Who, path: string, body: unknown, status: number, code: string, field?: string];

/** What is wrong, who sends what where, and how it is refused. */
const refused: readonly Refusal[] = [
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
  ...['constructor', '__proto__', 'toString', 'd0-2020', 'd1000-2020'].map((key) => [`a milestone called ${key}`, head, `tasks/${id}/milestones/${key}/approval`, undefined, 400, 'request-invalid', 'key'] as const),
  ['a bureau that every object of the language has', liaison, `tasks/${id}/receipt`, { bureau: 'constructor' }, 422, 'bureau-not-in-task', 'bureau'],
  ['an approval of what was not submitted', head, `${milestone}/approval`, undefined, 409, 'milestone-not-submitted', 'milestone'],
  ['a return of what was not submitted', head, `${milestone}/return`, { reason: '请补充。' }, 409, 'milestone-not-submitted', 'milestone'],
  ['a contribution returned without whose', head, `${milestone}/return`, { reason: '请补充。', to: 'contribution' }, 400, 'request-invalid', 'bureau'],
  ['a bureau with a return to a head', office, `${milestone}/return`, { reason: '请补充。', to: 'head', bureau: 'kejiju' }, 400, 'request-invalid', 'bureau'],
  ['a return without a reason', head, `${milestone}/return`, { reason: '  ' }, 400, 'request-invalid', 'reason'],
  ['a strike-off of what was not approved', office, `${milestone}/strike-off`, undefined, 409, 'milestone-not-approved', 'milestone'],
  ['a strike-off by the bureau itself', head, `${milestone}/strike-off`, undefined, 403, 'not-entitled'],
  ['a day that does not exist', liaison, `${milestone}/submission`, { achievedOn: '2020-11-31' }, 400, 'request-invalid', 'achievedOn'],
  ['a day written otherwise', liaison, `${milestone}/submission`, { achievedOn: '2020年11月1日' }, 400, 'request-invalid', 'achievedOn'],
  ['a day of another century', liaison, `${milestone}/submission`, { achievedOn: '2100-01-01' }, 400, 'request-invalid', 'achievedOn'],
  ['a day that has not come', liaison, `${milestone}/submission`, { achievedOn: '2020-11-03' }, 422, 'achieved-in-the-future', 'achievedOn'],
  ['an authority that has not been issued', office, `tasks/${id}/coordinator`, { bureau: 'kejiju', authority: { kind: 'minutes', number: '第1期', on: '2020-11-03' } }, 422, 'authority-in-the-future', 'authority.on'],
  ['an authority that is older than the plan', office, `tasks/${id}/coordinator`, { bureau: 'kejiju', authority: { kind: 'minutes', number: '第1期', on: '2020-11-01' } }, 422, 'authority-too-early', 'authority.on'],
  ['a day before the plan', liaison, `${milestone}/submission`, { achievedOn: '2019-12-31' }, 422, 'achieved-before-the-plan', 'achievedOn'],
  ['a contribution of the coordinator', liaison, `${milestone}/contribution`, { bureau: 'kejiju', text: '已办。' }, 422, 'coordinator-does-not-contribute', 'bureau'],
  ['a contribution that is too long', 'jiaoyuju/liaison', `${milestone}/contribution`, { bureau: 'jiaoyuju', text: '长'.repeat(4_001) }, 400, 'request-invalid', 'text'],
  ['a contribution with a NUL in it', 'jiaoyuju/liaison', `${milestone}/contribution`, { bureau: 'jiaoyuju', text: 'a\u0000b' }, 400, 'request-invalid', 'text'],
  ['a contribution with half a character', 'jiaoyuju/liaison', `${milestone}/contribution`, { bureau: 'jiaoyuju', text: 'a\ud83d' }, 400, 'body-malformed', 'body'],
  ['a number that turns the direction of print', office, `tasks/${id}/coordinator`, { bureau: 'jiaoyuju', authority: { ...minutes, number: '第\u202e1期' } }, 400, 'request-invalid', 'authority.number'],
  ['a name that turns the direction of print', security, 'organisation/persons', { person: 'li-ming', name: '李\u2067明' }, 400, 'request-invalid', 'name'],
  ['a title that turns the direction of print', 'lianxi-office/system-admin', 'organisation/posts', { post: 'kejiju-section', bureau: 'kejiju', role: 'liaison', title: '联络\u200f员' }, 400, 'request-invalid', 'title'],
  ['a contribution with an Arabic letter mark in it', 'jiaoyuju/liaison', `${milestone}/contribution`, { bureau: 'jiaoyuju', text: '不\u061c同意' }, 400, 'request-invalid', 'text'],
  ['an authority numbered in full-width digits', office, `tasks/${id}/coordinator`, { bureau: 'kejiju', authority: { ...minutes, number: '第１期' } }, 400, 'request-invalid', 'authority.number'],
  ['a document numbered in full-width letters', liaison, `${milestone}/submission`, { achievedOn: '2020-11-01', document: '新科Ａ〔2020〕9号' }, 400, 'request-invalid', 'document'],
  ['a list numbered in full-width digits', office, 'programmes/strict/strike-off-lists', { number: '判例清单１号', items: [{ task: id, milestone: 'd5-2020' }] }, 400, 'request-invalid', 'number'],
  ['a letter numbered in full-width digits', security, 'organisation/posts/kejiju-liaison/holder', { person: 'li-ming', letter: '新科函〔２０２０〕9号' }, 400, 'request-invalid', 'letter'],
  ['a list that nothing is added to or removed from', office, `programmes/strict/strike-off-lists/${id}/items`, { add: [], reason: '一并送签。' }, 400, 'request-invalid', 'add'],
  ['a list number with a zero-width space in it', office, 'programmes/strict/strike-off-lists', { number: '乙\u200b2号', items: [{ task: id, milestone: 'd5-2020' }] }, 400, 'request-invalid', 'number'],
  ['a list number with a soft hyphen in it', office, 'programmes/strict/strike-off-lists', { number: '乙\u00ad2号', items: [{ task: id, milestone: 'd5-2020' }] }, 400, 'request-invalid', 'number'],
  ['a document number with a zero-width space in it', liaison, `${milestone}/submission`, { achievedOn: '2020-11-01', document: '新科发〔2020〕9号\u200b' }, 400, 'request-invalid', 'document'],
  ['a name with a zero-width joiner in it', security, 'organisation/persons', { person: 'li-ming', name: '李\u200d明' }, 400, 'request-invalid', 'name'],
  ['a title with a filler in it', 'lianxi-office/system-admin', 'organisation/posts', { post: 'kejiju-section', bureau: 'kejiju', role: 'liaison', title: '联络\u3164员' }, 400, 'request-invalid', 'title'],
  ['a contribution of nothing but a zero-width space', 'jiaoyuju/liaison', `${milestone}/contribution`, { bureau: 'jiaoyuju', text: '\u200b' }, 400, 'request-invalid', 'text'],
  ['a return whose reason is all joiners, selectors and blanks', head, `${milestone}/return`, { reason: '\u200d \ufe0f\u00ad' }, 400, 'request-invalid', 'reason'],
  ['a contribution that turns the direction of print', 'jiaoyuju/liaison', `${milestone}/contribution`, { bureau: 'jiaoyuju', text: '不\u202d同意' }, 400, 'request-invalid', 'text'],
  ['an authority that is not enough', office, `tasks/${id}/coordinator`, { bureau: 'jiaoyuju', authority: { ...minutes, kind: 'office-decision' } }, 422, 'authority-not-sufficient', 'authority.kind'],
  ['an authority of no known kind', office, `tasks/${id}/coordinator`, { bureau: 'jiaoyuju', authority: { ...minutes, kind: 'rumour' } }, 400, 'request-invalid', 'authority.kind'],
  ['a field nobody knows further in', office, `tasks/${id}/coordinator`, { bureau: 'jiaoyuju', authority: { ...minutes, seal: 'yes' } }, 400, 'request-invalid', 'authority.seal'],
  ['a batch that names a task twice', liaison, 'receipts', { bureau: 'kejiju', tasks: [id, id] }, 400, 'request-invalid', 'tasks'],
  ['a batch that names a task twice, once in capitals', liaison, 'receipts', { bureau: 'kejiju', tasks: [id, id.toUpperCase()] }, 400, 'request-invalid', 'tasks'],
  ['a batch of nothing', liaison, 'receipts', { bureau: 'kejiju', tasks: [] }, 400, 'request-invalid', 'tasks'],
  ['a renewal by a bureau', liaison, `tasks/${id}/renewal`, undefined, 403, 'not-entitled'],
  ['a plan that is not one', office, 'programmes', { ...activation, plan: { title: 'plan' } }, 400, 'plan-invalid', 'plan'],
  ['a plan in which nobody is responsible', office, 'programmes', { ...activation, plan: withoutBureaus() }, 400, 'plan-invalid', 'plan'],
  ['a plan with a NUL in it', office, 'programmes', { ...activation, plan: planWith({ title: '绿色\u0000技术' }) }, 400, 'plan-invalid', 'plan'],
  ['a plan whose measure has a number beyond all measure', office, 'programmes', { ...activation, plan: renumbered(3_000_000_000) }, 400, 'plan-invalid', 'plan'],
  ['a plan whose standing work goes on for a century', office, 'programmes', { ...activation, plan: planWith({}, { standingYears: { from: 2000, to: 2100 } }) }, 400, 'plan-invalid', 'plan'],
  ['a plan that asks for rules nobody knows', office, 'programmes', { ...activation, plan: planWith({}, {}, 'strict-2') }, 422, 'policy-unknown', 'plan.ladder.policy'],
  ['a plan that is a text', office, 'programmes', { ...activation, plan: '方案' }, 400, 'request-invalid', 'plan'],
  ['a plan nested without end', office, 'programmes', { ...activation, plan: nested(2_000) }, 400, 'plan-invalid', 'plan'],
  ['a 征求意见稿 as live', office, 'programmes', { ...activation, mode: 'live' }, 422, 'plan-not-in-force', 'mode'],
  ['a live programme with a time of its own', office, 'programmes', { ...activation, mode: 'live', startsAt: '2020-10-12T01:00:00.000Z' }, 400, 'request-invalid', 'startsAt'],
  ['a rehearsal that was issued', office, 'programmes', { ...activation, issued: { number: '新政办〔2020〕18号', on: '2020-09-28' } }, 400, 'request-invalid', 'issued'],
  ['a plan beside the programme it is of', office, 'programmes', { ...activation, planOf: 'strict' }, 400, 'request-invalid', 'plan'],
  ['a part of a body that goes on, which nobody takes', office, 'organisation/moves', { bureau: 'kejiju', items: [{ task: id }], authority: { kind: 'government-document', number: '新编办〔2021〕8号', on: '2020-11-02' } }, 400, 'request-invalid', 'items'],
  ['a programme that exists', office, 'programmes', { ...activation, id: 'strict' }, 409, 'programme-exists'],
  ['an activation by a bureau', liaison, 'programmes', activation, 403, 'not-entitled'],
  ['a clock moved backwards', office, 'programmes/strict/clock/jump', { date: '2020-10-12' }, 422, 'clock-backwards', 'to'],
  ['a jump to a year without a calendar', office, 'programmes/strict/clock/jump', { date: '2099-01-01' }, 422, 'clock-beyond-calendar', 'to'],
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

/** The first plan with some of its values changed. */
function planWith(document: object, deadlineRule: object = {}, policy?: string): Record<string, unknown> {
  const plan = xinxiang() as { document: object; deadlineRule: object; ladder: object };
  return { ...plan, document: { ...plan.document, ...document }, deadlineRule: { ...plan.deadlineRule, ...deadlineRule }, ladder: { ...plan.ladder, ...(policy === undefined ? {} : { policy }) } };
}

/** The first plan with another number for its last measure, wherever it is named: sound but for the number itself. */
function renumbered(number: number): Record<string, unknown> {
  const renumber = (_key: string, value: unknown): unknown => (isOfMeasure19(value) ? { ...value, measure: number } : value);
  const plan = JSON.parse(JSON.stringify(xinxiang(), renumber)) as { measures: object[] };
  return { ...plan, measures: plan.measures.map((measure, place) => (place === 18 ? { ...measure, number } : measure)) };
}

function isOfMeasure19(value: unknown): value is { measure: number } {
  return typeof value === 'object' && value !== null && 'measure' in value && value.measure === 19;
}

/** A page mark as the API writes them, with whatever in it. */
const mark = (...position: unknown[]): string => Buffer.from(JSON.stringify(position)).toString('base64url');
const [noon, rung] = ['2020-12-01T04:00:00.000Z', 'milestone/d5-2020:1:urge:1'];

/** Page marks that no list has written, each of the right form but for one thing. */
const forged: readonly [what: string, path: string, cursor: string][] = [
  ['a measure beyond all numbers', 'tasks?programme=strict', mark(3_000_000_000)],
  ['a measure below all numbers', 'tasks?programme=strict', mark(-1)],
  ['an event beyond all numbers', `tasks/${id}/events?limit=5`, mark(3_000_000_000)],
  ['a step of the year 0', 'programmes/strict/reminders?limit=5', mark('0000-01-01T00:00:00.000Z', id, rung)],
  ['a step whose key has a NUL in it', 'programmes/strict/reminders?limit=5', mark(noon, id, 'milestone/d5\u0000')],
  ['a step whose key is without end', 'programmes/strict/reminders?limit=5', mark(noon, id, `part/${'k'.repeat(200)}:1:urge:1`)],
  ['a notice of the year 0', 'programmes/strict/notices?limit=5', mark('0000-01-01T00:00:00.000Z', id)],
  ['something awaited beyond all numbers', 'programmes/strict/waiting?limit=5', mark(3_000_000_000, 0, 0, 0)],
  ['a file whose key has a NUL in it', `tasks/${id}/evidence?limit=5`, mark(noon, 'd5\u0000')],
  ['a file whose key turns the direction of print', `tasks/${id}/evidence?limit=5`, mark(noon, 'd5\u202e')],
  ['a part to be moved whose bureau has a NUL in it', 'organisation/moves?limit=5', mark('kejiju\u0000', 'strict', 3)],
  ['a part to be moved whose programme has a NUL in it', 'organisation/moves?limit=5', mark('kejiju', 'strict\u0000', 3)],
  ['an approval returned beyond all numbers', 'programmes/strict/approvals?limit=5', mark('disputed', 3_000_000_000, 1, 'd5-2020')],
  ['an approval of the year 0', 'programmes/strict/approvals?limit=5', mark('undecided', '0000-01-01T00:00:00.000Z', 1, 'd5-2020')],
  ['an approval with a NUL in its key', 'programmes/strict/approvals?limit=5', mark('undecided', noon, 1, 'd5\u0000-2020')],
];

/** What somebody may look for in words of their own, and who does; and what no text holds (NUL, an escape, what turns the direction of print), as an address spells it. */
const searches = [...['tasks', 'ledger', 'ledger/tasks'].flatMap((list) => ['words', 'section'].map((field) => [`${list}?programme=strict`, field, office] as const)),
  ['ledger?programme=strict&format=xlsx', 'words', office], ['ledger?programme=strict', 'columns', office], ['audit/events?chain=identity', 'person', 'lianxi-office/auditor']] as const;
const noText = ['%00', 'a%00b', '%1B', '%E2%80%AE', '%D8%9C'];

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

  const raw = (payload: string | Buffer, headers: Record<string, string> = {}, act = `tasks/${id}/receipt`) =>
    api.send('POST', act, payload, { authorization: identity(liaison), 'idempotency-key': randomUUID(), 'content-type': 'application/json', ...headers });
  /** A contribution whose text is these bytes. */
  const inBytes = (bytes: readonly number[]): Buffer => Buffer.concat([Buffer.from('{"bureau":"fagaiwei","text":"'), Buffer.from(bytes), Buffer.from('"}')]);
  /** What would be an act if only its type were JSON. */
  const contributed = (payload: string, type: string) => raw(payload, { authorization: identity('fagaiwei/liaison'), 'content-type': type }, `${milestone}/contribution`);

  it.each([
    ['a body that is not JSON', () => raw('{"bureau":'), 400, 'body-malformed'],
    ['a body that reaches for the prototype', () => raw('{"__proto__":{"role":"office"},"bureau":"kejiju"}'), 400, 'body-malformed'],
    ['a body that is empty', () => raw(''), 400, 'body-malformed'],
    ['a body with bytes that are no UTF-8', () => raw(inBytes([0xff, 0xfe]), {}, `${milestone}/contribution`), 400, 'body-malformed'],
    ['a body with half a character in its bytes', () => raw(inBytes([0x41, 0xed, 0xa0, 0x80, 0x42]), {}, `${milestone}/contribution`), 400, 'body-malformed'],
    ['a body that ends in the midst of a character', () => raw(inBytes([0xe8, 0x8a]), {}, `${milestone}/contribution`), 400, 'body-malformed'],
    ['a body of two megabytes', () => raw(JSON.stringify({ bureau: 'x'.repeat(2_000_000) })), 413, 'body-too-large'],
    ['a body of another type', () => raw('<bureau/>', { 'content-type': 'application/xml' }), 415, 'media-type-unsupported'],
    ['a form', () => contributed('bureau=fagaiwei&text=form', 'application/x-www-form-urlencoded'), 415, 'media-type-unsupported'],
    ['a form with files', () => contributed('--b\r\ncontent-disposition: form-data; name="bureau"\r\n\r\nfagaiwei\r\n--b--\r\n', 'multipart/form-data; boundary=b'), 415, 'media-type-unsupported'],
    ['JSON under the name of text', () => contributed('{"bureau":"fagaiwei","text":"text"}', 'text/plain'), 415, 'media-type-unsupported'],
    ['an act without its key', () => raw('{"bureau":"kejiju"}', { 'idempotency-key': '' }), 400, 'key-missing'],
    ['a key that is too short', () => raw('{"bureau":"kejiju"}', { 'idempotency-key': 'k' }), 400, 'key-malformed'],
    ['a request nobody sends', () => raw('{"bureau":"kejiju"}', { authorization: 'Bearer nobody-has-this-token-at-all' }), 401, 'token-not-valid'],
    ['a request that says itself who acts', () => api.send('POST', `tasks/${id}/receipt`, { bureau: 'kejiju' }, { 'lianxi-identity': 'person=li; bureau=kejiju; role=liaison', 'idempotency-key': randomUUID() }), 401, 'identity-missing'],
    ['a list of a programme nobody knows', () => api.get('tasks?programme=nowhere'), 404, 'programme-unknown'],
    ['a list by a bureau nobody knows', () => api.get('tasks?programme=strict&bureau=minzhengju'), 404, 'bureau-unknown'],
    ['a list by a flag nobody knows', () => api.get('tasks?programme=strict&flag=red'), 400, 'request-invalid'],
    ['a list by a filter nobody knows', () => api.get('tasks?programme=strict&colour=red'), 400, 'request-invalid'],
    ['a page longer than allowed', () => api.get('tasks?programme=strict&limit=1000'), 400, 'request-invalid'],
    ['a page mark of one\'s own', () => api.get('tasks?programme=strict&cursor=bm90aGluZw'), 422, 'cursor-invalid'],
    ['a page mark of another list', () => api.get(`programmes/strict/reminders?cursor=${Buffer.from('[3]').toString('base64url')}`), 422, 'cursor-invalid'],
    ['a query twice in one', () => api.get('tasks?programme=strict&programme=other'), 400, 'request-invalid'],
    ['a task that is no id', () => api.get('tasks/three'), 400, 'request-invalid'],
  ])('%s is refused', async (_what, send, status, code) => {
    const before = await record();
    const answer = await send();
    expect({ status: answer.status, type: answer.body.type }).toEqual({ status, type: `urn:lianxi:problem:${code}` });
    expect(await record()).toEqual(before);
  });

  it.each(forged)('a page mark that names %s is refused', async (_what, path, cursor) => {
    expect(await api.get(`${path}&cursor=${cursor}`)).toMatchObject({ status: 422, body: { type: 'urn:lianxi:problem:cursor-invalid', field: 'cursor' } });
  });

  it.each(searches.flatMap((search) => noText.map((spelt) => [...search, spelt] as const)))('a search of %s whose %s for the %s is %s is refused', async (search, field, who, spelt) => {
    expect(await api.get(`${search}&${field}=${spelt}`, who)).toMatchObject({ status: 400, body: { type: 'urn:lianxi:problem:request-invalid', errors: [{ field }] } });
  });

  it.each(['%ED%A0%80', '%FF%FE', '%E4%BD', 'a%80b'])('a search for %s, which is half a character or no UTF-8 at all, is refused, and not taken for one of something else', async (words) => {
    expect(await api.get(`tasks?programme=strict&words=${words}`)).toMatchObject({
      status: 400, headers: { 'content-type': 'application/problem+json; charset=utf-8' },
      body: { type: 'urn:lianxi:problem:request-invalid', errors: [{ field: 'words', zh: expect.stringContaining('UTF-8') as string, en: expect.stringContaining('UTF-8') as string }] },
    });
  });

  it('a search for %, as people type it, or for a text in UTF-8 is none of these', async () => {
    for (const words of ['50%', '50%25', encodeURIComponent('技术\ufffd😀')]) expect((await api.get(`tasks?programme=strict&words=${words}`)).status).toBe(200);
  });

  it.each(['tasks/%ZZ', `tasks/${'3'.repeat(300)}`])('an address that cannot even be routed is a problem like any other: %s', async (path) => {
    const answer = await api.send('GET', path, undefined, { 'accept-language': 'en' });
    expect(answer).toMatchObject({ status: 400, headers: { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': 'en' } });
    expect(answer.body).toMatchObject({ type: 'urn:lianxi:problem:address-malformed', field: 'path', title: 'Address cannot be read', zh: { title: '地址无法读取' } });
    expect(answer.body.detail).toContain(`/api/v1/${path} `);
  });

  it.each([['PATCH', 'tasks', 'GET, HEAD'], ['DELETE', `tasks/${id}/evidence`, 'GET, HEAD, POST'], ['QUERY', 'programmes/strict/board', 'GET, HEAD'], ['PUT', 'receipts', 'POST']] as const)('%s %s says which methods the address takes, whatever the body', async (method, path, allowed) => {
    const answer = await api.send(method as 'PUT', path, '{ no json', { 'accept-language': 'en', 'content-type': 'application/json' });
    expect(answer).toMatchObject({ status: 405, headers: { allow: allowed }, body: { type: 'urn:lianxi:problem:method-not-allowed', field: 'method', detail: expect.stringContaining(`takes ${allowed}, not ${method}`) as string } });
  });

  it('takes a task\'s id in capitals for the same task', async () => {
    const [lower, upper] = [await api.get(`tasks/${id}`), await api.get(`tasks/${id.toUpperCase()}`)];
    expect(upper).toMatchObject({ status: 200, body: lower.body });
    const signed = await api.post('receipts', { bureau: 'kejiju', tasks: [id.toUpperCase()] }, liaison);
    expect(itemsOf(signed)).toMatchObject([{ task: id, status: 200, decision: { task: id } }]);
  });

  it('keeps a number in its composed form, however it was sent', async () => {
    const [composed, apart] = ['纪要Café1号', '纪要Cafe\u03011号'];
    expect((await api.post(`tasks/${task('strict', 4)}/coordinator`, { bureau: 'kejiju', authority: { ...minutes, number: apart } }, office)).status).toBe(200);
    const told = JSON.stringify((await api.get(`tasks/${task('strict', 4)}/events?limit=200`)).body);
    expect([told.includes(composed), told.includes(apart)]).toEqual([true, false]);
  });

  it('says in both languages what is wrong with each field', async () => {
    const { body } = await api.post(`${milestone}/submission`, { achievedOn: '2020-11-31', colour: 'red' }, liaison);
    expect(body.errors).toEqual([
      { field: 'achievedOn', zh: '2000–2099年间确有的日期，如 2020-12-31', en: 'a day that exists from 2000 to 2099, such as 2020-12-31' },
      { field: 'colour', zh: expect.stringContaining('colour') as string, en: 'Unrecognized key: "colour"' },
    ]);
    expect(body.detail).toContain('achievedOn: 2000–2099年间确有的日期');
  });

  it('tells whoever jumps too far which days there are', async () => {
    const { body } = await api.post('programmes/strict/clock/jump', { date: '2150-01-01' });
    expect(body).toMatchObject({ status: 400, zh: { detail: expect.stringContaining('2000–2099年间确有的日期') as string }, en: { detail: expect.stringContaining('a day that exists from 2000 to 2099') as string } });
  });

  it('tells the head of another bureau whose signature it is, and what to do', async () => {
    const { body } = await api.post(`${milestone}/approval`, undefined, 'jiaoyuju/bureau-head');
    expect(body.detail).toBe('签批由汇总单位“市科技局”的局领导办理（role、bureau）；您的身份是“局领导”（市教育局）。请把此事转给上述单位或岗位办理；您本人就在该岗位的，请改用该岗位的身份；岗位登记有误的，请联系联席会议办公室核对。');
    expect(body.en).toMatchObject({ detail: expect.stringMatching(/approved by the head of the coordinating bureau, "市科技局".*you act as head of the bureau \(市教育局\)\. Hand this/) as string });
  });

  it('answers in the reader\'s language', async () => {
    const answer = await api.send('GET', `tasks/${randomUUID()}`, undefined, { authorization: identity(office), 'accept-language': 'en' });
    expect(answer).toMatchObject({ headers: { 'content-language': 'en' }, body: { title: 'No such task', zh: { title: '没有这个任务' } } });
  });
});

it.each(['development', 'production'] as const)('%s accepts no identity that the request itself names', async (mode) => {
  const api = await TestApi.start({ LIANXI_MODE: mode }, 'nobody');
  const said = { 'lianxi-identity': 'person=li; bureau=kejiju; role=liaison', 'idempotency-key': randomUUID() };
  for (const answer of [await api.send('GET', 'programmes', undefined, said), await api.send('GET', 'check', undefined, said), await api.send('POST', 'programmes', activation, said)]) {
    expect(answer).toMatchObject({ status: 401, body: { type: 'urn:lianxi:problem:identity-missing' } });
  }
  await api.stop();
});
