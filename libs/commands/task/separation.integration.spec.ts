import { defaultPolicy, housedIn } from '@lianxi/domain/escalation/policy';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { HolderEntity } from '@lianxi/persistence/organisation/holder.entity';
import { Documents } from '../path/documents';
import { refusedAs } from '../path/refused.fixture';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { activationOf, actor, asked, office, request, under } from '../programme/xinxiang.fixture';
import { StrikeOffListCommands } from '../strike-off-list/list-commands';
import { listId } from '../strike-off-list/list-id';
import type { SpokenListCommand } from '../strike-off-list/list-words';

jest.setTimeout(60_000);

const programme = 'separation';
const milestone = 'y-2020';

describe('a review by somebody who holds two posts', () => {
  const on = CommandsOnARecord.forTests([]);
  beforeAll(async () => { await on.programmes.activate(under(housedIn(defaultPolicy, 'fagaiwei'), activationOf(programme))); });
  const qian = actor('office', 'lianxi-office', 'qian');
  const holds = async (bureau: string, role: 'office' | 'liaison', endedAt: string | null = null) => {
    await on.record.manager.insert(HolderEntity, { post: `${bureau}-second`, beginsAt: '2019-01-01T00:00:00.000Z', person: 'qian', bureau, role, endedAt });
  };

  /** Measure 17 of 市发改委 with 市科技局, or 18 the other way round: submitted and signed. */
  const signedOff = async (measure: number, coordinator: string, other: string): Promise<string> => {
    const task = taskId(programme, measure);
    await on.tasks.run(task, asked(actor('liaison', other), { type: 'contribute', milestone, bureau: other, text: '已办。' }));
    await on.tasks.run(task, asked(actor('liaison', coordinator), { type: 'submit', milestone, achievedOn: '2020-10-12' }));
    await on.tasks.run(task, asked(actor('bureau-head', coordinator), { type: 'approve', milestone }));
    return task;
  };

  const listing = async (by: Actor, task: string) => {
    const lists = new StrikeOffListCommands(on.record, new Documents());
    const command = { type: 'drawUpList', number: '1号', items: [{ task, milestone }] } as const;
    try {
      return await lists.run({ ...request(by, command), programme, list: listId(programme, '1号'), command });
    } finally {
      await lists.close();
    }
  };

  it('is none of what the bureau that houses the office submits, while a post of it is held or was held since it came about; of what others submit it is', async () => {
    const [own, others] = [await signedOff(17, 'fagaiwei', 'kejiju'), await signedOff(18, 'kejiju', 'fagaiwei')];
    await holds('lianxi-office', 'office');
    await holds('fagaiwei', 'liaison');
    await expect(on.tasks.run(own, asked(qian, { type: 'review', milestone }))).rejects.toEqual(refusedAs('person-of-house'));
    expect((await on.tasks.run(others, asked(qian, { type: 'review', milestone }))).answer.events).toEqual(['milestoneReviewed']);
    // Since the house coordinates it, nothing is done about it by its people, though others submitted and signed it.
    await on.tasks.run(others, asked(office, { type: 'appointCoordinator', bureau: 'fagaiwei', authority: { kind: 'minutes', number: '第1期', on: '2020-10-12' } }));
    for (const type of ['withdraw', 'return'] as const) await expect(on.tasks.run(others, asked(qian, { type, milestone, reason: '请补充。' }))).rejects.toEqual(refusedAs('person-of-house'));
    await expect(listing(qian, others)).rejects.toEqual(refusedAs('person-of-house'));
    expect((await listing(office, others)).answer.events).toEqual(['listDrawn']);
    expect((await on.tasks.run(others, asked(office, { type: 'withdraw', milestone, reason: '重新初审。' }))).answer.events).toEqual(['milestoneWithdrawn']);
    await on.record.query("UPDATE holder SET ended_at = clock_timestamp() WHERE person = 'qian' AND bureau = 'fagaiwei'");
    await expect(on.tasks.run(own, asked(qian, { type: 'review', milestone }))).rejects.toEqual(refusedAs('person-of-house'));
    // Whoever left it before anybody prepared it is its own no more.
    await on.record.query("UPDATE holder SET ended_at = (SELECT min(decided_at) - interval '1 second' FROM command WHERE aggregate = $1) WHERE person = 'qian' AND bureau = 'fagaiwei'", [own]);
    expect((await on.tasks.run(own, asked(qian, { type: 'review', milestone }))).answer.events).toEqual(['milestoneReviewed']);
  });

  it('rests on the office post alone: with that ended, another post gives no right to it', async () => {
    const task = await signedOff(19, 'kejiju', 'fagaiwei');
    await on.record.query("UPDATE holder SET ended_at = CASE bureau WHEN 'fagaiwei' THEN NULL ELSE clock_timestamp() END WHERE person = 'qian'");
    await expect(on.tasks.run(task, asked(qian, { type: 'review', milestone }))).rejects.toEqual(refusedAs('right-ended'));
    expect((await on.tasks.run(task, asked(office, { type: 'review', milestone }))).answer.events).toEqual(['milestoneReviewed']);
  });
});

