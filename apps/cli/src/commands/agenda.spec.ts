import { anApi, lianxi, type Answer, type Asked } from '../world.fixture';

const item = (kind: string, measure: number, bureaus: readonly string[]) => ({
  kind, measure, milestone: 'y-2020', bureaus, since: '2021-02-05T00:59:10.000Z',
  matter: { zh: `措施${measure} 事项`, en: `Measure ${measure} matter` }, why: { zh: '仍未报', en: 'still not reported' },
});
const items = [
  item('escalated', 10, ['yinbaojian-fenju', 'jinrongju']), item('late', 3, ['kejiju']),
  { kind: 'question', bureaus: [], matter: { zh: '附件缺失', en: 'The annex is lost' }, why: { zh: '', en: '' } },
];

const api = (asked: Asked): Answer => {
  if (asked.path.endsWith('/agenda')) return { body: { programme: 'xinxiang-demo', today: '2021-02-05', items } };
  if (asked.path.endsWith('/board')) return { body: { rows: [['yinbaojian-fenju', '新乡银保监分局'], ['jinrongju', '市金融局'], ['kejiju', '市科技局']].map(([bureau, name]) => ({ bureau, name })) } };
  return anApi(asked);
};

describe('the agenda', () => {
  it('says of each item whom it waits for, by name', async () => {
    const { code, out } = await lianxi('agenda', api);
    expect(code).toBe(0);
    const below = (start: string) => out.slice(out.findIndex((line) => line.includes(start)) + 1);
    expect(below('措施10 事项').slice(0, 3)).toEqual(['     仍未报', '     等待 新乡银保监分局、市金融局', '     → lianxi task 10 · 自 2021-02-05']);
    expect(below('措施3 事项')[1]).toBe('     等待 市科技局');
    expect(below('附件缺失')).toEqual([]);
  });

  it('says it in English', async () => {
    expect((await lianxi('agenda --lang en', api)).text).toContain('     waits for 新乡银保监分局、市金融局\n');
  });
});
