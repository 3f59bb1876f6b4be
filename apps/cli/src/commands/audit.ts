import type { Schemas } from '@lianxi/api-client/client';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { momentIn } from '@lianxi/wording/moment';
import type { Desk } from '../desk/desk';
import { NotDone, Usage } from '../desk/ending';
import { workflowsOf } from '../desk/links';
import { listCalled } from '../desk/lists';
import { taskOf } from '../desk/tasks';
import { counted } from '../terminal/counted';
import { erasureLine } from './erasure-lines';
import { writeBundle } from './audit-bundle';
import type { Download } from './audit-files';
import { auditEvents } from './audit-events';
import { differenceLines, namesFor } from './check-lines';
import type { Names } from './check-words';
import type { Register } from './register';
import { command, measureNumber } from './register';

type Verification = Schemas['Verification'];

/** The worker anchors each minute: so long after the last one, in milliseconds, something keeps it from doing so. */
const anchorsAreOldAfterMs = 5 * 60_000;

/** `audit verify`, `audit export`, `audit events`: whether the record is what it was, a task's proof for somebody else to verify, and what happened at the door, to posts and to what was handed out. */
export const audit: Register = (parent, onDesk) => {
  const group = parent.command('audit').summary('审计 · prove the record').description('审计 · prove the record');
  command(group, {
    usage: 'verify',
    summary: '验证全部事件链、决定、状态和视图，并与库外的锚点核对 · verify the whole record, and against the anchors outside it',
    examples: ['lianxi audit verify', 'lianxi audit verify --json'],
  }).action(onDesk(async (desk) => {
    const answer = await desk.ask((api) => api.GET('/api/v1/audit/verification'));
    const names = await namesFor([...answer.findings, ...answer.erasures], answer.programmes, desk);
    desk.show(answer, () => lines(answer, names, desk));
    if (answer.findings.length > 0) {
      throw new NotDone({ zh: `有 ${answer.findings.length} 处不符。请保全现场，告诉审计管理员（编号见 --json）。`, en: `${counted(answer.findings.length, 'finding')}. Leave everything as it is and tell the auditor (--json has the ids).` });
    }
    const remark = filesRemark(answer) ?? anchorsRemark(answer);
    if (remark) throw new NotDone(remark);
  }));
  command(group, {
    usage: 'export',
    summary: '导出一项任务的全部事件、材料和验证程序，只需 Node · a task\'s events and files; verified by Node alone',
    examples: ['lianxi audit export 3', 'lianxi audit export 3 --to ./measure-03 --without-files', 'lianxi audit export --list 示例销号清单〔2020〕1号'],
  })
    .argument('[measure]', '措施序号 · number of the measure', measureNumber)
    .option('--list <number>', '改为导出一张拟销号清单 · a strike-off list instead, by its number')
    .option('--to <folder>', '写入的文件夹，须为空或不存在 · an empty folder, or one that is not there yet')
    .option('--without-files', '不带证明材料，只带其哈希 · leaves the files out, and says so')
    .action(onDesk(async (desk, measure: number | undefined, options: ExportOptions) => {
      const { list } = options;
      if ((measure === undefined) === (list === undefined)) throw new Usage({ zh: '请写明措施序号，或者 --list 清单编号。', en: 'Name a measure, or a list with --list.' });
      if (list !== undefined) await exportList(desk, list, options);
      else if (measure !== undefined) await exportTask(desk, measure, options);
    }));
  auditEvents(group, onDesk);
};

interface ExportOptions {
  readonly list?: string;
  readonly to?: string;
  readonly withoutFiles?: boolean;
}

async function exportTask(desk: Desk, measure: number, { to, withoutFiles = false }: ExportOptions): Promise<void> {
  const task = await taskOf(desk, measure);
  const proof = await desk.ask((api) => api.GET('/api/v1/tasks/{id}/export', { params: { path: { id: task.id } } }));
  const { events, anchors } = proof;
  const folder = to ?? `measure-${String(measure).padStart(2, '0')}-audit`;
  const download: Download = (sha256) => desk.ask((api) => api.GET('/api/v1/tasks/{id}/evidence/{sha256}', { params: { path: { id: task.id, sha256 } }, parseAs: 'stream' }));
  const { files, missing, ...written } = await writeBundle(folder, { ...proof, about: { task: task.id, programme: task.programme, measure, heading: task.heading }, download: withoutFiles ? undefined : download });
  const said = withoutFiles ? { zh: `${files} 份材料未随附`, en: `${counted(files, 'file')} left out` } : { zh: `${files - missing.length} 份材料`, en: counted(files - missing.length, 'file') };
  desk.show({ ...written, task: task.id, events: events.length, anchors: anchors.length, files: { named: files, included: withoutFiles ? 0 : files - missing.length, missing }, workflow: task.workflow }, () => [
    desk.text({ zh: `✓ 措施${measure} ${task.heading}：${events.length} 个事件、${anchors.length} 个锚点、${said.zh}，已写入 ${written.folder}`, en: `✓ measure ${measure} ${task.heading}: ${counted(events.length, 'event')}, ${counted(anchors.length, 'anchor')}, ${said.en}; written to ${written.folder}` }),
    desk.text({ zh: `在任何有 Node 的机器上验证 → node ${folder}/verify.mjs`, en: `verify it wherever there is Node → node ${folder}/verify.mjs` }),
  ]);
  if (missing.length > 0) throw new NotDone({ zh: `有 ${missing.length} 份材料已不在存放处或已变样，导出中没有：${shortened(missing)}。请告知系统管理员 → lianxi audit verify`, en: `${counted(missing.length, 'file')} could not be had as the events name them, and the export lacks them: ${shortened(missing)}. Tell the system administrator → lianxi audit verify` });
}

