import { basename } from 'node:path';
import { Option } from 'commander';
import type { Schemas } from '@lianxi/api-client/client';
import { post } from '@lianxi/rehearsal/bureaus/intention';
import { bureauMeant } from '../desk/bureau-names';
import type { Desk } from '../desk/desk';
import { NotDone } from '../desk/ending';
import { everything } from '../desk/pages';
import { taskOf } from '../desk/tasks';
import { facts, table } from '../terminal/table';
import { timeOf } from '../terminal/when';
import { showDecision } from './decided';
import type { ScannedPaper } from './evidence-files';
import { attach, fileToSend, saved } from './evidence-files';
import type { Register } from './register';
import { command, measureNumber } from './register';

/** `evidence add`, `evidence list`, `evidence get`: files that show what was done. */
export const evidence: Register = (parent, onDesk) => {
  const group = parent.command('evidence').summary('证明材料 · files that show what was done').description('证明材料 · files that show what was done');
  command(group, {
    usage: 'add',
    summary: '上传一份材料，可同时附到几个节点 · attach a file to one or several milestones',
    examples: ['lianxi evidence add 3 d5-2020 ./政策文件.pdf --as kejiju/liaison', 'lianxi evidence add 4 d6-2020,d7-2020 ./纪要.ofd --as office --bureau rensheju'],
  })
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .argument('<milestone>', '节点，几个用逗号隔开 · key of a milestone; several with commas')
    .argument('<file>', '文件，100 MB 以内 · a file of at most 100 MB')
    .option('--bureau <id>', '证明哪个单位的工作，不写即本单位 · whose part it shows')
    .addOption(new Option('--scan-of <paper>', '会签单、签批单、初审、清单或依据的扫描件；已申请办结的，只收后四种 · the scan of an answer, a signature, a review, a list or an authority; once submitted, of the last four alone').choices(['countersignature', 'sign-off', 'review', 'list', 'authority']))
    .action(onDesk(async (desk, measure: number, milestones: string, path: string, shown: Shown) => { await add(desk, measure, milestones.split(/[,，、]/).filter(Boolean), path, shown); }));
  command(group, {
    usage: 'list',
    summary: '一项任务的材料 · the files of a task',
    examples: ['lianxi evidence list 3', 'lianxi evidence list 3 --json'],
  })
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .action(onDesk(async (desk, measure: number) => {
      const task = await taskOf(desk, measure);
      const items = await filesOf(desk, task.id);
      desk.show({ items, workflow: task.workflow }, () => [...lines(items, task, desk), ...facts([[desk.text({ zh: '工作流', en: 'workflow' }), task.workflow]])]);
    }));
  command(group, {
    usage: 'get',
    summary: '下载一份材料，并核对内容 · download a file, and verify it',
    examples: ['lianxi evidence get 3 9f86d081', 'lianxi evidence get 3 9f86d081 --to ./纪要.ofd'],
  })
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .argument('<sha256>', '材料编号或其前几位，见 list · its number, or how that begins')
    .option('--to <file>', '写到哪里，不写即原名 · where to; its own name when left out')
    .action(onDesk(async (desk, measure: number, begins: string, { to }: { to?: string }) => { await get(desk, measure, begins.toLowerCase(), to); }));
};

/** Whose part a file shows, and the paper it is the scan of. */
interface Shown {
  readonly bureau?: string;
  readonly scanOf?: ScannedPaper;
}

async function add(desk: Desk, measure: number, milestones: readonly string[], path: string, { bureau: named, scanOf }: Shown): Promise<void> {
  desk.subject = { measure, milestone: milestones[0] ?? '' };
  const file = await fileToSend(path);
  const { id, coordinator } = await taskOf(desk, measure);
  const by = desk.actor(post(coordinator.bureau, 'liaison'));
  const bureau = named === undefined ? undefined : await bureauMeant(desk, named);
  const attached = await attach(desk, by, id, { milestones, file, bureau, scanOf });
  const short = attached.file.sha256.slice(0, 12);
  await showDecision(desk, attached, { zh: `已附材料 ${milestones.join('、')}：${attached.file.name}（${short}）`, en: `Attached to ${milestones.join(', ')}: ${attached.file.name} (${short})` }, by);
}

async function get(desk: Desk, measure: number, begins: string, to: string | undefined): Promise<void> {
  const task = await taskOf(desk, measure);
  const found = new Map((await filesOf(desk, task.id)).filter(({ sha256 }) => sha256.startsWith(begins)).map((file) => [file.sha256, file]));
  const [file, other] = [...found.values()];
  if (!file || other) throw new NotDone({ zh: `${file ? '不止一份' : '没有'}编号以“${begins}”开头的材料。→ lianxi evidence list ${measure}`, en: `${file ? 'More than one file has' : 'No file has'} a number that begins with '${begins}'. → lianxi evidence list ${measure}` });
  const path = to ?? (file.name === undefined ? undefined : basename(file.name)) ?? `${file.sha256.slice(0, 12)}.${file.kind}`;
  await saved(path, () => desk.ask((api) => api.GET('/api/v1/tasks/{id}/evidence/{sha256}', { params: { path: { id: task.id, sha256: file.sha256 } }, parseAs: 'stream' })), file.sha256);
  desk.show({ ...file, written: path, workflow: task.workflow }, () => [
    desk.text({ zh: `✓ 已写入 ${path}（${sizeOf(file.size)}），内容与编号相符`, en: `✓ Written to ${path} (${sizeOf(file.size)}); its content is what its number says` }),
    ...facts([[desk.text({ zh: '工作流', en: 'workflow' }), task.workflow]]),
  ]);
}

function filesOf(desk: Desk, id: string): Promise<Schemas['Evidence'][]> {
  return everything((cursor) => desk.ask((api) => api.GET('/api/v1/tasks/{id}/evidence', { params: { path: { id }, query: { cursor, limit: 200 } } })));
}

function lines(items: readonly Schemas['Evidence'][], { parts, measure }: Schemas['Task'], desk: Desk): string[] {
  if (items.length === 0) return [desk.text({ zh: `还没有材料。→ lianxi evidence add ${measure} 节点 文件 --as 单位/岗位`, en: `There are no files yet. → lianxi evidence add ${measure} MILESTONE FILE --as BUREAU/POST` })];
  const titles = [{ zh: '节点', en: 'milestone' }, { zh: '单位', en: 'bureau' }, { zh: '文件', en: 'file' }, { zh: '大小', en: 'size' }, { zh: '编号', en: 'number' }, { zh: '上传', en: 'attached' }];
  const name = (bureau: string): string => parts.find((part) => part.bureau === bureau)?.name ?? bureau;
  return table(titles.map((title) => ({ title: desk.text(title), atMost: 40 })), items.map((one) => [one.milestone, name(one.bureau), one.name ?? '—', sizeOf(one.size), one.sha256.slice(0, 12), [timeOf(one.at), one.standsIn?.[desk.language]].filter(Boolean).join(' ')]));
}

/** `1.4 MB` */
function sizeOf(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  return bytes < 1_048_576 ? `${(bytes / 1_024).toFixed(0)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
