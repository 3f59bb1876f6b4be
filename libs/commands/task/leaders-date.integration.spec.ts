import type { Actor } from '@lianxi/domain/organisation/actor';
import { HolderEntity } from '@lianxi/persistence/organisation/holder.entity';
import { refusedAs } from '../path/refused.fixture';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { activationOf, actor, asked } from '../programme/xinxiang.fixture';

jest.setTimeout(60_000);

const programme = 'leaders-date';
const task = taskId(programme, 3);
const milestone = 'd5-2020';

test('a date that a leader set on the screen is moved by no other leader; by its own and by the convenor it is, whose post the record knows', async () => {
  await on.programmes.activate(activationOf(programme));
  await on.record.manager.insert(HolderEntity, { post: 'shizhengfu-second', beginsAt: '2019-01-01T00:00:00.000Z', person: 'wang', bureau: 'shizhengfu', role: 'leader', endedAt: null });
  const [convenor, second]: readonly Actor[] = [{ ...actor('leader', 'shizhengfu'), post: 'shizhengfu-leader' }, { ...actor('leader', 'shizhengfu', 'wang'), post: 'shizhengfu-second' }];
  const asks = (dueOn: string) => on.tasks.run(task, asked(actor('liaison', 'kejiju'), { type: 'requestExtension', milestone, dueOn, reason: '调研未完成。' }));
  const grants = async (by: Actor | undefined) => (await on.tasks.run(task, asked(by!, { type: 'grantExtension', milestone }))).answer.events;
  for (const [dueOn, by] of [['2021-03-31', second], ['2021-06-30', second], ['2021-09-30', convenor]] as const) {
    await asks(dueOn);
    expect(await grants(by)).toEqual(['dueDateMoved']);
  }
  await asks('2021-12-31');
  await expect(grants(second)).rejects.toEqual(refusedAs('date-of-another-leader'));
  expect(await grants(convenor)).toEqual(['dueDateMoved']);
});

const on = CommandsOnARecord.forTests([]);
