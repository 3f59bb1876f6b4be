import { CommandsOnARecord } from '@lianxi/commands/programme/commands.fixture';
import { rungsPage } from '../reminders/reminders.queries';
import { tasksAfter } from '../task/task.queries';

const programme = 'parts';
const treasury = { programme, bureau: 'caizhengju' };

describe('a bureau that has a part in some measures', () => {
  const on = CommandsOnARecord.forTests([programme]);

  const itsMeasures = async (): Promise<number[]> => {
    const tasks = await tasksAfter(on.record.manager, { programme }, 0, 100);
    return tasks.filter(({ state }) => state.brief.responsibilities.some(({ bureau }) => bureau === treasury.bureau)).map(({ measure }) => measure);
  };

  it('is shown its own tasks', async () => {
    const shown = await tasksAfter(on.record.manager, treasury, 0, 100);
    expect(shown.map(({ measure }) => measure)).toEqual(await itsMeasures());
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.length).toBeLessThan(19);
  });

  it('is shown what lies ahead of its own tasks, whoever it will speak to, but of receipts only its own', async () => {
    const rungs = await rungsPage(on.record.manager, treasury, { states: ['ahead'], latestFirst: false }, undefined, 10_000);
    expect([...new Set(rungs.map(({ measure }) => measure))].sort((a, b) => a - b)).toEqual(await itsMeasures());
    expect(new Set(rungs.map(({ bureau }) => bureau))).toEqual(new Set([treasury.bureau, null]));
  });
});
