import { office, post } from '@lianxi/rehearsal/bureaus/intention';
import { Option } from 'commander';
import { bureauMeant } from '../desk/bureau-names';
import { actOn, milestoneArguments } from './about-milestone';
import type { Register } from './register';
import { command } from './register';

/** What is said with a return. */
interface Said {
  readonly reason: string;
  readonly request?: string;
  readonly toHead?: true;
  readonly toReview?: true;
  readonly contribution?: string;
}

/** `return N MILESTONE`: the head returns what waits for a sign-off, the office what is signed off, the coordinator a contribution before it has submitted. */
export const giveBack: Register = (parent, onDesk) => {
  milestoneArguments(command(parent, {
    usage: 'return',
    summary: '退回：待签批的由局领导，已签批的由办公室 · return a submission',
    examples: ["lianxi return 2 d3-2020 --reason '基地名单不全。' --request '请补充名单和文号。'", "lianxi return 2 d3-2020 --contribution fagaiwei --reason '数据有误。'"],
  }))
    .requiredOption('--reason <text>', '退回理由 · why')
    .option('--request <text>', '需补充什么 · what is asked for')
    .addOption(new Option('--to-head', '退回局领导重新签批，由办公室 · to the head for another signature').conflicts(['toReview', 'contribution']))
    .addOption(new Option('--to-review', '退回重新初审，由办公室 · to be reviewed again, by the office').conflicts('contribution'))
    .option('--contribution <bureau>', '退回一个单位重报配合情况，申请办结前由汇总单位办理 · to a bureau, to file its contribution again; before the submission by the coordinator')
    .action(onDesk(async (desk, measure: number, milestone: string, { reason, request, toHead, toReview, contribution }: Said) => {
      const of = contribution === undefined ? undefined : { to: 'contribution', bureau: await bureauMeant(desk, contribution) } as const;
      const to = toHead ? 'head' : toReview ? 'review' : undefined;
      await actOn(desk, { measure, milestone }, {
        by: ({ coordinator, milestones }) => {
          const phase = milestones.find(({ key }) => key === milestone)?.phase;
          if (phase === 'approved' || phase === 'reviewed') return office;
          return post(coordinator.bureau, phase === 'open' && of !== undefined ? 'liaison' : 'bureau-head');
        },
        enter: (api, params, seeing) => api.POST('/api/v1/tasks/{id}/milestones/{key}/return', { params, body: { reason, request, ...(of ?? { to }), ...seeing } }),
        done: { zh: `已退回 ${milestone}`, en: `${milestone} returned` },
      });
    }));
};
