import type { Schemas } from '@lianxi/api-client/client';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { eventsOf, filedIn, replacedBy, sameWords } from '../desk/contributions';
import type { Desk } from '../desk/desk';
import { ifAnswered } from '../desk/if-answered';
import { taskOf } from '../desk/tasks';
import { timeOf } from '../terminal/when';
import { showDecision } from './decided';
import type { Register } from './register';
import { command, measureNumber } from './register';
import { speaker, speakerOptions, type Speaker } from './speaker';

/** `contribute N MILESTONE`: a bureau files what it has done towards a milestone. */
export const contribute: Register = (parent, onDesk) => {
  speakerOptions(command(parent, {
    usage: 'contribute',
    summary: '报配合情况 · file a contribution',
    examples: ["lianxi contribute 4 d7-2020 --text '乡村人才柔性流动条款已拟定。' --as nongyenongcunju/liaison"],
  }))
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .argument('<milestone>', '节点，如 d7-2020 · key of a milestone')
    .requiredOption('--text <text>', '配合情况 · what was done')
    .action(onDesk(async (desk, measure: number, milestone: string, { text, ...said }: Speaker & { text: string }) => {
      desk.subject = { measure, milestone };
      const { actor, bureau, reply } = await speaker(desk, said);
      const { id } = await taskOf(desk, measure);
      const decision = await desk.act(actor, (api, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/contribution', {
        params: { path: { id, key: milestone }, header: { 'Idempotency-Key': key } },
        body: { bureau, text, ...(reply === undefined ? {} : { reply }) },
      }));
      await showDecision(desk, decision, await whatWasFiled(desk, milestone, decision), actor);
    }));
};

/** A second contribution of a bureau to a milestone corrects the first, which stays in the record and counts no more. */
async function whatWasFiled(desk: Desk, milestone: string, decision: Schemas['Decision']): Promise<Bilingual> {
  const events = desk.json ? [] : await ifAnswered(eventsOf(desk, decision.task)) ?? [];
  const filed = filedIn(decision, events);
  const replaced = filed && replacedBy(filed, events);
  if (filed && replaced && sameWords(filed, replaced)) return { zh: `配合情况 ${milestone} 与 ${timeOf(replaced.at)} 所报相同，没有更正什么`, en: `Contribution to ${milestone} is the one of ${timeOf(replaced.at)} once more: nothing is corrected` };
  return replaced
    ? { zh: `已更正配合情况 ${milestone}，代替 ${timeOf(replaced.at)} 所报`, en: `Contribution to ${milestone} corrected: it replaces the one of ${timeOf(replaced.at)}` }
    : { zh: `已报配合情况 ${milestone}`, en: `Contribution to ${milestone} filed` };
}
