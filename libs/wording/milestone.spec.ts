import { milestoneName, plainly } from './milestone';

describe('no machine word on screen', () => {
  it.each([
    ['d5-2020', '成果5（2020年）', 'deliverable 5 (2020)'],
    ['y-2021', '2021年年度节点', 'checkpoint of 2021'],
  ])('%s is called as people call it', (key, zh, en) => {
    expect([milestoneName('zh', key), milestoneName('en', key)]).toEqual([zh, en]);
  });

  it('a sentence of the record names milestones and days in full', () => {
    expect(plainly('zh', '等待市科技局申请节点 d5-2020 办结')).toBe('等待市科技局申请成果5（2020年）办结');
    expect(plainly('zh', '节点y-2020将于2020-12-31到期')).toBe('2020年年度节点将于2020年12月31日（星期四）到期');
    expect(plainly('en', 'waits for milestone d5-2020, due 2020-12-31')).toBe('waits for deliverable 5 (2020), due Thursday 31 December 2020');
  });
});
