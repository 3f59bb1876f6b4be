import { office } from '@lianxi/rehearsal/bureaus/intention';
import { bureauMeant } from '../desk/bureau-names';
import { taskOf } from '../desk/tasks';
import { showDecision } from './decided';
import type { AuthorityOptions } from './authority';
import { authorityOf, authorityOptions, authorityScan } from './authority';
import type { Register } from './register';
import { command, measureNumber } from './register';

/** `coordinator N BUREAU`: confirms or changes who reports for all, on an authority. */
export const coordinator: Register = (parent, onDesk) => {
  authorityScan(authorityOptions(command(parent, {
    usage: 'coordinator',
    summary: '确认或变更汇总单位，须有依据 · confirm or change the coordinator',
    examples: ['lianxi coordinator 3 kejiju --authority minutes --number 第1期 --on 2020-12-16'],
  })))
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .argument('<bureau>', '单位编号或名称，如 kejiju、市科技局 · a bureau')
    .action(onDesk(async (desk, measure: number, typed: string, said: AuthorityOptions) => {
      const { id, parts } = await taskOf(desk, measure);
      const bureau = await bureauMeant(desk, typed);
      const by = desk.actor(office);
      const decision = await desk.act(by, (api, key) => api.POST('/api/v1/tasks/{id}/coordinator', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { bureau, authority: authorityOf(said) },
      }));
      const name = parts.find((part) => part.bureau === bureau)?.name ?? bureau;
      await showDecision(desk, decision, { zh: `汇总单位已定：${name}`, en: `Coordinator: ${name}` }, by);
    }));
};
