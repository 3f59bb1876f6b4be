import type { Schemas } from '@lianxi/api-client/client';
import { InvalidArgumentError } from 'commander';
import { post } from '@lianxi/rehearsal/bureaus/intention';
import { actOn, milestoneArguments } from './about-milestone';
import type { Register } from './register';
import { command, date } from './register';

interface Submission {
  readonly achievedOn: string;
  readonly document?: string;
  readonly text?: string;
  readonly figure?: readonly Figure[];
}

type Figure = NonNullable<Schemas['SubmissionForm']['figures']>[number];

/** `T2=2家@2022-12-20`: target, value, unit and the day on which it stood so. */
function figures(text: string, before: readonly Figure[] = []): readonly Figure[] {
  const [, target, value, unit, on] = /^([A-Za-z][A-Za-z0-9-]*)=(\d+(?:\.\d+)?)([^\d@.]+)@(.+)$/.exec(text) ?? [];
  if (target === undefined || value === undefined || unit === undefined || on === undefined) {
    throw new InvalidArgumentError('应为 指标=数值单位@日期，如 T2=2家@2022-12-20 · TARGET=VALUE UNIT@DATE, such as T2=2家@2022-12-20.');
  }
  return [...before, { target, value: Number(value), unit, on: date(on) }];
}

/** `submit N MILESTONE`: the coordinator says that a milestone is achieved. Without --as, its liaison does. */
export const submit: Register = (parent, onDesk) => {
  milestoneArguments(command(parent, {
    usage: 'submit',
    summary: '申请办结，由汇总单位办理 · submit a milestone as achieved',
    examples: ['lianxi submit 3 d5-2020 --achieved-on 2020-12-16 --document 新科〔2020〕66号', 'lianxi submit 1 d2-2022 --achieved-on 2022-12-20 --figure T3=2家@2022-12-20'],
  }))
    .requiredOption('--achieved-on <date>', '实际完成日期（不是报送日期） · the day it was achieved', date)
    .option('--document <number>', '成果文号 · number of the document')
    .option('--text <text>', '办理情况 · what was achieved')
    .option('--figure <figure>', '指标完成值，如 T2=2家@2022-12-20，可多次 · how far a target is reached', figures)
    .action(onDesk(async (desk, measure: number, milestone: string, { achievedOn, document, text, figure }: Submission) => {
      await actOn(desk, { measure, milestone }, {
        by: ({ coordinator }) => post(coordinator.bureau, 'liaison'),
        enter: (api, params, seeing) => api.POST('/api/v1/tasks/{id}/milestones/{key}/submission', { params, body: { achievedOn, ...seeing, ...(document === undefined ? {} : { document }), ...(text === undefined ? {} : { text }), ...(figure && { figures: [...figure] }) } }),
        done: { zh: `已申请办结 ${milestone}（${achievedOn} 完成）`, en: `${milestone} submitted, achieved ${achievedOn}` },
      });
    }));
};
