import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { anApi, lianxi, type Answer, type Asked } from '../world.fixture';
import { bureauCalled } from './bureau';
import type { Usage } from './ending';

const bodies = new Map(xinxiangPlan.bureaus.map(({ id, name }) => [id, name]));

const api = (asked: Asked): Answer => {
  if (asked.path.endsWith('/board')) return { body: { rows: [...bodies].map(([bureau, name]) => ({ bureau, name })) } };
  return asked.path.includes('/notices') || asked.path.includes('/reminders') ? { body: { items: [] } } : anApi(asked);
};
const acts = (asked: readonly Asked[]) => asked.filter(({ method }) => method === 'POST');

describe('a bureau', () => {
  it.each(xinxiangPlan.bureaus.map(({ id, name, fullName }) => [name, fullName, id] as const))('is understood by its name and its full name, with its city and without: %s', (name, fullName, id) => {
    const ways = [id, name, fullName, name.replace(/^市/, ''), name.replace(/^市/, '新乡市'), fullName.replace(/^新乡市/, ''), fullName.replace(/^新乡/, '')];
    expect(ways.map((way) => bureauCalled(way, bodies))).toEqual(ways.map(() => id));
  });

  it.each([['办公室', 'lianxi-office'], ['联席会议办公室', 'lianxi-office'], ['office', 'lianxi-office'], ['财政', 'caizhengju'], ['银保监', 'yinbaojian-fenju']])('is understood where only one is meant: %s', (text, id) => {
    expect(bureauCalled(text, bodies)).toBe(id);
  });

  it.each([['新乡', /yinbaojian-fenju 新乡银保监分局.*renhang-xinxiang 人行新乡分行/], ['各采购单位', /^“各采购单位”是一类单位：不签收，也不收通知/], ['市局', /没有单位“市局”.*kejiju 市科技局/], ['民政局', /没有单位“民政局”.*kejiju 市科技局/]])('is asked after where none or several are: %s', (text, sentence) => {
    const said = (): unknown => { try { return bureauCalled(text, bodies); } catch (error) { return (error as Usage).sentence.zh; } };
    expect(said()).toMatch(sentence);
  });

  it.each([
    ['inbox 市科技局', 'bureau=kejiju'], ['inbox 科技局', 'bureau=kejiju'], ['reminders --bureau 新乡市教育局', 'bureau=jiaoyuju'], ['inbox 联席会议办公室', 'bureau=lianxi-office'],
  ])('may be named in Chinese: %s', async (commandLine, asks) => {
    const { code, asked } = await lianxi(commandLine, api);
    expect(code).toBe(0);
    expect(asked.some(({ path }) => path.includes(asks))).toBe(true);
  });

  it.each([
    ['contribute 3 d5-2020 --text 已办 --as 市教育局/联络员', 'person=jiaoyuju-liaison; bureau=jiaoyuju; role=liaison', { bureau: 'jiaoyuju', text: '已办' }],
    ['approve 3 d5-2020 --as kejiju-bureau-head@新乡市科学技术局/局长', 'person=kejiju-bureau-head; bureau=kejiju; role=bureau-head', undefined],
    ['contribute 3 d5-2020 --text 已复函 --as 办公室 --bureau 税务局 --reply 41号', 'person=lianxi-office-office; bureau=lianxi-office; role=office', { bureau: 'shuiwuju', text: '已复函', reply: '41号' }],
    ['coordinator 3 市教育局 --authority 会议纪要 --number 第1期 --on 2020-12-16', 'person=lianxi-office-office; bureau=lianxi-office; role=office', { bureau: 'jiaoyuju', authority: { kind: 'minutes', number: '第1期', on: '2020-12-16' } }],
  ])('may act by its Chinese name: %s', async (commandLine, identity, body) => {
    const { code, asked } = await lianxi(commandLine, api);
    expect(code).toBe(0);
    expect(acts(asked)).toMatchObject([{ identity, ...(body === undefined ? {} : { body }) }]);
  });

  it('is named by its name where it becomes the coordinator', async () => {
    expect((await lianxi('coordinator 3 kejiju --authority minutes --number 第1期 --on 2020-12-16', api)).out[0]).toContain('✓ 汇总单位已定：市科技局 ·');
  });

  it.each(['approve 3 d5-2020 --as 民政局/局长', 'inbox 民政局', 'coordinator 3 民政局 --authority 批示 --number 1 --on 2020-12-16'])('that is none is said to be none, and nothing is done: %s', async (commandLine) => {
    const { code, err, asked } = await lianxi(commandLine, api);
    expect([code, acts(asked)]).toEqual([2, []]);
    expect(err.join()).toContain('没有单位“民政局”');
  });
});
