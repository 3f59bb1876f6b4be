import { stillMissing } from './still-missing';

describe('a form that cannot be sent yet', () => {
  it('says by its labels what is still to be filled in, in the order in which it is asked', () => {
    expect(stillMissing(['实际完成日期', false], ['文号', true], ['说明', false])).toEqual(['实际完成日期', '说明']);
  });

  it('has nothing to say once all is there', () => {
    expect(stillMissing(['说明', true])).toEqual([]);
  });
});
