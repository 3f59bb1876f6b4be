import { HolderEntity } from '@lianxi/persistence/organisation/holder.entity';
import { checkRecord } from '../check/check-record';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, asked, clockAsked, office, request } from '../programme/xinxiang.fixture';

jest.setTimeout(60_000);

const programme = 'load';

describe('the record under mixed load', () => {
  const on = CommandsOnARecord.forTests([programme], { poolSize: 24 });

  it('neither deadlocks nor starves a change of clock while sixteen people decide and tasks are renewed', async () => {
    const { record } = on;
    const education = actor('liaison', 'jiaoyuju');
    await record.manager.insert(HolderEntity, { post: 'a-post', beginsAt: '2019-01-01T00:00:00.000Z', ...education, endedAt: null });

    let over = false;
    let decided = 0;
    const decide = async (n: number): Promise<void> => {
      const [measure, milestone] = n % 2 === 0 ? [3, 'd5-2020'] : [4, 'd7-2020'];
      while (!over) {
        await on.tasks.run(taskId(programme, measure), asked(education, { type: 'contribute', milestone, bureau: 'jiaoyuju', text: `第${n}稿` }));
        decided += 1;
      }
    };
    const renew = async (): Promise<void> => { while (!over) for (let measure = 19; measure > 0; measure -= 1) await on.tasks.renew(taskId(programme, measure), request(office, {})); };
    const deliver = async (): Promise<void> => {
      while (!over) await record.query('UPDATE tell SET delivered = version FROM (SELECT task_id FROM tell ORDER BY task_id FOR UPDATE) AS due WHERE due.task_id = tell.task_id');
    };
    const load = Promise.all([...Array.from({ length: 16 }, (_, n) => decide(n)), renew(), deliver()]);

    const waits: number[] = [];
    for (let change = 0; change < 10; change += 1) {
      const since = performance.now();
      await on.programmes.changeClock(programme, clockAsked({ type: change % 2 === 0 ? 'runClock' : 'stopClock' }));
      waits.push(performance.now() - since);
    }
    over = true;
    await load;

    expect(Math.max(...waits)).toBeLessThan(2_000);
    expect(decided).toBeGreaterThan(50);
    expect(await checkRecord(record, programme)).toEqual([]);
  });
});
