import type { Schemas } from '@lianxi/api-client/client';
import type { Desk } from '../desk/desk';
import { Usage } from '../desk/ending';
import { office } from '../desk/identity';
import { taskOf, tasksOf } from '../desk/tasks';
import type { Register } from './register';
import { command, measureNumber } from './register';

/** `workflows renew [N | --all]`: gives a task's time to a new run, after a backup was restored or Temporal lost its own. */
export const workflows: Register = (parent, onDesk) => {
  const group = parent.command('workflows').summary('工作流 · workflows').description('工作流 · workflows');
  command(group, {
    usage: 'renew',
    summary: '续期：由新的运行接管任务的计时 · give a task\'s time to a new run',
    examples: ['lianxi workflows renew 3', 'lianxi workflows renew --all'],
  })
    .argument('[measure]', '措施序号 · number of the measure', measureNumber)
    .option('--all', '所有未办结的任务 · every open task')
    .action(onDesk(async (desk, measure: number | undefined, { all }: { all?: true }) => {
      if ((measure === undefined) === (all === undefined)) throw new Usage({ zh: '请写明措施序号，或者 --all。', en: 'Name a measure, or --all.' });
      const one = measure === undefined ? undefined : await taskOf(desk, measure);
      const tasks = one ? [one] : (await tasksOf(desk)).filter(({ phase }) => phase !== 'concluded');
      const renewed: Schemas['Renewed'][] = [];
      for (const { id } of tasks) renewed.push(await renew(desk, id));
      desk.show(renewed, () => [
        desk.text({ zh: `✓ 已续期 ${renewed.length} 项；调度随即启动新的运行。`, en: `✓ Renewed ${renewed.length}; the dispatcher starts the new runs now.` }),
        ...(one ? [`${desk.text({ zh: '工作流', en: 'workflow' })} ${one.workflow}`] : []),
        desk.text({ zh: '核对 → lianxi check', en: 'verify → lianxi check' }),
      ]);
    }));
};

function renew(desk: Desk, id: string): Promise<Schemas['Renewed']> {
  return desk.act(desk.actor(office), (api, key) => api.POST('/api/v1/tasks/{id}/renewal', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));
}
