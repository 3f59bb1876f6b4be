import { post } from '@lianxi/rehearsal/bureaus/intention';
import { actOn, milestoneArguments } from './about-milestone';
import type { Register } from './register';
import { command, date } from './register';

interface Submission {
  readonly achievedOn: string;
  readonly document?: string;
  readonly text?: string;
}

/** `submit N MILESTONE`: the coordinator says that a milestone is achieved. Without --as, its liaison does. */
export const submit: Register = (parent, onDesk) => {
  milestoneArguments(command(parent, {
    usage: 'submit',
    summary: '申请办结，由汇总单位办理 · submit a milestone as achieved',
    examples: ['lianxi submit 3 d5-2020 --achieved-on 2020-12-16 --document 新科〔2020〕66号'],
  }))
    .requiredOption('--achieved-on <date>', '实际完成日期（不是报送日期） · the day it was achieved', date)
    .option('--document <number>', '成果文号 · number of the document')
    .option('--text <text>', '办理情况 · what was achieved')
    .action(onDesk(async (desk, measure: number, milestone: string, { achievedOn, document, text }: Submission) => {
      await actOn(desk, { measure, milestone }, {
        by: ({ coordinator }) => post(coordinator.bureau, 'liaison'),
        enter: (api, params) => api.POST('/api/v1/tasks/{id}/milestones/{key}/submission', { params, body: { achievedOn, ...(document === undefined ? {} : { document }), ...(text === undefined ? {} : { text }) } }),
        done: { zh: `已申请办结 ${milestone}（${achievedOn} 完成）`, en: `${milestone} submitted, achieved ${achievedOn}` },
      });
    }));
};
