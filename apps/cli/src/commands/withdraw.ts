import type { Schemas } from '@lianxi/api-client/client';
import { office, post } from '@lianxi/rehearsal/bureaus/intention';
import { bureauMeant } from '../desk/bureau-names';
import { actOn, milestoneArguments } from './about-milestone';
import type { Register } from './register';
import { command } from './register';

/** `withdraw N MILESTONE`: the last step is taken back by the body that took it; or a contribution, by the body that filed it. */
export const withdraw: Register = (parent, onDesk) => {
  milestoneArguments(command(parent, {
    usage: 'withdraw',
    summary: '撤回上一步，由办理该步的单位办理 · take the last step back',
    examples: ["lianxi withdraw 2 d3-2020 --reason '附件有误，撤回更正。'", "lianxi withdraw 3 d5-2020 --contribution jiaoyuju --reason '数据有误，撤回更正。'"],
  }))
    .requiredOption('--reason <text>', '撤回理由 · why')
    .option('--contribution <bureau>', '撤回该单位的配合情况，申请办结前由该单位办理 · a bureau\'s own contribution, until the whole is submitted')
    .action(onDesk(async (desk, measure: number, milestone: string, { reason, contribution }: { reason: string; contribution?: string }) => {
      if (contribution !== undefined) {
        const bureau = await bureauMeant(desk, contribution);
        await actOn(desk, { measure, milestone }, {
          by: () => post(bureau, 'liaison'),
          enter: (api, params) => api.POST('/api/v1/tasks/{id}/milestones/{key}/contribution/withdrawal', { params, body: { bureau, reason } }),
          done: { zh: `已撤回配合情况 ${milestone}`, en: `Contribution to ${milestone} taken back` },
        });
        return;
      }
      await actOn(desk, { measure, milestone }, {
        by: (task) => lastActor(task, milestone),
        about: 'lastStep',
        enter: (api, params, seeing) => api.POST('/api/v1/tasks/{id}/milestones/{key}/withdrawal', { params, body: { reason, ...seeing } }),
        done: { zh: `已撤回 ${milestone} 的上一步`, en: `The last step of ${milestone} is taken back` },
      });
    }));
};

/** Whose the last step was; of a milestone without one, whoever would take the first. */
function lastActor({ coordinator, milestones }: Schemas['Task'], milestone: string) {
  const found = milestones.find(({ key }) => key === milestone);
  if (found?.phase === 'reviewed') return office;
  return post(coordinator.bureau, found?.phase === 'approved' && !found.approval?.paper ? 'bureau-head' : 'liaison');
}
