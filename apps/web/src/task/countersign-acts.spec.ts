import type { Filled, Place } from './asked';
import { countersignActs } from './countersign-acts';
import { formOf } from './file-form';

const mockPost = jest.fn();
jest.mock('../record/client', () => ({ api: { POST: (...sent: unknown[]) => mockPost(...sent) as unknown } }));

const { answerFor } = countersignActs;
const letter: Filled = { bureau: 'shuiwuju', reply: '税函〔2020〕1号', answer: 'agreed' };
const sentOf = (filled: Filled): unknown => {
  const place: Place = { id: 'task', key: 'd5-2020', seen: 's', asked: '', lastStep: '', version: 2, targets: [], bureau: 'lianxi-office', filled };
  void answerFor.send(place, 'key');
  return (mockPost.mock.calls.at(-1) as [string, { readonly body: unknown }])[1].body;
};

describe('what a vertical body answered to 会签, as the office enters it', () => {
  it('asks for its letter\'s number, and, where it signed the sheet as well, for all of that', () => {
    expect(answerFor.asks.flatMap(({ name, optional }) => (optional ? [] : [name]))).toEqual(['bureau', 'reply', 'answer']);
    expect(answerFor.asks.flatMap(({ name, optional }) => (optional ? [name] : []))).toEqual(['opinion', 'paper.signer', 'paper.post', 'paper.on', 'paper.scan']);
    expect(answerFor.asks.at(-1)).toMatchObject({ as: 'scan', scanOf: 'countersignature', label: 'answerScan' });
  });

  it('is sent for that body with its paper, and without one where nothing of one was filled in', () => {
    const said = { bureau: 'shuiwuju', version: 2, answer: 'agreed', reply: '税函〔2020〕1号' };
    expect(sentOf({ ...letter, 'paper.signer': ' 示例张 ', 'paper.post': '局长', 'paper.on': '2020-11-19', 'paper.scan': 'sha' })).toEqual({ ...said, paper: { signer: '示例张', post: '局长', on: '2020-11-19', scan: 'sha' } });
    expect(sentOf({ ...letter, 'paper.signer': ' ', 'paper.scan': '' })).toEqual(said);
    // What is begun is sent, so that the record says what is missing.
    expect(sentOf({ ...letter, 'paper.scan': 'sha' })).toMatchObject({ paper: { signer: '', scan: 'sha' } });
  });

  it('has its scan attached for that body, and before the file', () => {
    expect([...formOf(['d5-2020'], new File([], 'a.pdf'), { scanOf: 'countersignature', whose: 'shuiwuju' }).keys()]).toEqual(['milestone', 'scanOf', 'bureau', 'file']);
    expect([...formOf(['d5-2020'], undefined, { scanOf: 'review', whose: undefined }).keys()]).toEqual(['milestone', 'scanOf']);
  });
});
