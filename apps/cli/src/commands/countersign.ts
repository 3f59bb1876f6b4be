import { office, post } from '@lianxi/rehearsal/bureaus/intention';
import { bureauMeant } from '../desk/bureau-names';
import type { AuthorityOptions } from './authority';
import { authorityOf, authorityOptions, authorityScan } from './authority';
import { answer } from './countersign-answer';
import { show } from './countersign-show';
import { actOn, milestoneArguments } from './about-milestone';
import type { Register } from './register';
import { command, date } from './register';

/** `countersign open|answer|change|signers|settle|show`: 会签 of a milestone's paper. */
export const countersign: Register = (parent, onDesk) => {
  const note = '会签：发起、答复、改稿、加签减签、裁定、查看 · countersignature of a paper';
  const group = parent.command('countersign').summary(note).description(note);
  for (const register of [open, answer, change, signers, settle, show]) register(group, onDesk);
};

/** Several bureaus: `commander` hands over what it has gathered so far. */
const gathered = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

const open: Register = (parent, onDesk) => {
  milestoneArguments(command(parent, {
    usage: 'open',
    summary: '发起会签，由汇总单位办理 · have a paper countersigned',
    examples: ["lianxi countersign open 3 d5-2020 --text '一、……' --bureau jiaoyuju --bureau caizhengju --limit 2020-11-23"],
  }))
    .requiredOption('--text <text>', '会签稿 · the text')
    .requiredOption('--bureau <bureau>', '会签单位，可多次写 · who is asked, once for each', gathered)
    .option('--limit <date>', '会签时限，不写则按督促规则 · the last day for answers', date)
    .action(onDesk(async (desk, measure: number, milestone: string, { text, bureau, limit }: { text: string; bureau: readonly string[]; limit?: string }) => {
      const bureaus = await Promise.all(bureau.map((one) => bureauMeant(desk, one)));
      await actOn(desk, { measure, milestone }, {
        by: ({ coordinator }) => post(coordinator.bureau, 'liaison'),
        enter: (api, params) => api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature', { params, body: { text, bureaus, ...(limit !== undefined && { limitOn: limit }) } }),
        done: { zh: `已发起 ${milestone} 会签，共 ${bureaus.length} 家`, en: `${milestone} is to be countersigned by ${bureaus.length}` },
      });
    }));
};

const change: Register = (parent, onDesk) => {
  milestoneArguments(command(parent, {
    usage: 'change',
    summary: '修改会签稿，原答复作废 · change the text; all answers are void',
    examples: ["lianxi countersign change 3 d5-2020 --text '一、……（修改稿）'"],
  }))
    .requiredOption('--text <text>', '修改后的会签稿 · the text as it is now')
    .action(onDesk(async (desk, measure: number, milestone: string, { text }: { text: string }) => {
      await actOn(desk, { measure, milestone }, {
        by: ({ coordinator }) => post(coordinator.bureau, 'liaison'),
        enter: (api, params) => api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature/text', { params, body: { text } }),
        done: { zh: `${milestone} 会签稿已修改，原答复作废，重新会签`, en: `The text for ${milestone} is changed: earlier answers are void, and all are asked again` },
      });
    }));
};

const signers: Register = (parent, onDesk) => {
  milestoneArguments(command(parent, {
    usage: 'signers',
    summary: '加签、减签，须有理由 · add and remove signers',
    examples: ["lianxi countersign signers 3 d5-2020 --remove rensheju --reason '不再涉及该单位职责。'"],
  }))
    .option('--add <bureau>', '加签单位，可多次写 · to add, once for each', gathered)
    .option('--remove <bureau>', '减签单位，可多次写 · to remove, once for each', gathered)
    .requiredOption('--reason <text>', '理由 · why')
    .action(onDesk(async (desk, measure: number, milestone: string, { reason, ...named }: { add?: readonly string[]; remove?: readonly string[]; reason: string }) => {
      const [add, remove] = await Promise.all([named.add ?? [], named.remove ?? []].map((bureaus) => Promise.all(bureaus.map((one) => bureauMeant(desk, one)))));
      await actOn(desk, { measure, milestone }, {
        by: ({ coordinator }) => post(coordinator.bureau, 'liaison'),
        enter: (api, params) => api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature/signers', { params, body: { add: add ?? [], remove: remove ?? [], reason } }),
        done: { zh: `${milestone} 会签单位已调整`, en: `The signers for ${milestone} are changed` },
      });
    }));
};

const settle: Register = (parent, onDesk) => {
  milestoneArguments(authorityScan(authorityOptions(command(parent, {
    usage: 'settle',
    summary: '登记分管领导的协调裁定，须有依据 · register that a disagreement is settled',
    examples: ['lianxi countersign settle 3 d5-2020 --authority instruction --number 批示〔2020〕9号 --on 2020-11-24'],
  }))))
    .action(onDesk(async (desk, measure: number, milestone: string, said: AuthorityOptions) => {
      await actOn(desk, { measure, milestone }, {
        by: () => office,
        enter: (api, params, seeing) => api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature/settlement', { params, body: { authority: authorityOf(said), ...seeing } }),
        done: { zh: `已登记 ${milestone} 会签分歧的裁定`, en: `The disagreement about ${milestone} is settled` },
      });
    }));
};
