import type { Schemas } from '@lianxi/api-client/client';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { office } from '@lianxi/rehearsal/bureaus/intention';
import { phaseSaid } from '@lianxi/wording/milestone';
import { say } from '@lianxi/wording/say';
import { Usage } from '../desk/ending';
import { actOn, milestoneArguments } from './about-milestone';
import type { AuthorityOptions } from './authority';
import { authorityIfSaid, deputyAuthority } from './authority';
import type { Register } from './register';
import { command, date } from './register';

interface Listed extends Partial<AuthorityOptions> {
  readonly list?: string;
  readonly signedOn?: string;
  readonly deputy?: true;
  readonly signer?: string;
  readonly post?: string;
  /** A file. */
  readonly scan?: string;
}

/** `strike-off N MILESTONE`: the office closes what stands on a signed list. */
export const strikeOff: Register = (parent, onDesk) => {
  deputyAuthority(milestoneArguments(command(parent, {
    usage: 'strike-off',
    summary: '销号，由联席会议办公室办理 · strike a milestone off',
    examples: ['lianxi strike-off 3 d5-2020 --list 1 --signed-on 2021-01-13 --signer 张某 --post 市长 --scan 1.pdf'],
  })))
    .option('--list <number>', '拟销号清单编号 · number of the signed list')
    .option('--signed-on <date>', '清单签字日期 · the day it was signed', date)
    .option('--deputy', '由经授权的副召集人或副秘书长签字，不写则为召集人 · signed by an authorised deputy')
    .option('--signer <name>', '清单签署人姓名 · who signed it')
    .option('--post <title>', '清单签署人职务，如 市长 · in which post')
    .option('--scan <file>', '清单的扫描件，先附到节点 · the scan of the list, which is attached first')
    .action(onDesk(async (desk, measure: number, milestone: string, said: Listed) => {
      const [list, word] = [listOf(said), struckOff(milestone)];
      await actOn(desk, { measure, milestone }, {
        by: () => office,
        scan: said.scan === undefined ? undefined : { path: said.scan, of: 'list' },
        enter: (api, params, seeing, scan) => api.POST('/api/v1/tasks/{id}/milestones/{key}/strike-off', { params, body: { ...(list && { list: { ...list, ...(scan !== undefined && { scan }) } }), ...seeing } }),
        done: { zh: `${word.zh} ${milestone}`, en: `${milestone} ${word.en}` },
      });
    }));
};

/** What became of a milestone that was struck off, as its state is said. */
export const struckOff = (milestone: string): Bilingual => {
  const phase = `milestonePhase.${phaseSaid(milestone, 'struck-off')}` as const;
  return { zh: say('zh', phase), en: say('en', phase) };
};

/** @throws Usage where a list is only half described */
function listOf({ list, signedOn, deputy, signer, post, scan, ...said }: Listed): Schemas['StatedList'] | undefined {
  if ([list, signedOn, signer, post, scan].every((said) => said === undefined)) return undefined;
  if (list === undefined || signedOn === undefined || signer === undefined || post === undefined) {
    throw new Usage({ zh: '凭清单销号须写明编号、签字日期、签署人姓名和职务：--list、--signed-on、--signer、--post。', en: 'A list needs --list, --signed-on, --signer and --post.' });
  }
  const authority = authorityIfSaid(said);
  return { number: list, on: signedOn, signer: deputy ? 'authorised-deputy' : 'convenor', signedBy: signer, post, ...(authority && { authority }) };
}
