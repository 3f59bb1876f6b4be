import { office } from '@lianxi/rehearsal/bureaus/intention';
import { actOn, milestoneArguments } from './about-milestone';
import type { Register } from './register';
import { command } from './register';

/** `review N MILESTONE`: the office reviews what is signed off. */
export const review: Register = (parent, onDesk) => {
  milestoneArguments(command(parent, {
    usage: 'review',
    summary: '初审，由联席会议办公室办理 · review what is signed off',
    examples: ['lianxi review 3 d5-2020'],
  }))
    .action(onDesk(async (desk, measure: number, milestone: string) => {
      await actOn(desk, { measure, milestone }, {
        by: () => office,
        enter: (api, params, seeing) => api.POST('/api/v1/tasks/{id}/milestones/{key}/review', { params, body: seeing }),
        done: { zh: `已初审 ${milestone}`, en: `${milestone} reviewed` },
      });
    }));
};
