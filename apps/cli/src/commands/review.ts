import { office } from '@lianxi/rehearsal/bureaus/intention';
import { actOn, milestoneArguments } from './about-milestone';
import type { OnPaper } from './on-paper';
import { paperOf, paperOptions, withScan } from './on-paper';
import type { Register } from './register';
import { command } from './register';

/** `review N MILESTONE`: the office reviews what is signed off, or enters a review it signed on paper. */
export const review: Register = (parent, onDesk) => {
  paperOptions(milestoneArguments(command(parent, {
    usage: 'review',
    summary: '初审，由联席会议办公室办理 · review what is signed off',
    examples: ['lianxi review 3 d5-2020', 'lianxi review 3 d5-2020 --signer 张某 --post 主任 --signed-on 2020-12-18 --scan ./初审.pdf'],
  })))
    .action(onDesk(async (desk, measure: number, milestone: string, said: OnPaper) => {
      const paper = paperOf(said);
      await actOn(desk, { measure, milestone }, {
        by: () => office,
        scan: said.scan === undefined ? undefined : { path: said.scan, of: 'review' },
        enter: (api, params, seeing, scan) => api.POST('/api/v1/tasks/{id}/milestones/{key}/review', { params, body: { ...withScan(paper, scan), ...seeing } }),
        done: paper ? { zh: `已录入 ${milestone} 的纸质初审，须由另一人核对后销号`, en: `The review of ${milestone} on paper is entered; another person checks it and strikes off` } : { zh: `已初审 ${milestone}`, en: `${milestone} reviewed` },
      });
    }));
};
