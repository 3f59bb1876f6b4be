import { DraftCommands, mostDrafts } from '@lianxi/commands/drafts/draft-commands';
import type { Schemas } from '@lianxi/api-client/client';
import type { Who } from '../api.fixture';
import { identity, TestApi } from '../api.fixture';

describe('what a post has typed and not sent (草稿)', () => {
  let api: TestApi;
  beforeAll(async () => { api = await TestApi.start(); });
  afterAll(async () => { await api.stop(); });

  const at = (place: string): string => `organisation/posts/kejiju-liaison/drafts/${encodeURIComponent(place)}`;
  const keep = (place: string, words: object, { who = 'kejiju/liaison', from }: { who?: Who; from?: unknown } = {}) => api.send('PUT', at(place), { words, from }, { authorization: identity(who) });
  const drop = (place: string, who: Who = 'kejiju/liaison') => api.send('DELETE', at(place), undefined, { authorization: identity(who) });
  const drafts = async () => (await api.get('organisation/posts/kejiju-liaison/drafts', 'kejiju/liaison')).body.items as Schemas['Draft'][];

  test('is kept as it was typed, each on top of the one it began from, with the name of whoever typed last', async () => {
    const first = await keep('d5-2020:submission', { text: '一稿\u0000\u202e' });
    expect(first).toMatchObject({ status: 200, body: { keptAt: expect.any(String) as string } });
    expect((await keep('d5-2020:submission', { 'text': '二稿', 'authority.number': '' }, { from: first.body.keptAt })).status).toBe(200);
    expect(await drafts()).toEqual([{ place: 'd5-2020:submission', words: { 'text': '二稿', 'authority.number': '' }, person: 'kejiju-liaison', name: expect.any(String) as string, keptAt: expect.any(String) as string }]);
  });

  test('is the post\'s alone: another post, also of the bureau, neither reads nor changes it', async () => {
    expect(await keep('d5-2020:submission', { text: '局长改' }, { who: 'kejiju/bureau-head' })).toMatchObject({ status: 403, body: { type: 'urn:lianxi:problem:not-entitled' } });
    expect((await api.get('organisation/posts/kejiju-liaison/drafts', 'kejiju/bureau-head')).status).toBe(403);
    expect((await drop('d5-2020:submission', 'kejiju/bureau-head')).status).toBe(403);
    expect((await drafts()).map(({ words }) => words.text)).toEqual(['二稿']);
  });

  test('is never overwritten by words that began from another one, nor brought back by them', async () => {
    const changed = { status: 409, body: { type: 'urn:lianxi:problem:draft-changed', field: 'from' } };
    expect(await keep('d5-2020:submission', { text: '没看过二稿' })).toMatchObject(changed);
    expect(await keep('d5-2020:submission', { text: '从一稿写来' }, { from: '2020-10-12T01:00:00.000Z' })).toMatchObject(changed);
    expect(await keep('d5-2020:return', { text: '从一份已办掉的草稿写来' }, { from: '2020-10-12T01:00:00.000Z' })).toMatchObject(changed);
    const both = await Promise.all(['甲', '乙'].map((text) => keep('d5-2020:withdrawal', { text })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await drop('d5-2020:withdrawal');
    expect((await drafts()).map(({ words }) => words.text)).toEqual(['二稿']);
  });

  test('is kept for nobody whose right has ended meanwhile', async () => {
    const stranger = { person: 'kejiju-liaison', bureau: 'jiaoyuju', role: 'liaison' } as const;
    await expect(api.app.get(DraftCommands).keep(stranger, { post: 'kejiju-liaison', place: 'a' }, { words: '{}' })).rejects.toMatchObject({ refusal: { refused: 'post-not-held' } });
    await expect(api.app.get(DraftCommands).drop(stranger, { post: 'kejiju-liaison', place: 'd5-2020:submission' })).rejects.toMatchObject({ refusal: { refused: 'post-not-held' } });
  });

  test('goes once it is dropped, however often', async () => {
    for (const _time of [1, 2]) expect((await drop('d5-2020:submission')).status).toBe(200);
    expect(await drafts()).toEqual([]);
  });

  test('that is too long, is no text by fields, or stands nowhere, is refused by its field', async () => {
    expect((await keep('long', { text: '长'.repeat(65_536) })).body).toMatchObject({ status: 400, errors: [{ field: 'words' }] });
    for (const words of [{ text: ['一'] }, { '': '一' }]) expect((await keep('deep', words)).body).toMatchObject({ status: 400, errors: [{ field: expect.stringContaining('words') as string }] });
    expect((await keep('../up', { text: '' })).body).toMatchObject({ status: 400, errors: [{ field: 'place' }] });
  });

  test('is one of so many: beyond them the oldest go', async () => {
    for (let number = 0; number <= mostDrafts; number += 1) await keep(`form:${number}`, { number: String(number) });
    const kept = (await drafts()).map(({ words }) => words.number);
    expect([kept.length, kept[0], kept.includes('0'), kept.includes('1')]).toEqual([mostDrafts, String(mostDrafts), false, true]);
  });
});
