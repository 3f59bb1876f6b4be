import { plainSearch } from './address';

const { parseSearch, stringifySearch } = plainSearch;

describe('what an address holds behind its question mark', () => {
  it('is written as people read it, without quotation marks, and without what is empty', () => {
    expect(stringifySearch({ year: '2020', words: '', progress: 'slow' })).toBe('?year=2020&progress=slow');
    expect(stringifySearch({})).toBe('');
  });

  it.each(['2020', 'true', '1e5', '007', 'null', '{"a":1}', '示例 号 & 〔2020〕', ''])('reads %j again as the text it was', (words) => {
    expect(parseSearch(stringifySearch({ words })).words ?? '').toBe(words);
  });

  it('is read where an earlier page kept it in quotation marks', () => {
    expect(parseSearch('?year=%222020%22&bureau=kejiju')).toEqual({ year: '2020', bureau: 'kejiju' });
  });
});
