import { office, post } from '@lianxi/rehearsal/bureaus/intention';
import { actOn, milestoneArguments } from './about-milestone';
import type { Register } from './register';
import { command } from './register';

/** `return N MILESTONE`: the head returns what waits for a sign-off, the office what is signed off. */
export const giveBack: Register = (parent, onDesk) => {
  milestoneArguments(command(parent, {
    usage: 'return',
    summary: '退回：待签批的由局领导，已签批的由办公室 · return a submission',
    examples: ["lianxi return 2 d3-2020 --reason '请补充基地名单和文号。'"],
  }))
    .requiredOption('--reason <text>', '退回理由 · why')
    .option('--to-head', '退回局领导重新签批，由办公室 · to the head for another signature')
    .action(onDesk(async (desk, measure: number, milestone: string, { reason, toHead }: { reason: string; toHead?: true }) => {
      await actOn(desk, { measure, milestone }, {
        by: ({ coordinator, milestones }) => {
          const isSigned = milestones.some(({ key, phase }) => key === milestone && (phase === 'approved' || phase === 'reviewed'));
          return isSigned ? office : post(coordinator.bureau, 'bureau-head');
        },
        enter: (api, params, seeing) => api.POST('/api/v1/tasks/{id}/milestones/{key}/return', { params, body: { reason, ...(toHead ? { to: 'head' as const } : {}), ...seeing } }),
        done: { zh: `已退回 ${milestone}`, en: `${milestone} returned` },
      });
    }));
};
