import { hash } from 'node:crypto';
import type { Schemas } from '@lianxi/api-client/client';
import { SessionCommands } from '@lianxi/commands/identity/session-commands';
import { listId } from '@lianxi/commands/strike-off-list/list-id';
import { tokenOf } from '@lianxi/test/support/examples';
import type { Who } from '../api.fixture';
import { TestApi, everyItem, itemsOf, task } from '../api.fixture';

jest.setTimeout(120_000);

const programme = 'deciders';
const [office, convenor, coordinator]: [Who, Who, Who] = ['lianxi-office/office', 'shizhengfu/leader', 'kejiju/liaison'];
const example = '市政府召集人（示例，非方案内容）';

describe('who decided (谁作的决定)', () => {
  let api: TestApi;
  const does = async (path: string, body: object, who: Who = office): Promise<void> => { expect(await api.post(path, body, who)).toMatchObject({ status: 200 }); };
  /** 方明, 副秘书长: a leader whose post is not the convenor's. */
  const deputyDoes = async (path: string, body: object): Promise<void> => {
    expect(await api.send('POST', path, body, { 'authorization': `Bearer ${tokenOf('fms')}`, 'idempotency-key': `fms-${path.length}-${hash('sha256', path).slice(0, 8)}` })).toMatchObject({ status: 200 });
  };
  const told = async (kind: string, who: Who) => itemsOf<Schemas['Told']>(await api.get(`programmes/${programme}/inbox?kind=${kind}&limit=200`, who)).map(({ why }) => [why.zh, why.en]);
  const detail = async (measure: number, who: Who = office) => (await api.get(`tasks/${task(programme, measure)}`, who)).body as unknown as Schemas['Task'];
  const events = (measure: number, who: Who = office) => everyItem<Schemas['TaskEvent']>(api, `tasks/${task(programme, measure)}/events?limit=200`, who);

  beforeAll(async () => {
    api = await TestApi.start();
    await api.rehearse(programme);
    await does('organisation/posts', { post: 'shizhengfu-fms', bureau: 'shizhengfu', role: 'leader', title: '副秘书长' }, 'lianxi-office/system-admin');
    await does('organisation/persons', { person: 'fms', name: '方明' }, 'lianxi-office/security-admin');
    await does('organisation/posts/shizhengfu-fms/holder', { person: 'fms', letter: '示例任〔2020〕1号' }, 'lianxi-office/security-admin');
    await api.app.get(SessionCommands).issueToken({ person: 'fms', bureau: 'shizhengfu', role: 'leader' }, { hash: hash('sha256', tokenOf('fms')), post: 'shizhengfu-fms', name: 'test', scope: 'act', days: 1 });
    for (const [measure, key] of [[3, 'd5-2020'], [4, 'd8-2020']] as const) await does(`tasks/${task(programme, measure)}/milestones/${key}/extension`, { dueOn: '2021-03-31', reason: '调研未完成。' }, coordinator);
    await deputyDoes(`tasks/${task(programme, 3)}/milestones/d5-2020/extension/grant`, {});
    await does(`tasks/${task(programme, 4)}/milestones/d8-2020/extension/grant`, {}, convenor);
  });
  afterAll(async () => { await api.stop(); });

  it('is told as a city leader, and as the convenor where the post is the convenor\'s', async () => {
    expect(await told('dueDateMoved', coordinator)).toEqual(expect.arrayContaining([
      [expect.stringMatching(/^召集人准予延期，节点d8-2020/), expect.stringMatching(/^convenor granted/)], [expect.stringMatching(/^市领导准予延期，节点d5-2020/), expect.stringMatching(/^city leader granted/)],
    ]));
  });

  it('is named by post and name to whoever reads the whole of the task, and to others as before', async () => {
    const granted = async (measure: number, who?: Who) => (await events(measure, who)).find(({ type }) => type === 'dueDateMoved')?.who;
    expect([await granted(3), await granted(4)]).toEqual([{ zh: '市领导 方明', en: 'city leader 方明' }, { zh: example, en: `convenor ${example}` }]);
    expect((await events(3)).find(({ type }) => type === 'extensionRequested')?.who?.zh).toBe('市科技局联络员（示例，非方案内容）');
    expect((await events(3, 'jiaoyuju/liaison')).filter((one) => one.who !== undefined)).toEqual([]);
  });

  it('of a milestone is named in its answer, and is not where only a part of the task is read', async () => {
    const path = `tasks/${task(programme, 18)}/milestones/y-2020`;
    await does(`${path}/contribution`, { bureau: 'fagaiwei', text: '已办。' }, 'fagaiwei/liaison');
    await does(`${path}/submission`, { achievedOn: '2020-10-12' }, coordinator);
    await does(`${path}/approval`, {}, 'kejiju/bureau-head');
    await does(`${path}/review`, {});
    const { submission, approval, review } = (await detail(18)).milestones[0]!;
    expect([submission, approval, review].map((mark) => mark?.who?.zh)).toEqual(['市科技局联络员（示例，非方案内容）', '市科技局局领导（示例，非方案内容）', '联席会议办公室经办人（示例，非方案内容）']);
    const narrowed = (await detail(18, 'fagaiwei/liaison')).milestones[0]!;
    expect([narrowed.submission, narrowed.approval, narrowed.review].map((mark) => mark && 'who' in mark)).toEqual([false, false, false]);
  });

  it('an authorised deputy signs a list as one, and on what authority is told', async () => {
    const lists = `programmes/${programme}/strike-off-lists`;
    const list = `${lists}/${listId(programme, '1号')}`;
    await does(lists, { number: '1号', items: [{ task: task(programme, 18), milestone: 'y-2020' }] });
    await does(`${list}/put`, {});
    await deputyDoes(`${list}/signature`, { authority: { kind: 'instruction', number: '示例批示〔2020〕12号', on: '2020-10-11' } });
    expect(await told('listSigned', office)).toEqual([[
      '经授权的副召集人或副秘书长已签署拟销号清单 1号（1个节点）；下一步：联席会议办公室凭清单销号。依据：审批环节，授权依据：批示 示例批示〔2020〕12号 (2020-10-11)。',
      expect.stringMatching(/^an authorised deputy has signed .* authorised by: instruction 示例批示〔2020〕12号 \(2020-10-11\)\.$/),
    ]]);
    const { signature } = (await api.get(list)).body as unknown as Schemas['StrikeOffList'];
    expect(signature?.who?.zh).toBe('市领导 方明');
    await does(`${list}/signature/withdrawal`, { reason: '附件有误。' }, convenor);
    await does(`${list}/signature`, {}, convenor);
    expect((await told('listSigned', office))[0]?.[0]).toMatch(/^召集人已签署拟销号清单 1号（1个节点）；.*依据：审批环节。$/);
    expect((await told('listSignatureWithdrawn', office))[0]?.[0]).toMatch(/^召集人撤回了/);
  });
});
