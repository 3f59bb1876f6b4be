import { post } from '@lianxi/rehearsal/bureaus/intention';
import { Usage } from '../desk/ending';
import { actOn, milestoneArguments } from './about-milestone';
import type { Register } from './register';
import { command, date } from './register';

interface Paper {
  readonly signer?: string;
  readonly post?: string;
  readonly signedOn?: string;
  /** A file. */
  readonly scan?: string;
}

/** `approve N MILESTONE`: the head of the coordinating bureau signs off; or its liaison enters a signature given on paper. */
export const approve: Register = (parent, onDesk) => {
  milestoneArguments(command(parent, {
    usage: 'approve',
    summary: '签批，由汇总单位的局领导办理 · sign a submission off',
    examples: ['lianxi approve 3 d5-2020', 'lianxi approve 3 d5-2020 --signer 张某 --post 局长 --signed-on 2020-12-17 --scan ./签批单.pdf'],
  }))
    .option('--signer <name>', '线下签批录入：签批人 · who signed on paper')
    .option('--post <post>', '签批人职务，如 局长 · in which post')
    .option('--signed-on <date>', '签批日期 · the day of the signature', date)
    .option('--scan <file>', '签字盖章的扫描件，先附到节点 · the signed and sealed scan, which is attached first')
    .action(onDesk(async (desk, measure: number, milestone: string, said: Paper) => {
      const paper = paperOf(said);
      await actOn(desk, { measure, milestone }, {
        by: ({ coordinator }) => post(coordinator.bureau, paper ? 'liaison' : 'bureau-head'),
        scan: said.scan === undefined ? undefined : { path: said.scan, of: 'sign-off' },
        enter: (api, params, seeing, scan) => api.POST('/api/v1/tasks/{id}/milestones/{key}/approval', { params, body: paper ? { paper: { ...paper, ...(scan !== undefined && { scan }) }, ...seeing } : seeing }),
        done: paper ? { zh: `已录入 ${milestone} 的纸质签批`, en: `The signature of ${milestone} on paper is entered` } : { zh: `已签批 ${milestone}`, en: `${milestone} signed off` },
      });
    }));
};

/** @throws Usage where a paper is only half described */
function paperOf({ signer, post: title, signedOn, scan }: Paper): { signer: string; post: string; on: string } | undefined {
  if ([signer, title, signedOn, scan].every((said) => said === undefined)) return undefined;
  if (signer !== undefined && title !== undefined && signedOn !== undefined) return { signer, post: title, on: signedOn };
  throw new Usage({ zh: '录入纸质签批须写明签批人、职务和日期，并附扫描件：--signer、--post、--signed-on、--scan。', en: 'A signature on paper needs --signer, --post and --signed-on, and its --scan.' });
}
