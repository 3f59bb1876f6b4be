import { office, post } from '@lianxi/rehearsal/bureaus/intention';
import { taskOf } from '../desk/tasks';
import { showDecision } from './decided';
import type { Register } from './register';
import { command, measureNumber } from './register';

/** `return N MILESTONE`: the head returns what waits for a sign-off, the office what is signed off. */
export const giveBack: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'return',
    summary: '退回：待签批的由局领导，已签批的由办公室 · return a submission',
    examples: ["lianxi return 2 d3-2020 --reason '请补充基地名单和文号。'"],
  })
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .argument('<milestone>', '节点，如 d5-2020 · key of a milestone')
    .requiredOption('--reason <text>', '退回理由 · why')
    .option('--to-head', '退回局领导重新签批，由办公室 · to the head for another signature')
    .action(onDesk(async (desk, measure: number, milestone: string, { reason, toHead }: { reason: string; toHead?: true }) => {
      desk.subject = { measure, milestone };
      const { id, coordinator, milestones } = await taskOf(desk, measure);
      const isApproved = milestones.some(({ key, phase }) => key === milestone && (phase === 'approved' || phase === 'reviewed'));
      const by = desk.actor(isApproved ? office : post(coordinator.bureau, 'bureau-head'));
      const decision = await desk.act(by, (api, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/return', {
        params: { path: { id, key: milestone }, header: { 'Idempotency-Key': key } },
        body: { reason, ...(toHead ? { to: 'head' as const } : {}) },
      }));
      await showDecision(desk, decision, { zh: `已退回 ${milestone}`, en: `${milestone} returned` }, by);
    }));
};
