import { shell as en } from '@lianxi/wording/en/page/shell';
import { shell as zh } from '@lianxi/wording/zh/page/shell';
import { programmesCalled } from './called';

const rehearsal = { id: 'xinxiang-demo', mode: 'rehearsal', title: '实施方案', activatedAt: '2020-10-12T01:30:00.000Z' } as const;

describe('what a programme is called where one is chosen', () => {
  it('is no id: in earnest, or a rehearsal by the day on which it begins', () => {
    expect(programmesCalled([rehearsal, { ...rehearsal, id: 'xinxiang-2020', mode: 'live' }], zh, 'zh')).toEqual(['演练，自2020年10月12日（星期一）起 · 实施方案', '正式 · 实施方案']);
  });

  it('tells rehearsals that begin on the same day apart by their number', () => {
    const later = { ...rehearsal, id: 'autumn', activatedAt: '2020-11-02T01:30:00.000Z' };
    expect(programmesCalled([rehearsal, later, { ...rehearsal, id: 'strict-one' }], zh, 'zh').slice(1)).toEqual(['演练，自2020年11月2日（星期一）起 · 实施方案', '第2次演练，自2020年10月12日（星期一）起 · 实施方案']);
    expect(programmesCalled([rehearsal, { ...rehearsal, id: 'b' }], en, 'en')[1]).toBe('Rehearsal no. 2 from Monday 12 October 2020 · 实施方案');
  });
});
