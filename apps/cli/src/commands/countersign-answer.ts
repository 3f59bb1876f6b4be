import { say } from '@lianxi/wording/say';
import { InvalidArgumentError } from 'commander';
import { taskOf } from '../desk/tasks';
import { showDecision } from './decided';
import { attachScan, fileToSend } from './evidence-files';
import type { OnPaper } from './on-paper';
import { paperOf, paperOptions, withScan } from './on-paper';
import type { Register } from './register';
import { command, measureNumber } from './register';
import { speaker, speakerOptions, type Speaker } from './speaker';

const answers = ['agreed', 'agreed-with-opinion', 'disagreed'] as const;

type Given = (typeof answers)[number];

/** `countersign answer N MILESTONE`: a bureau says 同意, 原则同意 or 不同意 to the version of the text it has read. */
export const answer: Register = (parent, onDesk) => {
  paperOptions(speakerOptions(command(parent, {
    usage: 'answer',
    summary: '答复会签 · countersign',
    examples: [
      'lianxi countersign answer 3 d5-2020 --says 同意 --text-version 1 --as jiaoyuju/liaison',
      "lianxi countersign answer 3 d5-2020 --says 不同意 --opinion '与税法不符。' --text-version 1 --bureau shuiwuju --reply 税函1号 --as office",
      'lianxi countersign answer 3 d5-2020 --says 同意 --text-version 1 --as caizhengju/liaison --signer 张某 --post 局长 --signed-on 2020-11-20 --scan ./会签单.pdf',
    ],
  })))
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .argument('<milestone>', '节点，如 d5-2020 · key of a milestone')
    .requiredOption('--says <answer>', `${named('、')} · what it says`, given)
    .requiredOption('--text-version <number>', '读的是第几稿 · the version that was read', version)
    .option('--opinion <text>', '意见或理由 · the opinion, or the reasons')
    .action(onDesk(async (desk, measure: number, milestone: string, { says, textVersion, opinion, ...said }: Speaker & OnPaper & { says: Given; textVersion: number; opinion?: string }) => {
      desk.subject = { measure, milestone };
      const [paper, { actor, bureau, reply }] = [paperOf(said), await speaker(desk, said)];
      const { id } = await taskOf(desk, measure);
      const scan = said.scan === undefined ? undefined : await attachScan(desk, actor, id, milestone, { file: await fileToSend(said.scan), of: 'countersignature', bureau });
      const decision = await desk.act(actor, (api, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature/answer', {
        params: { path: { id, key: milestone }, header: { 'Idempotency-Key': key } },
        body: { bureau, version: textVersion, answer: says, ...(opinion !== undefined && { opinion }), ...(reply !== undefined && { reply }), ...withScan(paper, scan) },
      }));
      await showDecision(desk, decision, { zh: `已会签 ${milestone} 第 ${textVersion} 稿：${say('zh', `countersignAnswer.${says}`)}`, en: `${milestone}, version ${textVersion}: ${say('en', `countersignAnswer.${says}`)}` }, actor);
    }));
};

function named(between: string): string {
  return answers.map((one) => `${say('zh', `countersignAnswer.${one}`)} ${one}`).join(between);
}

function given(text: string): Given {
  const found = answers.find((one) => [one, say('zh', `countersignAnswer.${one}`)].includes(text.trim()));
  if (!found) throw new InvalidArgumentError(`可写 ${named('、')} · one of ${named(', ')}.`);
  return found;
}

function version(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('应为第几稿，如 1 · the number of a version, such as 1.');
  return number;
}
