import { anApi, lianxi, measure3, type Answer, type Asked } from '../world.fixture';

const of = { task: measure3.id, measure: 3, heading: measure3.heading };
const sentence = (zh: string) => ({ zh, en: zh });
const submission = { ...measure3.waitingFor[0], ...of, dueOn: '2021-01-08', daysLeft: 13, operation: 'submit' };
const contribution = { ...of, bureau: 'caizhengju', name: '市财政局', role: 'liaison', what: 'contribution', milestone: 'd5-2020', since: '2020-12-01T01:00:00.000Z', dueOn: '2020-12-16', daysLeft: -1, sentence: sentence('等待市财政局报节点 d5-2020 配合情况') };
const undated = { ...contribution, dueOn: undefined, daysLeft: undefined };
const returned = { ...of, seq: 7, kind: 'milestoneReturned', milestone: 'd5-2020', at: '2020-12-16T08:00:00.000Z', why: sentence('市科技局局领导退回节点d5-2020'), workflow: measure3.workflow };

/** A desk with something on it. */
const desk = (mine: readonly object[], awaited: readonly object[], told: readonly object[] = [], next?: string) => (asked: Asked): Answer => {
  if (asked.method === 'POST') return { body: { unread: 0 } };
  if (asked.path.includes('/inbox')) return { body: { items: told, next } };
  if (asked.path.includes('/to-dos')) return { body: { items: asked.path.includes('side=mine') ? mine : awaited } };
  return anApi(asked);
};

describe('the desk of a post', () => {
  it('has what is new, what waits for it and what it waits for, each with the next command where it may act', async () => {
    const { out, asked } = await lianxi('today --as kejiju', desk([submission], [contribution, undated], [returned], 'more'));
    expect(out).toEqual([
      '2020-12-17 周四',
      '', '■ 新告知（1+）',
      '  2020-12-16 退回              [措施3] 市科技局局领导退回节点d5-2020',
      '  还有更多 → --last 200',
      '', '■ 待办（1）',
      '  2021-01-08（剩13个工作日）   [措施3] 等待市科技局申请节点 d5-2020 办结',
      '                               → lianxi submit 3 d5-2020 --achieved-on 2020-12-17',
      '', '■ 等他人办理（2）',
      '  2020-12-16（已过1个工作日）  [措施3] 等待市财政局报节点 d5-2020 配合情况',
      '  等待国务院办公厅放假安排     [措施3] 等待市财政局报节点 d5-2020 配合情况',
      '', '工作流 http://ui/workflows',
    ]);
    expect(asked.filter(({ path }) => path.includes('/inbox') || path.includes('/to-dos')).every(({ identity }) => identity.includes('bureau=kejiju; role=liaison'))).toBe(true);
  });

  it('is told that a yearly checkpoint was passed, and a deliverable struck off', async () => {
    const { out } = await lianxi('today --as kejiju', desk([], [], ['y-2020', 'd5-2020'].map((milestone) => ({ ...returned, kind: 'milestoneStruckOff', milestone }))));
    expect(out.filter((line) => line.startsWith('  2020-12-16')).map((line) => line.split(/ +/)[2])).toEqual(['年度节点通过', '销号']);
  });

  it('marks as read what it has shown, on demand, and nothing where nothing is new', async () => {
    const { asked } = await lianxi('today --as kejiju --read', desk([], [], [returned]));
    expect(asked.filter(({ method }) => method === 'POST')).toMatchObject([{ path: '/programmes/xinxiang-demo/inbox/read', body: { items: [{ task: measure3.id, seq: 7 }] } }]);
    for (const commandLine of ['today --as kejiju', 'today --as kejiju --read']) {
      expect((await lianxi(commandLine, desk([], [], commandLine.endsWith('read') ? [] : [returned]))).asked.filter(({ method }) => method === 'POST')).toEqual([]);
    }
  });

  it.each<[what: string, as: string, item: object, act: string]>([
    ['a receipt', 'caizhengju', { what: 'receipt', bureau: 'caizhengju', operation: 'acknowledge' }, 'lianxi acknowledge 3 --as caizhengju/liaison'],
    ['a letter of a vertical body, for the office', 'office', { what: 'contribution', bureau: 'shuiwuju', operation: 'contribute' }, `lianxi contribute 3 d5-2020 --text '…' --bureau shuiwuju --reply 文号 --as office`],
    ['a request', 'office', { what: 'extension', bureau: 'lianxi-office', operation: 'grantExtension' }, 'lianxi extension grant 3 d5-2020 --authority instruction --number 文号 --on 日期'],
    ['a request whose date is a leader\'s', 'shizhengfu/leader', { what: 'extension', bureau: 'lianxi-meeting', operation: 'grantExtension' }, 'lianxi extension grant 3 d5-2020'],
    ['a strike-off', 'office', { what: 'strike-off', bureau: 'lianxi-office', operation: 'strikeOff' }, 'lianxi strike-off 3 d5-2020'],
    ['a disagreement', 'office', { what: 'disagreement', bureau: 'lianxi-office', operation: 'settleCountersignature' }, 'lianxi countersign show 3 d5-2020'],
  ])('proposes for %s the command of whoever acts', async (_what, as, item, act) => {
    const { text } = await lianxi(`today --as ${as}`, desk([{ ...contribution, ...item }], []));
    expect(text).toMatch(new RegExp(`→ ${act.replaceAll('.', '\\.')}$`, 'm'));
  });

  it.each([
    ['to be listed', { what: 'listing', operation: 'drawUpList' }, 'lianxi lists draw 编号'],
    ['on a draft', { what: 'listing', operation: 'putList', list: { id: 'l', number: '1号', phase: 'draft' } }, 'lianxi lists put 1号'],
    ['on a list to be signed', { what: 'list', operation: 'signList', list: { id: 'l', number: '1号', phase: 'put' } }, 'lianxi lists sign 1号'],
    ['on a list signed on paper', { what: 'strike-off', operation: 'checkListSignature', list: { id: 'l', number: '1号', phase: 'entered' } }, 'lianxi lists check 1号'],
    ['on a signed list', { what: 'strike-off', operation: 'strikeOffByList', list: { id: 'l', number: '1号', phase: 'signed' } }, 'lianxi lists strike-off 1号'],
  ])('proposes for a milestone %s the command about its list', async (_where, item, act) => {
    const { text } = await lianxi('today --as office', desk([{ ...contribution, ...item }], []));
    expect(text).toMatch(new RegExp(`→ ${act.replaceAll('.', '\\.')}$`, 'm'));
  });
});
