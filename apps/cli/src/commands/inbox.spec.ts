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
  it('says how many letters there are beyond those it shows, and how to see them all', async () => {
    const { out } = await lianxi('inbox kejiju', inboxOf(12));
    expect(letterHeads(out)).toHaveLength(3);
    expect(out.at(-1)).toBe('共 12 封，以上是最近 3 封。看全部 → --last 12');
    expect((await lianxi('inbox kejiju --lang en', inboxOf(12))).out.at(-1)).toBe('Showing the latest 3 of 12; --last 12 shows all');
    expect(letterHeads((await lianxi('inbox kejiju --last 12', inboxOf(12))).out)).toHaveLength(12);
  });

  it('names no more than can be shown at once', async () => {
    expect((await lianxi('inbox kejiju', inboxOf(431))).out.at(-1)).toBe('共 431 封，以上是最近 3 封。看最近 200 封 → --last 200');
  });

  it.each([['inbox kejiju', 3], ['inbox kejiju --last 12', 12]])('says nothing of more where all are shown: %s of %i', async (commandLine, count) => {
    const { text } = await lianxi(commandLine, inboxOf(count));
    expect(text).not.toContain('--last');
  });
});
