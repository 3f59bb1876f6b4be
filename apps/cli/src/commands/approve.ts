import { post } from '@lianxi/rehearsal/bureaus/intention';
import { actOn, milestoneArguments } from './about-milestone';
import type { OnPaper } from './on-paper';
import { paperOf, paperOptions, withScan } from './on-paper';
import type { Register } from './register';
import { command } from './register';

/** `approve N MILESTONE`: the head of the coordinating bureau signs off; or its liaison enters a signature given on paper. */
export const approve: Register = (parent, onDesk) => {
  paperOptions(milestoneArguments(command(parent, {
    usage: 'approve',
    summary: '签批，由汇总单位的局领导办理 · sign a submission off',
    examples: ['lianxi approve 3 d5-2020', 'lianxi approve 3 d5-2020 --signer 张某 --post 局长 --signed-on 2020-12-17 --scan ./签批单.pdf'],
  })))
    .action(onDesk(async (desk, measure: number, milestone: string, said: OnPaper) => {
      const paper = paperOf(said);
      await actOn(desk, { measure, milestone }, {
        by: ({ coordinator }) => post(coordinator.bureau, paper ? 'liaison' : 'bureau-head'),
        scan: said.scan === undefined ? undefined : { path: said.scan, of: 'sign-off' },
        enter: (api, params, seeing, scan) => api.POST('/api/v1/tasks/{id}/milestones/{key}/approval', { params, body: { ...withScan(paper, scan), ...seeing } }),
        done: paper ? { zh: `已录入 ${milestone} 的纸质签批`, en: `The signature of ${milestone} on paper is entered` } : { zh: `已签批 ${milestone}`, en: `${milestone} signed off` },
      });
    }));
};
