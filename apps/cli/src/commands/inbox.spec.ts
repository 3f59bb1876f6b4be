import { anApi, lianxi, type Answer, type Asked } from '../world.fixture';

const letters = (count: number) => Array.from({ length: count }, (_blank, place) => ({
  id: `n${place}`, bureau: 'kejiju', role: 'liaison', deliveredAt: '2020-12-17T01:00:00.000Z',
  lines: [{ task: 't', measure: 4, heading: '壮大主体', key: 'milestone/d7-2020:1:remind10:1', kind: 'remind', milestone: 'd7-2020', why: { sentence: { zh: '缘由', en: 'why' } } }],
}));

/** An inbox of so many letters, read in pages as the API cuts them. */
const inboxOf = (count: number) => (asked: Asked): Answer => {
  if (asked.path.includes('/board')) return { body: { rows: [{ bureau: 'kejiju', name: '市科技局' }] } };
  if (!asked.path.includes('/notices')) return anApi(asked);
  const query = new URLSearchParams(asked.path.split('?')[1]);
  const [from, limit] = [Number(query.get('cursor') ?? 0), Number(query.get('limit'))];
  const to = from + limit;
  return { body: { items: letters(count).slice(from, to), ...(to < count ? { next: String(to) } : {}) } };
};

const letterHeads = (out: readonly string[]) => out.filter((line) => line.startsWith('■'));

describe('the inbox', () => {
  it('says that there are more letters than those it shows, and how to see them, without reading them', async () => {
    const { out, asked } = await lianxi('inbox kejiju', inboxOf(431));
    expect(letterHeads(out)).toHaveLength(3);
    expect(out.at(-1)).toBe('多于 3 封，以上是最近 3 封。看更多 → --last 200');
    expect((await lianxi('inbox kejiju --lang en', inboxOf(431))).out.at(-1)).toBe('Showing the latest 3 of more than 3; --last 200 shows more');
    expect(asked.filter(({ path }) => path.includes('/notices'))).toHaveLength(1);
  });

  it('proposes no more than can be shown at once', async () => {
    expect((await lianxi('inbox kejiju --last 200', inboxOf(431))).out.at(-1)).toBe('多于 200 封，以上是最近 200 封。');
  });

  it.each([['inbox kejiju', 3], ['inbox kejiju --last 12', 12]])('says nothing of more where all are shown: %s of %i', async (commandLine, count) => {
    const { text } = await lianxi(commandLine, inboxOf(count));
    expect(text).not.toContain('--last');
  });
});
