import { refusedAs } from '../path/refused.fixture';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, asked } from '../programme/xinxiang.fixture';

jest.setTimeout(60_000);

const programme = 'sight';

describe('a task', () => {
  const on = CommandsOnARecord.forTests([programme]);
  const asks = (bureau: string, command: Parameters<typeof asked>[1]) => on.tasks.run(taskId(programme, 3), asked(actor('liaison', bureau), command));

  it('is not there for a bureau that has no part in it, whatever it asks', async () => {
    for (const command of [{ type: 'acknowledge', bureau: 'shuiliju' }, { type: 'submit', milestone: 'd5-2020', achievedOn: '2020-10-12' }] as const) {
      await expect(asks('shuiliju', command)).rejects.toEqual(refusedAs('task-unknown'));
    }
  });

  it('says to a bureau that has one what it lacks', async () => {
    await expect(asks('caizhengju', { type: 'submit', milestone: 'd5-2020', achievedOn: '2020-10-12' })).rejects.toEqual(refusedAs('not-entitled'));
    expect((await asks('caizhengju', { type: 'acknowledge', bureau: 'caizhengju' })).answer.events).toEqual(['receiptSigned']);
  });
});
