import { mostDrafts } from '@lianxi/commands/drafts/draft-commands';
import type { Schemas } from '@lianxi/api-client/client';
import type { Who } from '../api.fixture';
import { identity, TestApi } from '../api.fixture';

describe('what a post has typed and not sent (草稿)', () => {
  let api: TestApi;
  beforeAll(async () => { api = await TestApi.start(); });
  afterAll(async () => { await api.stop(); });

  const at = (place: string): string => `organisation/posts/kejiju-liaison/drafts/${encodeURIComponent(place)}`;
  const keep = (place: string, words: object, who: Who = 'kejiju/liaison') => api.send('PUT', at(place), { words }, { authorization: identity(who) });
  const drop = (place: string, who: Who = 'kejiju/liaison') => api.send('DELETE', at(place), undefined, { authorization: identity(who) });
  const drafts = async () => (await api.get('organisation/posts/kejiju-liaison/drafts', 'kejiju/liaison')).body.items as Schemas['Draft'][];

  test('is kept as it was typed, and whoever types last is kept, with their name', async () => {
    expect(await keep('d5-2020:submission', { text: '一稿\u0000\u202e' })).toMatchObject({ status: 200, body: { keptAt: expect.any(String) as string } });
    await keep('d5-2020:submission', { text: '二稿', ofMany: [1, { deep: true }] });
    expect(await drafts()).toEqual([{ place: 'd5-2020:submission', words: { text: '二稿', ofMany: [1, { deep: true }] }, person: 'kejiju-liaison', name: expect.any(String) as string, keptAt: expect.any(String) as string }]);
  });

  test('is the post\'s alone: another post, also of the bureau, neither reads nor changes it', async () => {
    expect(await keep('d5-2020:submission', { text: '局长改' }, 'kejiju/bureau-head')).toMatchObject({ status: 403, body: { type: 'urn:lianxi:problem:not-entitled' } });
    expect((await drop('d5-2020:submission', 'kejiju/bureau-head')).status).toBe(403);
    expect((await drafts()).map(({ words }) => words.text)).toEqual(['二稿']);
  });

  test('goes once it is dropped, however often', async () => {
    for (const _time of [1, 2]) expect((await drop('d5-2020:submission')).status).toBe(200);
    expect(await drafts()).toEqual([]);
  });

  test('that is too long, or stands nowhere, is refused by its field', async () => {
    expect((await keep('long', { text: '长'.repeat(16_384) })).body).toMatchObject({ status: 400, errors: [{ field: 'words' }] });
    expect((await keep('../up', { text: '' })).body).toMatchObject({ status: 400, errors: [{ field: 'place' }] });
  });

  test('is one of so many: beyond them the oldest go', async () => {
    for (let number = 0; number <= mostDrafts; number += 1) await keep(`form:${number}`, { number });
    const kept = (await drafts()).map(({ words }) => words.number);
    expect([kept.length, kept[0], kept.includes(0), kept.includes(1)]).toEqual([mostDrafts, mostDrafts, false, true]);
  });
});
