import { office } from '@lianxi/rehearsal/bureaus/intention';
import { taskOf } from '../desk/tasks';
import { showDecision } from './decided';
import type { Register } from './register';
import { command, measureNumber } from './register';

/** `review N MILESTONE`: the office reviews what is signed off. */
export const review: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'review',
    summary: '初审，由联席会议办公室办理 · review what is signed off',
    examples: ['lianxi review 3 d5-2020'],
  })
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .argument('<milestone>', '节点，如 d5-2020 · key of a milestone')
    .action(onDesk(async (desk, measure: number, milestone: string) => {
      desk.subject = { measure, milestone };
      const { id } = await taskOf(desk, measure);
      const by = desk.actor(office);
      const decision = await desk.act(by, (api, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/review', {
        params: { path: { id, key: milestone }, header: { 'Idempotency-Key': key } },
      }));
      await showDecision(desk, decision, { zh: `已初审 ${milestone}`, en: `${milestone} reviewed` }, by);
    }));
};