/** The chain of a strike-off list. The scan of a signature on paper is not beside it: `lists scan` has it. */
async function exportList(desk: Desk, typed: string, { to }: ExportOptions): Promise<void> {
  const { id, number, programme } = await listCalled(desk, typed);
  const proof = await desk.ask((api) => api.GET('/api/v1/programmes/{programme}/strike-off-lists/{list}/export', { params: { path: { programme, list: id } } }));
  const { events, anchors } = proof;
  const folder = to ?? `list-${id.slice(0, 8)}-audit`;
  const written = await writeBundle(folder, { ...proof, about: { task: id, programme, heading: number } });
  desk.show({ folder: written.folder, list: id, events: events.length, anchors: anchors.length, workflows: await workflowsOf(desk, programme) }, () => [
    desk.text({ zh: `✓ 拟销号清单 ${number}：${events.length} 个事件、${anchors.length} 个锚点，已写入 ${written.folder}`, en: `✓ strike-off list ${number}: ${counted(events.length, 'event')}, ${counted(anchors.length, 'anchor')}; written to ${written.folder}` }),
    desk.text({ zh: `在任何有 Node 的机器上验证 → node ${folder}/verify.mjs`, en: `verify it wherever there is Node → node ${folder}/verify.mjs` }),
  ]);
}

const shortened = (hashes: readonly string[]): string => hashes.map((hash) => hash.slice(0, 12)).join(', ');

function lines(answer: Verification, names: Names, desk: Desk): string[] {
  const { programmes, tasks, events, files, anchors, findings, erasures } = answer;
  const moment = anchors.at === undefined ? '' : momentIn(desk.language, anchors.at);
  return [
    desk.text({ zh: `验证 ${programmes.length} 个方案、${tasks} 项任务、${events} 个事件`, en: `Verified ${counted(programmes.length, 'programme')}, ${counted(tasks, 'task')}, ${counted(events, 'event')}` }),
    ...(files.count === 0 ? [] : [desk.text({ zh: `证明材料 ${files.count} 份，逐字节读过`, en: `${counted(files.count, 'file')}, read to the byte` })]),
    ...(anchors.count === 0 ? [] : [desk.text({ zh: `锚点 ${anchors.count} 个，最近一个在 ${moment}`, en: `${counted(anchors.count, 'anchor')}, the last at ${moment}` })]),
    ...erasures.map((act) => erasureLine(act, names, desk)),
    ...differenceLines(findings, names, desk),
    ...(findings.length > 0 ? [] : [anchors.count > 0
      ? desk.text({ zh: '✓ 事件链、决定、状态、视图、锚点都一致', en: '✓ chains, decisions, states, views and anchors agree' })
      : desk.text({ zh: '✓ 事件链、决定、状态、视图都一致', en: '✓ chains, decisions, states and views agree' })]),
  ];
}

/** What is to be said of the files where not all could be read. */
function filesRemark({ files: { count, readable } }: Verification): Bilingual | undefined {
  if (readable) return undefined;
  return { zh: `存放证明材料的地方现在读不到，只核对了 ${count} 份。→ 日志 api.log，或者 LIANXI_FILES 所指的文件夹或存储桶`, en: `The place where files are kept cannot be read now; ${counted(count, 'file')} of those the record names were compared. → api.log, or the folder or bucket that LIANXI_FILES names` };
}

/** What is to be said of the anchors where the record agrees with those there are. */
function anchorsRemark({ at, anchors }: Verification): Bilingual | undefined {
  if (!anchors.kept) return { zh: '没有设定库外的锚点：连同链尾一起删除的内容无从发现。→ 设定 LIANXI_ANCHORS，如 file:///var/lib/lianxi/anchors.jsonl', en: 'No place for anchors is named: what is deleted together with the end of its chain goes unnoticed. → set LIANXI_ANCHORS, such as file:///var/lib/lianxi/anchors.jsonl' };
  if (!anchors.readable) return { zh: '锚点读不到，没有与之核对。→ 日志 api.log，或者 LIANXI_ANCHORS 所指的文件或服务', en: 'The anchors could not be read and nothing was compared with them. → api.log, or the file or service that LIANXI_ANCHORS names' };
  if (anchors.at === undefined) return { zh: '还没有锚点，一分钟内应有第一个。工作进程没有运行 → npm run status', en: 'There are no anchors yet; the first comes within a minute. The worker does not run → npm run status' };
  if (Date.parse(at) - Date.parse(anchors.at) <= anchorsAreOldAfterMs) return undefined;
  return { zh: '最近几分钟没有新的锚点。工作进程没有运行，或锚点存不进去 → npm run status，日志 worker.log', en: 'No anchor was added in the last minutes. The worker does not run, or cannot add to them → npm run status, worker.log' };
}
