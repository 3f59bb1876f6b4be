import { Option } from 'commander';
import { office } from '../desk/identity';
import { taskOf } from '../desk/tasks';
import { showDecision } from './decided';
import type { Register } from './register';
import { command, date, measureNumber } from './register';

const kinds = ['minutes', 'instruction', 'circulated-signature', 'government-document', 'office-decision'] as const;

interface Authority {
  readonly authority: (typeof kinds)[number];
  readonly number: string;
  readonly on: string;
}

/** `coordinator N BUREAU`: confirms or changes who reports for all, on an authority. */
export const coordinator: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'coordinator',
    summary: '确认或变更汇总单位，须有依据 · confirm or change the coordinator',
    examples: ['lianxi coordinator 3 kejiju --authority minutes --number 第1期 --on 2020-12-16'],
  })
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .argument('<bureau>', '单位编号，如 kejiju · id of a bureau')
    .addOption(new Option('--authority <kind>', '依据：会议纪要、批示、书面传签、政府文件、办公室决定').choices(kinds).makeOptionMandatory())
    .requiredOption('--number <number>', '依据的文号，如 第1期 · number of the paper')
    .requiredOption('--on <date>', '依据的日期 · date of the paper', date)
    .action(onDesk(async (desk, measure: number, bureau: string, { authority: kind, number, on }: Authority) => {
      const { id } = await taskOf(desk, measure);
      const by = desk.actor(office);
      const decision = await desk.act(by, (api, key) => api.POST('/api/v1/tasks/{id}/coordinator', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { bureau, authority: { kind, number, on } },
      }));
      await showDecision(desk, decision, { zh: `汇总单位已定：${bureau}`, en: `Coordinator: ${bureau}` }, by);
    }));
};
