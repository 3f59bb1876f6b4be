import { anApi, lianxi, problem, type Answer, type Asked } from '../world.fixture';

const holding = (person: string, more: object = {}) => ({ person, name: person === 'li' ? '李明' : undefined, from: '2020-12-01T01:00:00.000Z', letter: '9号', current: true, ...more });
const all = [
  { post: 'kejiju-bureau-head', bureau: 'kejiju', bureauName: '市科技局', role: 'bureau-head', title: '局长', holdings: [holding('zhao', { current: false }), holding('li'), holding('wang', { for: 'li' })] },
  { post: 'kejiju-liaison', bureau: 'kejiju', bureauName: '市科技局', role: 'liaison', title: '科员', holdings: [] },
];

const api = (items: readonly object[]) => (asked: Asked): Answer => {
  if (asked.path.startsWith('/organisation/posts?')) return { body: { items } };
  return asked.path.startsWith('/organisation') ? { body: { at: '2020-12-17T01:00:00.000Z', seq: 9, events: ['postTaken'] } } : anApi(asked);
};

const squeezed = (lines: readonly string[]) => lines.map((line) => line.trim().replaceAll(/ +/g, ' '));

describe('posts', () => {
  it('lists each with whoever holds it now, and whom a substitute stands in for', async () => {
    expect(squeezed((await lianxi('posts', api(all))).out)).toEqual([
      '单位 岗位 名称 任职 自', expect.stringMatching(/^─+$/), '市科技局 kejiju-bureau-head 局长 · 局领导 李明 2020-12-01 09:00', 'wang（代 li） 2020-12-01 09:00', '市科技局 kejiju-liaison 科员 · 联络员 —',
    ]);
    expect(JSON.parse((await lianxi('posts --json', api(all))).text)).toEqual({ items: JSON.parse(JSON.stringify(all)) as unknown });
  });

  it('says what to do where there is none', async () => {
    expect((await lianxi('posts --lang en', api([]))).text).toContain('No posts are entered yet');
  });

  it('are taken and left on a letter, as the security administrator unless somebody is named', async () => {
    const taken = await lianxi('posts take kejiju-liaison li --letter 9号', api(all));
    expect([taken.code, taken.out]).toEqual([0, ['✓ li 已到岗 kejiju-liaison（9号）。看看 → lianxi posts']]);
    expect(taken.asked.at(-1)).toMatchObject({ method: 'POST', path: '/organisation/posts/kejiju-liaison/holder', body: { person: 'li', letter: '9号' }, identity: 'person=security-admin; bureau=lianxi-office; role=security-admin', key: expect.any(String) as string });
    const left = await lianxi('posts leave kejiju-liaison li --letter 10号 --as kejiju/head', api(all));
    expect(left.asked.at(-1)).toMatchObject({ path: '/organisation/posts/kejiju-liaison/departure', body: { person: 'li', letter: '10号' }, identity: expect.stringContaining('bureau=kejiju; role=bureau-head') as string });
  });

  it('are refused in a sentence, and without a letter not asked for', async () => {
    const refusing = (asked: Asked): Answer => (asked.method === 'POST' ? problem('person-unknown', 404, { person: 'li' }) : api(all)(asked));
    expect(await lianxi('posts take kejiju-liaison li --letter 9号', refusing)).toMatchObject({ code: 1, err: [expect.stringContaining('[person-unknown]'), expect.anything()] });
    expect(await lianxi('posts take kejiju-liaison li', api(all))).toMatchObject({ code: 2, asked: [] });
  });
});
