import { say } from '@lianxi/wording/say';
import { InvalidArgumentError } from 'commander';
import { office } from '@lianxi/rehearsal/bureaus/intention';
import { bureauMeant } from '../desk/bureau-names';
import { taskOf } from '../desk/tasks';
import { showDecision } from './decided';
import type { Register } from './register';
import { command, date, measureNumber } from './register';

const kinds = ['minutes', 'instruction', 'circulated-signature', 'government-document', 'office-decision'] as const;

type Kind = (typeof kinds)[number];

interface Authority {
  readonly authority: Kind;
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
    .argument('<bureau>', '单位编号或名称，如 kejiju、市科技局 · a bureau')
    .requiredOption('--authority <kind>', `依据：${named('、')} · on what authority`, authorityKind)
    .requiredOption('--number <number>', '依据的文号，如 第1期 · number of the paper')
    .requiredOption('--on <date>', '依据的日期 · date of the paper', date)
    .action(onDesk(async (desk, measure: number, typed: string, { authority: kind, number, on }: Authority) => {
      const { id, parts } = await taskOf(desk, measure);
      const bureau = await bureauMeant(desk, typed);
      const by = desk.actor(office);
      const decision = await desk.act(by, (api, key) => api.POST('/api/v1/tasks/{id}/coordinator', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { bureau, authority: { kind, number, on } },
      }));
      const name = parts.find((part) => part.bureau === bureau)?.name ?? bureau;
      await showDecision(desk, decision, { zh: `汇总单位已定：${name}`, en: `Coordinator: ${name}` }, by);
    }));
};

/** Kinds of authority by their Chinese word and by the word the record keeps: `会议纪要 minutes`. */
function named(between: string): string {
  return kinds.map((kind) => `${say('zh', `authority.${kind}`)} ${kind}`).join(between);
}

/** A kind of authority, by either word. */
function authorityKind(text: string): Kind {
  const kind = kinds.find((one) => [one, say('zh', `authority.${one}`)].includes(text.trim()));
  if (!kind) throw new InvalidArgumentError(`可写 ${named('、')} · one of ${named(', ')}.`);
  return kind;
}
