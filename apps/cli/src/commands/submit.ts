import { post } from '@lianxi/rehearsal/bureaus/intention';
import { taskOf } from '../desk/tasks';
import { showDecision } from './decided';
import type { Register } from './register';
import { command, date, measureNumber } from './register';

interface Submission {
  readonly achievedOn: string;
  readonly document?: string;
  readonly text?: string;
}

/** `submit N MILESTONE`: the coordinator says that a milestone is achieved. Without --as, its liaison does. */
export const submit: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'submit',
    summary: '申请办结，由汇总单位办理 · submit a milestone as achieved',
    examples: ['lianxi submit 3 d5-2020 --achieved-on 2020-12-16 --document 新科〔2020〕66号'],
  })
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .argument('<milestone>', '节点，如 d5-2020 · key of a milestone')
    .requiredOption('--achieved-on <date>', '实际完成日期（不是报送日期） · the day it was achieved', date)
    .option('--document <number>', '成果文号 · number of the document')
    .option('--text <text>', '办理情况 · what was achieved')
    .action(onDesk(async (desk, measure: number, milestone: string, { achievedOn, document, text }: Submission) => {
      desk.subject = { measure, milestone };
      const { id, coordinator } = await taskOf(desk, measure);
      const by = desk.actor(post(coordinator.bureau, 'liaison'));
      const decision = await desk.act(by, (api, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/submission', {
        params: { path: { id, key: milestone }, header: { 'Idempotency-Key': key } },
        body: { achievedOn, ...(document === undefined ? {} : { document }), ...(text === undefined ? {} : { text }) },
      }));
      await showDecision(desk, decision, { zh: `已申请办结 ${milestone}（${achievedOn} 完成）`, en: `${milestone} submitted, achieved ${achievedOn}` }, by);
    }));
};
