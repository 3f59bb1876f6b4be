import { say } from '@lianxi/wording/say';
import { InvalidArgumentError } from 'commander';
import { office } from '@lianxi/rehearsal/bureaus/intention';
import { taskOf } from '../desk/tasks';
import type { AuthorityOptions } from './authority';
import { authorityOf, authorityOptions, authorityScan } from './authority';
import { showDecision } from './decided';
import { actOn, milestoneArguments } from './about-milestone';
import type { Register } from './register';
import { command, measureNumber } from './register';

const endings = ['became-standing', 'policy-ended'] as const;

type Ending = (typeof endings)[number];

/** `reopen N MILESTONE`: what was struck off is opened again, on an authority. */
export const reopen: Register = (parent, onDesk) => {
  milestoneArguments(authorityScan(authorityOptions(command(parent, {
    usage: 'reopen',
    summary: '重新开启已销号的节点，须有依据 · open a struck-off milestone again',
    examples: ["lianxi reopen 3 d5-2020 --authority minutes --number 第3期 --on 2021-02-01 --reason '文件退回'"],
  }))))
    .requiredOption('--reason <text>', '理由 · why')
    .action(onDesk(async (desk, measure: number, milestone: string, { reason, ...said }: AuthorityOptions & { reason: string }) => {
      await actOn(desk, { measure, milestone }, {
        by: () => office,
        enter: (api, params) => api.POST('/api/v1/tasks/{id}/milestones/{key}/reopening', { params, body: { authority: authorityOf(said), reason } }),
        done: { zh: `已重新开启 ${milestone}`, en: `${milestone} is open again` },
      });
    }));
};

/** `conclude N`: a task becomes standing work, or ends with the policy. */
export const conclude: Register = (parent, onDesk) => {
  authorityScan(authorityOptions(command(parent, {
    usage: 'conclude',
    summary: '转常态化或终止任务，须有依据 · conclude a task otherwise',
    examples: ['lianxi conclude 19 --how became-standing --authority minutes --number 第3期 --on 2021-02-01'],
  })))
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .requiredOption('--how <ending>', `${endings.map((one) => `${say('zh', `conclusion.${one}`)} ${one}`).join('、')} · how it ends`, ending)
    .action(onDesk(async (desk, measure: number, { how, ...said }: AuthorityOptions & { how: Ending }) => {
      const { id } = await taskOf(desk, measure);
      const by = desk.actor(office);
      const decision = await desk.act(by, (api, key) => api.POST('/api/v1/tasks/{id}/conclusion', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { as: how, authority: authorityOf(said) },
      }));
      await showDecision(desk, decision, { zh: `任务已办结：${say('zh', `conclusion.${how}`)}`, en: `Concluded: ${say('en', `conclusion.${how}`)}` }, by);
    }));
};

function ending(text: string): Ending {
  const found = endings.find((one) => [one, say('zh', `conclusion.${one}`)].includes(text.trim()));
  if (!found) throw new InvalidArgumentError(`可写 ${endings.join('、')} · one of ${endings.join(', ')}.`);
  return found;
}