describe('a review by somebody who came to the office from the bureau that submitted', () => {
  const programmeOfLife = 'separation-life';
  const on = CommandsOnARecord.forTests([programmeOfLife]);
  const wang = (role: 'office' | 'liaison' | 'leader', bureau: string) => actor(role, bureau, 'wang');

  it('is none of what they submitted there, though it was returned and submitted by another since', async () => {
    const task = taskId(programmeOfLife, 18);
    const [liaison, head] = [actor('liaison', 'kejiju'), actor('bureau-head', 'kejiju')];
    const submit = { type: 'submit', milestone, achievedOn: '2020-10-12' } as const;
    await on.record.manager.insert(HolderEntity, { post: 'kejiju-second', beginsAt: '2019-01-01T00:00:00.000Z', person: 'wang', bureau: 'kejiju', role: 'liaison', endedAt: null });
    await on.tasks.run(task, asked(actor('liaison', 'fagaiwei'), { type: 'contribute', milestone, bureau: 'fagaiwei', text: '已办。' }));
    await on.tasks.run(task, asked(wang('liaison', 'kejiju'), submit));
    await on.tasks.run(task, asked(head, { type: 'return', milestone, reason: '请补充。' }));
    await on.tasks.run(task, asked(liaison, submit));
    await on.tasks.run(task, asked(head, { type: 'approve', milestone }));
    await on.record.query("UPDATE holder SET ended_at = clock_timestamp() WHERE person = 'wang'");
    await on.record.manager.insert(HolderEntity, { post: 'lianxi-office-second', beginsAt: '2019-01-01T00:00:00.000Z', person: 'wang', bureau: 'lianxi-office', role: 'office', endedAt: null });
    await expect(on.tasks.run(task, asked(wang('office', 'lianxi-office'), { type: 'review', milestone }))).rejects.toEqual(refusedAs('person-took-part'));
    await expect(on.tasks.run(task, asked(wang('office', 'lianxi-office'), { type: 'return', milestone, reason: '请补充。' }))).rejects.toEqual(refusedAs('person-took-part'));
    expect((await on.tasks.run(task, asked(office, { type: 'review', milestone }))).answer.events).toEqual(['milestoneReviewed']);
    await expect(on.tasks.run(task, asked(wang('office', 'lianxi-office'), { type: 'strikeOff', milestone }))).rejects.toEqual(refusedAs('person-took-part'));
  });

  it('nor of what was done in their name by a substitute (代理)', async () => {
    const task = taskId(programmeOfLife, 19);
    await on.record.manager.insert(HolderEntity, { post: 'fagaiwei-second', beginsAt: '2019-01-01T00:00:00.000Z', person: 'chen', bureau: 'fagaiwei', role: 'liaison', endedAt: null, standsFor: office.person });
    await on.tasks.run(task, asked({ ...actor('liaison', 'fagaiwei', 'chen'), for: office.person }, { type: 'contribute', milestone, bureau: 'fagaiwei', text: '已办。' }));
    await on.tasks.run(task, asked(actor('liaison', 'kejiju'), { type: 'submit', milestone, achievedOn: '2020-10-12' }));
    await on.tasks.run(task, asked(actor('bureau-head', 'kejiju'), { type: 'approve', milestone }));
    await expect(on.tasks.run(task, asked(office, { type: 'review', milestone }))).rejects.toEqual(refusedAs('person-took-part'));
  });

  it('nor is it of whoever attached evidence in the office itself, which a scan is not', async () => {
    const task = taskId(programmeOfLife, 17);
    const attach = { type: 'attachEvidence', milestones: [milestone], size: 7, kind: 'pdf', name: '材料.pdf' } as const;
    await on.tasks.run(task, asked(actor('liaison', 'kejiju'), { type: 'contribute', milestone, bureau: 'kejiju', text: '已办。' }));
    await on.tasks.run(task, asked(office, { ...attach, bureau: 'fagaiwei', sha256: 'a'.repeat(64) }));
    await on.tasks.run(task, asked(actor('liaison', 'fagaiwei'), { type: 'submit', milestone, achievedOn: '2020-10-12' }));
    await on.tasks.run(task, asked(actor('bureau-head', 'fagaiwei'), { type: 'approve', milestone }));
    await expect(on.tasks.run(task, asked(office, { type: 'review', milestone }))).rejects.toEqual(refusedAs('person-took-part'));
    const director = actor('office', 'lianxi-office', 'director');
    await on.record.manager.insert(HolderEntity, { post: 'lianxi-office-third', beginsAt: '2019-01-01T00:00:00.000Z', person: 'director', bureau: 'lianxi-office', role: 'office', endedAt: null });
    await on.tasks.run(task, asked(director, { ...attach, bureau: 'fagaiwei', sha256: 'b'.repeat(64), scanOf: 'review' }));
    expect((await on.tasks.run(task, asked(director, { type: 'review', milestone }))).answer.events).toEqual(['milestoneReviewed']);
    await expect(on.tasks.run(task, asked(office, { type: 'strikeOff', milestone }))).rejects.toEqual(refusedAs('person-took-part'));
    await expect(on.tasks.run(task, asked(director, { type: 'strikeOff', milestone }))).rejects.toEqual(refusedAs('list-missing'));
  });

  it('nor do they sign the list it is on, in a leader\'s post by now', async () => {
    const lists = new StrikeOffListCommands(on.record, new Documents());
    const list = listId(programmeOfLife, '1号');
    const asks = (by: Actor, command: SpokenListCommand) => lists.run({ ...request(by, command), programme: programmeOfLife, list, command });
    const leader = { ...actor('leader', 'shizhengfu'), post: 'shizhengfu-leader' };
    const second = { ...wang('leader', 'shizhengfu'), post: 'shizhengfu-second' };
    await asks(office, { type: 'drawUpList', number: '1号', items: [{ task: taskId(programmeOfLife, 18), milestone }] });
    await asks(office, { type: 'putList' });
    await on.record.manager.insert(HolderEntity, { post: 'shizhengfu-second', beginsAt: '2019-01-01T00:00:00.000Z', person: 'wang', bureau: 'shizhengfu', role: 'leader', endedAt: null });
    await expect(asks(second, { type: 'signList' })).rejects.toEqual(refusedAs('deputy-without-authority'));
    await expect(asks(second, { type: 'signList', authority: { kind: 'minutes', number: '第1期', on: '2020-10-12' } })).rejects.toEqual(refusedAs('person-took-part'));
    expect((await asks(leader, { type: 'signList' })).answer.events).toEqual(['listSigned']);
    await lists.close();
  });
});
