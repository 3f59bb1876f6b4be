import type { Schemas } from '@lianxi/api-client/client';
import { say } from '@lianxi/wording/say';
import type { Desk } from '../desk/desk';
import { taskOf } from '../desk/tasks';
import { facts, table } from '../terminal/table';
import { timeOf } from '../terminal/when';
import type { Register } from './register';
import { command, measureNumber } from './register';

/** `countersign show N MILESTONE`: the text beside the one before, and what each signer has said. */
export const show: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'show',
    summary: '查看会签稿、对照和各单位答复 · the text, the comparison and the answers',
    examples: ['lianxi countersign show 3 d5-2020'],
  })
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .argument('<milestone>', '节点，如 d5-2020 · key of a milestone')
    .action(onDesk(async (desk, measure: number, milestone: string) => {
      desk.subject = { measure, milestone };
      const { id, workflow } = await taskOf(desk, measure);
      const round = await desk.ask((api) => api.GET('/api/v1/tasks/{id}/milestones/{key}/countersignature', { params: { path: { id, key: milestone } } }));
      desk.show({ ...round, workflow }, () => [...standing(round, desk), ...paper(round, desk), ...answers(round, desk), ...facts([[desk.text({ zh: '工作流', en: 'workflow' }), workflow]], 120)]);
    }));
};

/** `会签 d5-2020 第2稿 4/4 · 时限 2020-12-02`. */
function standing({ milestone, version, answered, of, limitOn, limitPassed, order, enough }: Schemas['Round'], desk: Desk): string[] {
  const passed = limitPassed ? desk.text({ zh: '（已过）', en: ' (over)' }) : '';
  const how = `${say(desk.language, `countersignOrder.${order}`)}${desk.text({ zh: '，', en: ', ' })}${say(desk.language, `countersignEnough.${enough}`)}`;
  return [desk.text({
    zh: `会签 ${milestone} 第${version}稿 ${answered}/${of} · 时限 ${limitOn}${passed} · ${how}`,
    en: `countersignature ${milestone} version ${version} ${answered}/${of} · limit ${limitOn}${passed} · ${how}`,
  }), ''];
}

/** The text, with what was taken out and put in since the version before, and the evidence that was attached or the contribution that was filed anew. */
function paper({ text, comparison, attached, contribution }: Schemas['Round'], desk: Desk): string[] {
  const marks = { same: ' ', removed: '-', added: '+' } as const;
  const compared = (paragraphs: Schemas['Round']['comparison']): string[] | undefined => paragraphs?.map(({ mark, text: paragraph }) => `  ${marks[mark]} ${paragraph}`);
  const lines = compared(comparison) ?? text?.split('\n').map((paragraph) => `    ${paragraph}`);
  return [...lines ?? [desk.text({ zh: '    （文本已删除）', en: '    (the text was erased)' })], ...(attached ? [`  + ${desk.text({ zh: '证明材料', en: 'evidence' })} ${attached.name ?? '—'} ${attached.sha256.slice(0, 12)}`] : []), ...(contribution ? [`  + ${desk.text({ zh: '重报的配合情况', en: 'contribution filed anew' })} ${contribution.name}`, ...compared(contribution.comparison) ?? []] : []), ''];
}

function answers({ signers, earlier }: Schemas['Round'], desk: Desk): string[] {
  const titles = [{ zh: '稿', en: 'version' }, { zh: '单位', en: 'bureau' }, { zh: '答复', en: 'answer' }, { zh: '意见', en: 'opinion' }, { zh: '时间', en: 'when' }].map((title) => ({ title: desk.text(title), atMost: 40 }));
  const row = (version: string) => (one: Schemas['Signer']): string[] => [version, one.name, answerOf(one, desk), [one.opinion, one.reply, signedOn(one, desk)].filter(Boolean).join(' '), one.at === undefined ? '' : timeOf(one.at)];
  const former = earlier.flatMap(({ version, answers: given }) => given.map(row(desk.text({ zh: `第${version}稿（作废）`, en: `${version} (void)` }))));
  return [...table(titles, [...signers.map(row(desk.text({ zh: '现稿', en: 'present' }))), ...former]), ''];
}

/** `纸质会签：局长张某 2020-11-20`. */
function signedOn({ paper: given }: Schemas['Signer'], desk: Desk): string | undefined {
  return given && desk.text({ zh: `纸质会签：${given.post}${given.signer ?? '（姓名已删除）'} ${given.on}`, en: `on paper: ${given.signer ?? '(name erased)'}, ${given.post}, ${given.on}` });
}

function answerOf({ answer, voided, settled, standsIn }: Schemas['Signer'], desk: Desk): string {
  const { language } = desk;
  const isVoid = voided === undefined ? undefined : desk.text({ zh: `第${voided}稿的答复作废`, en: `its answer to version ${voided} is void` });
  const said = [say(language, `countersignAnswer.${answer}`), isVoid, standsIn?.[language]].filter(Boolean).join(' · ');
  return settled === undefined ? said : `${said} → ${say(language, `authority.${settled.kind}`)} ${settled.number}`;
}
