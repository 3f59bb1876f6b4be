import { shell as en } from '@lianxi/wording/en/page/shell';
import { shell as zh } from '@lianxi/wording/zh/page/shell';
import { programmesCalled } from './called';

const rehearsal = { id: 'xinxiang-demo', mode: 'rehearsal', title: '实施方案', activatedAt: '2020-10-12T01:30:00.000Z', createdAt: '2026-03-02T01:00:00.000Z' } as const;

describe('what a programme is called where one is chosen', () => {
  const called = (...programmes: Parameters<typeof programmesCalled>[0]): object => Object.fromEntries(programmesCalled(programmes, zh, 'zh'));

  it('is no id: in earnest, or a rehearsal by the day on which it begins', () => {
    expect(called(rehearsal, { ...rehearsal, id: 'xinxiang-2020', mode: 'live' })).toEqual({ 'xinxiang-demo': '演练，自2020年10月12日（星期一）起 · 实施方案', 'xinxiang-2020': '正式 · 实施方案' });
  });

  it('tells rehearsals that begin on the same day apart by their number', () => {
    const later = { ...rehearsal, id: 'autumn', activatedAt: '2020-11-02T01:30:00.000Z' };
    expect(called(rehearsal, later, { ...rehearsal, id: 'strict-one' })).toMatchObject({ autumn: '演练，自2020年11月2日（星期一）起 · 实施方案', 'strict-one': '第2次演练，自2020年10月12日（星期一）起 · 实施方案' });
    expect(programmesCalled([rehearsal, { ...rehearsal, id: 'z' }], en, 'en').get('z')).toBe('Rehearsal no. 2 from Monday 12 October 2020 · 实施方案');
  });

  it('numbers them as they were brought to life, however their ids are ordered: what begins later takes nobody\'s number', () => {
    const [first, second, third] = ['演练', '第2次演练', '第3次演练'].map((which) => `${which}，自2020年10月12日（星期一）起 · 实施方案`);
    const begun = [{ ...rehearsal, id: 'again', createdAt: '2026-03-04T01:00:00.000Z' }, { ...rehearsal, id: 'b', createdAt: '2026-03-03T01:00:00.000Z' }, rehearsal];
    expect(called(...begun.slice(1))).toEqual({ 'xinxiang-demo': first, b: second });
    expect(called(...begun)).toEqual({ 'xinxiang-demo': first, b: second, again: third });
  });
});
