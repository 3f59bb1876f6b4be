import { anApi, lianxi, type Answer, type Asked } from '../world.fixture';

const event = (seq: number, type: string, actor: string, rest: object) => ({ seq, at: `2020-12-0${seq}T02:00:00.000Z`, type, actor, event: { type, ...rest }, changes: [] as object[], words: {} });

const events = [
  event(1, 'receiptSigned', 'lianxi-office/office/李工', { bureau: 'shuiwuju', reply: '新税函〔2020〕41号' }),
  event(2, 'coordinatorConfirmed', 'lianxi-office/office/李工', { bureau: 'kejiju', authority: { kind: 'minutes', number: '第1期', on: '2020-12-01', scan: 'c0ffee'.repeat(8) } }),
  event(3, 'milestoneSubmitted', 'kejiju/liaison/王工', { milestone: 'd5-2020', achievedOn: '2020-12-01', document: '新科〔2020〕66号' }),
  event(4, 'milestoneApproved', 'kejiju/bureau-head/赵局', { milestone: 'd5-2020' }),
  event(5, 'milestoneStruckOff', 'lianxi-office/office/李工', { milestone: 'd5-2020' }),
  event(6, 'stepCarriedOut', 'lianxi/timekeeper/timekeeper', { kind: 'urge', key: 'milestone/d5-2020:1:urge:1', bureaus: ['kejiju'] }),
  event(7, 'taskConcluded', 'lianxi/timekeeper/timekeeper', {}),
  event(8, 'countersignatureOpened', 'kejiju/liaison/王工', { milestone: 'd5-2020', bureaus: ['shuiwuju'] }),
  event(9, 'partMoved', 'lianxi-office/office/李工', { from: 'kejiju', to: 'shuiwuju', kind: 'vertical', name: '市税务局', letter: '新编办〔2021〕8号', effectiveOn: '2021-03-01' }),
];
const api = (asked: Asked): Answer => (asked.path.includes('/events') ? { body: { items: events } } : anApi(asked));

