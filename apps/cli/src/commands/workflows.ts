import type { Schemas } from '@lianxi/api-client/client';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { office } from '@lianxi/rehearsal/bureaus/intention';
import type { Desk } from '../desk/desk';
import { NotDone, Usage } from '../desk/ending';
import { linkLines, workflowsOf } from '../desk/links';
import { taskOf, tasksOf } from '../desk/tasks';
import type { Register } from './register';
import { command, measureNumber } from './register';

/**
 * `workflows renew [N | --all]`: gives a task's time to its run in a new epoch, after a backup was restored or Temporal lost its own. A
 * run that answers goes on; where there is none, or it stays silent, the dispatcher starts one.
 */
export const workflows: Register = (parent, onDesk) => {
  const group = parent.command('workflows').summary('工作流 · workflows').description('工作流 · workflows');
  command(group, {
    usage: 'renew',
    summary: '续期：工作流重新接管计时，没有的重新启动 · renew a task\'s workflow',
    examples: ['lianxi workflows renew 3', 'lianxi workflows renew --all'],
  })
    .argument('[measure]', '措施序号 · number of the measure', measureNumber)
    .option('--all', '所有未办结的任务 · every open task')
    .action(onDesk(async (desk, measure: number | undefined, { all }: { all?: true }) => {
      if ((measure === undefined) === (all === undefined)) throw new Usage({ zh: '请写明措施序号，或者 --all。', en: 'Name a measure, or --all.' });
      const one = measure === undefined ? undefined : await taskOf(desk, measure);
      if (one?.phase === 'concluded') throw new NotDone({ zh: `措施${one.measure}已经办结，它的工作流已经结束，无需续期。→ lianxi task ${one.measure}`, en: `Measure ${one.measure} is concluded and its workflow has ended: there is nothing to renew. → lianxi task ${one.measure}` });
      const tasks = one ? [one] : (await tasksOf(desk)).filter(({ phase }) => phase !== 'concluded');
      const renewed: (Schemas['Renewed'] & { readonly workflow: string })[] = [];
      for (const { id, workflow } of tasks) renewed.push({ ...await renew(desk, id), workflow });
      const link = one ? linkLines('one', one.workflow, desk) : linkLines('all', await workflowsOf(desk, await desk.programme()), desk);
      desk.show(renewed, () => [
        desk.text(whatFollows(renewed.length)),
        desk.text({ zh: '核对 → lianxi check', en: 'verify → lianxi check' }),
        ...link,
      ]);
    }));
};

const whatFollows = (count: number): Bilingual => ({
  zh: `✓ 已续期 ${count} 项。在运行的工作流随即接管，运行不变；没有运行或不答复的，Temporal 在运行时几秒内重新启动。`,
  en: `✓ Renewed ${count}. A workflow that runs goes on as it is; where none runs, or none answers, one is started within seconds while Temporal runs.`,
});

function renew(desk: Desk, id: string): Promise<Schemas['Renewed']> {
  return desk.act(desk.actor(office), (api, key) => api.POST('/api/v1/tasks/{id}/renewal', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));
}
