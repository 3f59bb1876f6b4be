import { milestoneName, milestoneText, passesCheckpoint, phaseSaid, plainly } from './milestone';
import { say } from './say';

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

describe('a yearly checkpoint that the office has closed', () => {
  it.each([
    ['y-2021', 'struck-off', '年度节点通过', 'yearly checkpoint passed'], ['y-2021', 'reviewed', '已初审', 'reviewed'],
    ['d5-2020', 'struck-off', '已销号', 'struck off'], ['d5-2020', 'open', '办理中', 'open'],
  ] as const)('%s, %s, reads %s', (key, phase, zh, en) => {
    const word = `milestonePhase.${phaseSaid(key, phase)}` as const;
    expect([say('zh', word), say('en', word)]).toEqual([zh, en]);
  });

  it('is told as passed, never as struck off, and so is nothing else', () => {
    expect([['milestoneStruckOff', 'y-2021'], ['milestoneStruckOff', 'd5-2020'], ['milestoneReviewed', 'y-2021'], ['listPut', undefined]].map(([type = '', milestone]) => passesCheckpoint(type, milestone))).toEqual([true, false, false, false]);
    for (const key of ['told.checkpointPassed', 'told.checkpointPassedByList'] as const) {
      expect(say('zh', key, { by: '联席会议办公室', checkpoint: milestoneName('zh', 'y-2021'), measure: 8, list: '1号' })).toMatch(/^联席会议办公室登记2021年年度节点通过。依据：(?!.*对节点)/);
      expect(say('en', key, { by: 'the office', checkpoint: milestoneName('en', 'y-2021'), measure: 8, list: '1' })).toMatch(/^Yearly checkpoint passed: checkpoint of 2021, registered by the office\. Ground:/);
    }
  });

  it('is to bring what the plan says, in the plan\'s words; a yearly checkpoint, which no plan names, what the page says in its own', () => {
    expect(milestoneText('en', 'd5-2020', '制定转化收益政策')).toBe('制定转化收益政策');
    expect(milestoneText('zh', 'y-2020', '2020年度推进情况（依规则设节点，方案未载）')).toBe('2020年度推进情况（依规则设节点，方案未载）');
    expect(milestoneText('en', 'y-2020', '2020年度推进情况（依规则设节点，方案未载）')).toBe('progress in 2020 (set by rule, not named in the plan)');
  });
});