describe("a task's events", () => {
  it('say who acted, in which post, and on what paper', async () => {
    const { out } = await lianxi('task 3 --events', api);
    expect(out.slice(out.indexOf('经过') + 1, out.indexOf('经过') + 10)).toEqual([
      '  2020-12-01 10:00 签收 市税务局 联席会议办公室 新税函〔2020〕41号',
      '  2020-12-02 10:00 确认汇总单位 市科技局 联席会议办公室 会议纪要 第1期 依据扫描件 c0ffeec0ffee',
      '  2020-12-03 10:00 申请办结 d5-2020 市科技局 联络员 2020-12-01 完成 新科〔2020〕66号',
      '  2020-12-04 10:00 签批 d5-2020 市科技局 局领导',
      '  2020-12-05 10:00 销号 d5-2020 联席会议办公室',
      '  2020-12-06 10:00 催办 d5-2020 市科技局',
      '  2020-12-07 10:00 任务办结',
      '  2020-12-08 10:00 发起会签 d5-2020 市科技局联络员 → 市税务局',
      '  2020-12-09 10:00 职责划转 市科技局 → 市税务局 联席会议办公室 新编办〔2021〕8号',
    ]);
  });

  it('say at its place of one that cannot be read', async () => {
    const unreadable = { ...event(4, 'milestoneApproved', 'kejiju/bureau-head/赵局', {}), event: {}, unreadable: true };
    const { out } = await lianxi('task 3 --events', (asked) => (asked.path.includes('/events') ? { body: { items: [events[2], unreadable, events[4]] } } : anApi(asked)));
    expect(out.slice(out.indexOf('经过') + 2, out.indexOf('经过') + 4)).toEqual(['  2020-12-04 10:00 签批 市科技局 局领导 （内容无法识读，在数据库中被改动过）', '  2020-12-05 10:00 销号 d5-2020 联席会议办公室']);
  });

  it('say of a yearly checkpoint that it was passed, not struck off', async () => {
    const passed = { ...event(5, 'milestoneStruckOff', 'lianxi-office/office/李工', { milestone: 'y-2020' }), changes: [{ field: 'milestones.y-2020.phase', from: 'reviewed', to: 'struck-off' }] };
    const told = async (language: string) => (await lianxi(`task 3 --events --lang ${language}`, (asked) => (asked.path.includes('/events') ? { body: { items: [passed] } } : anApi(asked)))).text;
    expect(await told('zh')).toContain('  2020-12-05 10:00 年度节点通过 y-2020 联席会议办公室 已初审 → 年度节点通过');
    expect(await told('en')).toMatch(/yearly checkpoint passed y-2020 .*reviewed → yearly checkpoint passed/);
  });

  it('name who acted, under the names that bodies had then, where the whole task is read; no slug stands in a line', async () => {
    const who = (zh: string, en: string) => ({ who: { zh, en } });
    const acts = [
      { ...event(3, 'milestoneSubmitted', 'kejiju/liaison/wang', { milestone: 'd5-2020' }), ...who('市科技局联络员 王工', '市科技局 liaison officer 王工') },
      { ...event(4, 'contributionFiled', 'shuiwuju/liaison/li', { milestone: 'd5-2020', bureau: 'shuiwuju' }), ...who('市税务局联络员 李工', '市税务局 liaison officer 李工') },
      { ...event(5, 'dueDateMoved', 'shizhengfu/leader/fms', { milestone: 'd5-2020' }), ...who('市领导 方明', 'city leader 方明') },
      event(6, 'dueDateMoved', 'shizhengfu/leader/fms', { milestone: 'd5-2020' }),
    ];
    const { out } = await lianxi('task 3 --events', (asked) => {
      if (asked.path.includes('/events')) return { body: { items: acts } };
      const answer = structuredClone(anApi(asked)) as { body: { parts?: { bureau: string; earlierNames?: object[] }[] } };
      for (const part of answer.body.parts ?? []) if (part.bureau === 'shuiwuju') part.earlierNames = [{ name: '市国税局', until: '2021-01-01T00:00:00.000Z' }];
      return answer;
    });
    expect(out.slice(out.indexOf('经过') + 1, out.indexOf('经过') + 5)).toEqual([
      '  2020-12-03 10:00 申请办结 d5-2020 市科技局联络员 王工',
      '  2020-12-04 10:00 报配合情况 d5-2020 市国税局 市税务局联络员 李工',
      '  2020-12-05 10:00 批准延期 d5-2020 市领导 方明',
      '  2020-12-06 10:00 批准延期 d5-2020 市领导',
    ]);
  });

  it('say for whom somebody stood in', async () => {
    const stood = { ...event(8, 'milestoneApproved', 'kejiju/bureau-head/li', { milestone: 'd5-2020' }), standsIn: { for: 'wang', zh: '李某 代 王某', en: 'Li for Wang' } };
    const told = async (language: string) => (await lianxi(`task 3 --lang ${language}`, (asked) => (asked.path.includes('/events') ? { body: { items: [stood] } } : anApi(asked)))).text;
    expect(await told('zh')).toContain('签批 d5-2020 市科技局 局领导 李某 代 王某');
    expect(await told('en')).toContain('Li for Wang');
  });

  it('say of a phase, a date and the coordinator what it was before', async () => {
    const changed = [
      { ...event(8, 'coordinatorChanged', 'lianxi-office/office/李工', { from: 'kejiju', to: 'shuiwuju' }), changes: [{ field: 'coordinator', from: 'kejiju', to: 'shuiwuju' }, { field: 'coordinator.provisional', from: 'true', to: 'false' }] },
      { ...event(9, 'milestoneReturned', 'kejiju/bureau-head/赵局', { milestone: 'd5-2020' }), changes: [{ field: 'milestones.d5-2020.phase', from: 'submitted', to: 'open' }, { field: 'milestones.d5-2020.document', from: '66号' }, { field: 'milestones.d5-2020.dueOn', from: '2020-12-31', to: '2021-03-31' }] },
    ];
    const { text } = await lianxi('task 3', (asked) => (asked.path.includes('/events') ? { body: { items: changed } } : anApi(asked)));
    expect(text).toContain('变更汇总单位 市税务局 联席会议办公室 市科技局 → 市税务局');
    expect(text).toContain('退回 d5-2020 市科技局 局领导 待签批 → 办理中 2020-12-31 → 2021-03-31');
  });

  it('are the last few unless all are wanted, and say how many there are', async () => {
    const { text, out } = await lianxi('task 3', api);
    expect(text).not.toContain('签收 市税务局');
    expect(out).toContain('  共 9 件 → lianxi task 3 --events');
    expect((await lianxi('task 3 --events', api)).text).not.toContain('--events');
  });
});
