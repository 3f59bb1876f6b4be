import { hash } from 'node:crypto';
import { SessionCommands } from '@lianxi/commands/identity/session-commands';
import { tokenOf } from '@lianxi/test/support/examples';
import type { Who } from '../api.fixture';
import { TestApi, everyItem, itemsOf, task } from '../api.fixture';

jest.setTimeout(60_000);

interface Row { readonly task: string; readonly status: number; readonly decision?: { events: string[] }; readonly problem?: { type: string } }
interface ToMove { readonly bureau: string; readonly name: string; readonly task: string; readonly measure: number; readonly into: { bureau: string }[] }

const letter = '新编办〔2021〕8号';
const [system, security]: Who[] = ['lianxi-office/system-admin', 'lianxi-office/security-admin'];
const refused = (rule: string, status: number) => ({ status, body: { type: `urn:lianxi:problem:${rule}`, zh: expect.anything() as unknown, en: expect.anything() as unknown } });

describe('机构改革', () => {
  let api: TestApi;
  const merge = (bureaus: string[], into: string, from = '2021-03-01', who: Who = system!) => api.post('organisation/mergers', { bureaus, into, from, letter }, who);
  const split = (bureau: string, into: string[]) => api.post(`organisation/bureaus/${bureau}/split`, { into, from: '2021-03-01', letter }, system);
  const toMove = () => everyItem<ToMove>(api, 'organisation/moves?limit=2');
  const move = (bureau: string, items: object[], key?: string) => api.post('organisation/moves', { bureau, items }, 'lianxi-office/office', key);
  const bureau = async (id: string) => (await everyItem<{ bureau: string }>(api, 'organisation/bureaus?limit=200')).find((one) => one.bureau === id);
  const measuresOf = async (id: string): Promise<number[]> => itemsOf<{ measure: number }>(await api.get(`tasks?programme=reformed&limit=200&bureau=${id}`)).map(({ measure }) => measure);

  beforeAll(async () => {
    api = await TestApi.start();
    await api.rehearse('reformed');
    const enter = async (path: string, body: object, who: Who) => { expect((await api.post(`organisation/${path}`, body, who)).status).toBe(200); };
    for (const [id, name] of [['dashujuju', '市大数据局'], ['gengxinju', '市更新局']] as const) await enter('bureaus', { bureau: id, kind: 'municipal', name, from: '2020-01-01' }, system!);
    await enter('posts', { post: 'dashujuju-liaison', bureau: 'dashujuju', role: 'liaison', title: '联络员' }, system!);
    await enter('persons', { person: 'li', name: '李明' }, security!);
    await enter('posts/dashujuju-liaison/holder', { person: 'li', letter }, security!);
    await api.app.get(SessionCommands).issueToken({ person: 'li', bureau: 'dashujuju', role: 'liaison' }, { hash: hash('sha256', tokenOf('dashujuju-liaison')), post: 'dashujuju-liaison', name: 'test', scope: 'act', days: 1 });
  });
  afterAll(async () => { await api.stop(); });

  it('is entered by the system administrator; the people of the dissolved bureau act no more from then on, and what it waits for does not get lost', async () => {
    const before = await measuresOf('kejiju');
    expect((await api.get('me/abilities', 'kejiju/liaison')).status).toBe(200);
    expect(await merge(['kejiju'], 'dashujuju', '2021-03-01', security)).toMatchObject(refused('not-entitled', 403));
    expect(await merge(['kejiju'], 'dashujuju')).toMatchObject({ status: 200, body: { events: ['bureauDissolved', 'postLeft', 'postLeft'] } });
    expect(await api.get('me/abilities', 'kejiju/liaison')).toMatchObject(refused('token-not-valid', 401));
    expect(await bureau('kejiju')).toMatchObject({ name: '市科技局', dissolved: { from: '2021-03-01', into: ['dashujuju'], letter, partsToMove: before.length } });
    expect((await toMove()).map(({ measure, name, into }) => [measure, name, into])).toEqual(before.map((measure) => [measure, '市科技局', [{ bureau: 'dashujuju', name: '市大数据局' }]]));
    expect(await measuresOf('kejiju')).toEqual(before);
    const headings = async (who: Who) => new Set(itemsOf<{ heading: string }>(await api.get('organisation/moves?limit=200', who)).map(({ heading }) => heading));
    // Whoever sees no task is not told what it is about.
    expect([[...await headings(system!)], (await headings('lianxi-office/office')).has('')]).toEqual([[''], false]);
  });

  it('moves its parts task by task, each with its result; sent again with its key it is answered as before, with another there is nothing left', async () => {
    const rows = (await toMove()).map(({ task: id }) => ({ task: id }));
    const [first, ...others] = rows;
    expect(itemsOf<Row>(await move('kejiju', [first!], 'first-of-the-moves'))).toMatchObject([{ status: 200, decision: { events: ['partMoved'] } }]);
    expect(await toMove()).toHaveLength(others.length);
    expect(itemsOf<Row>(await move('kejiju', [first!], 'first-of-the-moves'))).toMatchObject([{ status: 200 }]);
    expect(itemsOf<Row>(await move('kejiju', rows)).map(({ status }) => status)).toEqual([422, ...others.map(() => 200)]);
    expect([await toMove(), await measuresOf('kejiju')]).toEqual([[], []]);
    expect(await bureau('kejiju')).toMatchObject({ dissolved: { partsToMove: 0 } });
  });

  it('gives the successor the tasks: it sees and signs, and what is to be is its own; what was says the old name', async () => {
    const id = task('reformed', 3);
    expect(await api.post(`tasks/${id}/receipt`, { bureau: 'dashujuju' }, 'dashujuju/liaison')).toMatchObject({ status: 200, body: { events: ['receiptSigned'] } });
    const { body } = await api.get(`tasks/${id}`, 'dashujuju/liaison');
    expect(body).toMatchObject({ coordinator: { bureau: 'dashujuju', name: '市大数据局' }, formerParts: [{ bureau: 'kejiju', name: '市科技局', to: 'dashujuju' }] });
    const ahead = itemsOf<{ key: string; bureaus: string[] }>(await api.get('programmes/reformed/reminders?bureau=dashujuju&limit=200'));
    expect(ahead.length).toBeGreaterThan(0);
    for (const { bureaus } of ahead) expect(bureaus).not.toContain('kejiju');
    expect(itemsOf(await api.get(`tasks/${id}/events?limit=200`))).toContainEqual(expect.objectContaining({ type: 'partMoved', event: expect.objectContaining({ from: 'kejiju', to: 'dashujuju', letter, effectiveOn: '2021-03-01' }) as unknown }));
    expect((await api.get('programmes/reformed/board')).body).toMatchObject({ rows: expect.arrayContaining([expect.objectContaining({ bureau: 'dashujuju', name: '市大数据局' })]) as unknown });
  });

  it('asks which successor takes a part of a bureau that was split', async () => {
    expect(await split('jinrongju', ['dashujuju', 'gengxinju'])).toMatchObject({ status: 200 });
    const [one, other] = (await toMove()).filter(({ bureau: id }) => id === 'jinrongju');
    const rows = itemsOf<Row>(await move('jinrongju', [{ task: one!.task }, { task: other!.task, to: 'gengxinju' }]));
    expect(rows.map(({ status, problem }) => [status, problem?.type])).toEqual([[422, 'urn:lianxi:problem:successor-not-named'], [200, undefined]]);
    expect(itemsOf<Row>(await move('jinrongju', [{ task: one!.task, to: 'caizhengju' }]))).toMatchObject([{ status: 422 }]);
    expect(itemsOf<Row>(await move('jinrongju', [{ task: one!.task, to: 'dashujuju' }]))).toMatchObject([{ status: 200 }]);
  });

  it.each<[string, number, string[], string, string]>([
    ['bureau-dissolved', 409, ['kejiju'], 'caizhengju', '2021-04-01'],
    ['bureau-dissolved', 409, ['caizhengju'], 'kejiju', '2021-04-01'],
    ['bureau-not-in-organisation', 404, ['caizhengju'], 'nowhere', '2021-04-01'],
    ['bureau-name-earlier', 422, ['caizhengju'], 'jiaoyuju', '2001-01-01'],
    ['bureau-not-reformed', 422, ['lianxi-office'], 'jiaoyuju', '2021-04-01'],
    ['successor-itself', 422, ['jiaoyuju'], 'jiaoyuju', '2021-04-01'],
  ])('says %s (%i) to a merger of %j into %s', async (rule, status, bureaus, into, from) => {
    expect(await merge(bureaus, into, from)).toMatchObject(refused(rule, status));
  });

  it('moves nothing of a bureau that goes on without one, and nothing for others than the office', async () => {
    const items = [{ task: task('reformed', 3) }];
    expect(itemsOf<Row>(await move('caizhengju', items))).toMatchObject([{ status: 409, problem: { type: 'urn:lianxi:problem:bureau-not-dissolved' } }]);
    expect(itemsOf<Row>(await api.post('organisation/moves', { bureau: 'kejiju', items }, 'caizhengju/liaison'))).toMatchObject([{ status: 403 }]);
  });

  it('moves a part of a bureau that goes on by a document alone, to a body that goes on too; it keeps its other parts', async () => {
    const before = await measuresOf('caizhengju');
    const id = task('reformed', 3);
    const gives = (body: object) => api.post('organisation/moves', { bureau: 'caizhengju', ...body }, 'lianxi-office/office');
    const by = (on: string, kind = 'government-document') => ({ authority: { kind, number: '新编办〔2020〕12号', on } });
    const problems = async (body: object) => itemsOf<Row>(await gives(body)).map(({ problem }) => problem?.type.split(':').at(-1));
    expect(await problems({ items: [{ task: id, to: 'kejiju' }], ...by('2020-10-12') })).toEqual(['bureau-dissolved']);
    expect(await problems({ items: [{ task: id, to: 'lianxi-office' }], ...by('2020-10-12') })).toEqual(['bureau-not-reformed']);
    expect(await problems({ items: [{ task: id, to: 'gengxinju' }], ...by('2020-12-01') })).toEqual(['authority-in-the-future']);
    expect(await problems({ items: [{ task: id, to: 'gengxinju' }], ...by('2019-01-01') })).toEqual(['authority-too-early']);
    expect(await problems({ items: [{ task: id, to: 'gengxinju' }], ...by('2020-10-12', 'office-decision') })).toEqual(['authority-not-sufficient']);
    expect(await problems({ items: [{ task: id, to: 'caizhengju' }], ...by('2020-10-12') })).toEqual(['successor-itself']);
    expect((await gives({ items: [{ task: id }], ...by('2020-10-12') })).status).toBe(400);
    expect(itemsOf<Row>(await gives({ items: [{ task: id, to: 'gengxinju' }], ...by('2020-10-12') }))).toMatchObject([{ status: 200, decision: { events: ['partMoved'] } }]);
    expect([await measuresOf('caizhengju'), await measuresOf('gengxinju')]).toEqual([before.filter((measure) => measure !== 3), expect.arrayContaining([3])]);
    expect((await api.get(`tasks/${id}`)).body).toMatchObject({ formerParts: expect.arrayContaining([expect.objectContaining({ bureau: 'caizhengju', to: 'gengxinju' })]) as unknown });
    expect(itemsOf(await api.get(`tasks/${id}/events?limit=200`))).toContainEqual(expect.objectContaining({ type: 'partMoved', event: expect.objectContaining({ from: 'caizhengju', letter: '新编办〔2020〕12号', effectiveOn: '2020-10-12', authority: by('2020-10-12').authority }) as unknown }));
    expect(await bureau('caizhengju')).not.toHaveProperty('dissolved');
    // It is told what it lost, though the task is there for it no more, and marks it as read.
    const inbox = async () => itemsOf<{ task: string; seq: number; kind: string; why: { zh: string } }>(await api.get('programmes/reformed/inbox?unread=true&limit=200', 'caizhengju/liaison')).filter((one) => one.task === id);
    const [lost, ...others] = await inbox();
    expect([lost, others]).toMatchObject([{ kind: 'partMoved', why: { zh: expect.stringMatching(/措施3中市财政局承担的责任自2020-10-12起由市更新局承接/u) as unknown } }, []]);
    for (const field of ['measure', 'heading', 'workflow']) expect(lost).not.toHaveProperty(field);
    const unread = async (items: object[]) => (await api.post('programmes/reformed/inbox/read', { items }, 'caizhengju/liaison')).body as { unread: number };
    const left = (await unread([{ task: id, seq: lost!.seq }])).unread;
    expect([await inbox(), (await unread([{ task: id, seq: lost!.seq }])).unread]).toEqual([[], left]);
  });

  it('is moved by nobody of the office who holds a post of the body that takes it over, or gives it off', async () => {
    const items = (await measuresOf('caizhengju')).slice(0, 1).map((measure) => ({ task: task('reformed', measure), to: 'gengxinju' }));
    const given = { bureau: 'caizhengju', items, authority: { kind: 'government-document', number: '新编办〔2020〕12号', on: '2020-10-12' } };
    const moves = async () => itemsOf<Row>(await api.post('organisation/moves', given, 'lianxi-office/office')).map(({ status, problem }) => [status, problem?.type.split(':').at(-1)]);
    const held = { person: 'lianxi-office-office', letter };
    await api.post('organisation/posts', { post: 'gengxinju-liaison', bureau: 'gengxinju', role: 'liaison', title: '联络员' }, system);
    expect((await api.post('organisation/posts/gengxinju-liaison/holder', held, security)).status).toBe(200);
    expect(await moves()).toEqual([[403, 'person-of-body-concerned']]);
    expect((await api.post('organisation/posts/gengxinju-liaison/departure', held, security)).status).toBe(200);
    expect(await moves()).toEqual([[200, undefined]]);
  });

  it('stands in a record that is verified', async () => {
    expect((await api.get('audit/verification')).body).toMatchObject({ findings: [] });
  });
});
