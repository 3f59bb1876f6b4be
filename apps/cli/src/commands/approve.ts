import { post } from '@lianxi/rehearsal/bureaus/intention';
import { taskOf } from '../desk/tasks';
import { showDecision } from './decided';
import type { Register } from './register';
import { command, measureNumber } from './register';

/** `approve N MILESTONE`: the head of the coordinating bureau signs off. */
export const approve: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'approve',
    summary: '签批，由汇总单位的局领导办理 · sign a submission off',
    examples: ['lianxi approve 3 d5-2020', 'lianxi approve 3 d5-2020 --as kejiju/bureau-head'],
  })
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .argument('<milestone>', '节点，如 d5-2020 · key of a milestone')
    .action(onDesk(async (desk, measure: number, milestone: string) => {
      desk.subject = { measure, milestone };
      const { id, coordinator } = await taskOf(desk, measure);
      const by = desk.actor(post(coordinator.bureau, 'bureau-head'));
      const decision = await desk.act(by, (api, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/approval', {
        params: { path: { id, key: milestone }, header: { 'Idempotency-Key': key } },
      }));
      await showDecision(desk, decision, { zh: `已签批 ${milestone}`, en: `${milestone} signed off` }, by);
    }));
};
