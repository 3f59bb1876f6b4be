import type { Schemas } from '@lianxi/api-client/client';
import { office, post } from '@lianxi/rehearsal/bureaus/intention';
import { taskOf } from '../desk/tasks';
import { showDecision } from './decided';
import type { Register } from './register';
import { command, measureNumber } from './register';

/** `withdraw N MILESTONE`: the last step is taken back by the body that took it. */
export const withdraw: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'withdraw',
    summary: '撤回上一步，由办理该步的单位办理 · take the last step back',
    examples: ["lianxi withdraw 2 d3-2020 --reason '附件有误，撤回更正。'"],
  })
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .argument('<milestone>', '节点，如 d5-2020 · key of a milestone')
    .requiredOption('--reason <text>', '撤回理由 · why')
    .action(onDesk(async (desk, measure: number, milestone: string, { reason }: { reason: string }) => {
      desk.subject = { measure, milestone };
      const task = await taskOf(desk, measure);
      const by = desk.actor(lastActor(task, milestone));
      const decision = await desk.act(by, (api, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/withdrawal', {
        params: { path: { id: task.id, key: milestone }, header: { 'Idempotency-Key': key } },
        body: { reason },
      }));
      await showDecision(desk, decision, { zh: `已撤回 ${milestone} 的上一步`, en: `The last step of ${milestone} is taken back` }, by);
    }));
};

/** Whose the last step was; of a milestone without one, whoever would take the first. */
function lastActor({ coordinator, milestones }: Schemas['Task'], milestone: string) {
  const found = milestones.find(({ key }) => key === milestone);
  if (found?.phase === 'reviewed') return office;
  return post(coordinator.bureau, found?.phase === 'approved' && !found.approval?.paper ? 'bureau-head' : 'liaison');
}
