import { facts, table } from './table';
import { cut, flow, pad, widthOf, wrap } from './width';

describe('what is printed', () => {
  it('counts a Chinese character as two columns', () => {
    expect(widthOf('市科技局')).toBe(8);
    expect(widthOf('d5-2020 节点')).toBe(12);
    expect(pad('签收', 6)).toBe('签收  ');
    expect(pad('达到序时进度', 6)).toBe('达到序时进度');
  });

  it('cuts to a width and says that something was cut', () => {
    expect(cut('激发高校、科研院所绿色技术创新活力', 12)).toBe('激发高校、…');
    expect(cut('销号', 4)).toBe('销号');
  });

  it('breaks Chinese between characters and Latin between words', () => {
    expect(wrap('推进绿色技术创新', 7)).toEqual(['推进绿', '色技术', '创新']);
    expect(wrap('等待市科技局 submit d5-2020', 14)).toEqual(['等待市科技局', 'submit d5-2020']);
    expect(wrap('', 10)).toEqual(['']);
  });

  it('sets names one after the other and breaks none of them', () => {
    expect(flow(['kejiju 市科技局', 'fagaiwei 市发改委', 'jiaoyuju 市教育局'], '、', 36)).toEqual(['kejiju 市科技局、fagaiwei 市发改委、', 'jiaoyuju 市教育局']);
    expect(flow(['d5-2020', 'd6-2020'], ', ', 8)).toEqual(['d5-2020,', 'd6-2020']);
  });

  it('aligns columns of Chinese and Latin, and goes on below where a text is broken', () => {
    expect(table([{ title: '单位' }, { title: '进展', atMost: 8 }, { title: '#' }], [
      ['市科技局', '进展缓慢', '12'],
      ['新乡银保监分局', '达到序时进度', '3'],
    ])).toEqual([
      '单位            进展      #',
      '────────────────────────────',
      '市科技局        进展缓慢  12',
      '新乡银保监分局  达到序时  3',
      '                进度',
    ]);
  });

  it('keeps every line of a table within the widths of its columns', () => {
    const lines = table([{ title: '单位', atMost: 14 }, { title: '强化绿色技术创新的导向机制', atMost: 15 }], [['市科技局', '达到序时进度 临期 停滞']]);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(14 + 2 + 15);
  });

  it('sets names beside values that may be long', () => {
    expect(facts([['阶段', '办理'], ['汇总单位', '市科技局 暂定']], 18)).toEqual(['阶段      办理', '汇总单位  市科技局', '          暂定']);
  });
});
