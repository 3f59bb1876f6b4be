import { taskOf } from '../desk/tasks';
import { showDecision } from './decided';
import type { Register } from './register';
import { command, date, measureNumber } from './register';
import { speaker } from './speaker';

interface Options {
  readonly to?: string;
  readonly reason: string;
  readonly until?: string;
}

/** `transfer N [MILESTONE]`: a bureau's part is handled by another of its posts from now on, or by its liaison again. */
export const transfer: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'transfer',
    summary: '转办：本单位承担的部分转给本单位另一岗位 · pass a part to another post of the bureau',
    examples: ["lianxi transfer 3 d5-2020 --to kejiju-section --reason '成果转化科承办。' --as kejiju", "lianxi transfer 3 d5-2020 --reason '已办完，交回。' --as kejiju"],
  })
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .argument('[milestone]', '只转这一节点；不写为整个部分 · this milestone alone, or the whole part')
    .option('--to <post>', '转给哪个岗位；不写为交回联络员 · to which post; back to the liaison otherwise')
    .requiredOption('--reason <text>', '理由 · why')
    .option('--until <date>', '内部期限 · by which day the bureau wants it', date)
    .action(onDesk(async (desk, measure: number, milestone: string | undefined, { to, reason, until }: Options) => {
      desk.subject = { measure, ...(milestone !== undefined && { milestone }) };
      const { actor, bureau } = await speaker(desk, {});
      const { id } = await taskOf(desk, measure);
      const decision = await desk.act(actor, (api, key) => api.POST('/api/v1/tasks/{id}/transfer', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { bureau, reason, ...(milestone !== undefined && { milestone }), ...(to !== undefined && { to }), ...(until !== undefined && { dueOn: until }) },
      }));
      const what = milestone ?? desk.text({ zh: `措施${measure}`, en: `measure ${measure}` });
      await showDecision(desk, decision, to === undefined ? { zh: `已交回 ${what}`, en: `Given back: ${what}` } : { zh: `已将 ${what} 转 ${to} 经办`, en: `${what} is handled by ${to}` }, actor);
    }));
};
