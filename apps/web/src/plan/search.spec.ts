import type { Measure } from './search';
import { measuresWith, piecesOf, wordsOf } from './search';

const measure = (number: number, heading: string, text: string, name: string): Measure => ({
  number, section: 2, heading, text, clause: `（${name.slice(1)}负责）`, pattern: 'joint-by-duty', openGroups: [], figures: [], responsibilities: [{ asPrinted: name, bureau: 'one', name, duty: 'joint' }],
});
const plan = {
  measures: [measure(1, '强化主体地位', '培育龙头企业。', '市科技局'), measure(2, '人才培养', '建设 R&D 基地（1+N）。', '市教育局')],
  openQuestions: [{ id: 'q', measure: 1, raisedBy: 'I1', question: { zh: '何时完成？', en: 'By when?' } }],
};
const found = (search: string, onlyOpen = false): number[] => measuresWith(plan, wordsOf(search), onlyOpen).map(({ number }) => number);

describe('a search in the plan', () => {
  it('finds the measures in which all words stand, wherever they stand', () => {
    expect([found(''), found('科技局'), found('市教育局 基地'), found('科技局 基地'), found('by WHEN'), found('　龙头　')]).toEqual([[1, 2], [1], [2], [], [1], [1]]);
  });

  it('finds those of which something is open', () => {
    expect([found('', true), found('基地', true)]).toEqual([[1], []]);
  });

  it('marks each word, and takes no sign for a pattern', () => {
    expect(piecesOf('建设R&D基地（1+N）', ['1+n', '基地'])).toEqual(['建设R&D', '基地', '（', '1+N', '）']);
    expect(piecesOf('a.b', ['.'])).toEqual(['a', '.', 'b']);
    expect(piecesOf('绿色', [])).toEqual(['绿色']);
  });
});
