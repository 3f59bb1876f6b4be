import { phaseSaid } from '@lianxi/wording/milestone';
import { say } from '@lianxi/wording/say';
import type { PaperHead } from './look/page';
import { printed } from './look/page';
import { facts, grid, table } from './look/table';
import type { Day } from './look/text';
import { dayInWords } from './look/text';
import { heading, note, prose } from './look/type';
import type { MeasureSaid } from './sign-off-sheet';

/** A body of the task, and whether it has signed for it. */
export interface BodySaid {
  readonly name: string;
  readonly kind: 'municipal' | 'vertical' | 'county' | 'group';
  readonly duty: 'lead' | 'joint' | 'participant';
  /** The day it signed, and the number of the reply the office entered for it. */
  readonly receipt?: { readonly on: Day; readonly reply?: string | undefined } | undefined;
}

/** A milestone as it is handed over. Without dates, its calendar is awaited. */
export interface MilestoneAhead {
  readonly key: string;
  readonly text: string;
  readonly dueOn?: Day | undefined;
  readonly reportBy?: Day | undefined;
  readonly phase: 'open' | 'submitted' | 'approved' | 'reviewed' | 'struck-off';
}

/** 任务办理单: a task as it is handed to the bodies that are to carry it out. */
export interface TaskSheet extends PaperHead {
  /** 文号 of the plan, or that it is a draft. */
  readonly planStatus: string;
  readonly section: string;
  readonly measure: MeasureSaid & { readonly text: string; /** The lines of the plan's text it stands in. */ readonly lines: readonly number[] };
  readonly coordinator: { readonly name: string; readonly provisional: boolean };
  readonly bodies: readonly BodySaid[];
  /** Bodies the plan means and does not name, as printed. */
  readonly openGroups: readonly string[];
  readonly milestones: readonly MilestoneAhead[];
  /** What happens if nobody acts, the earliest first. */
  readonly ladder: readonly { readonly on: Day; readonly what: string }[];
  /** What the plan leaves open about this measure. */
  readonly openQuestions: readonly string[];
}

const kinds = { municipal: '市直部门', vertical: '垂直管理单位', county: '县（市、区）', group: '一类主体' } as const;

/** 任务办理单 as a Word document. */
export function taskSheet(sheet: TaskSheet): Promise<Uint8Array> {
  const { measure, coordinator } = sheet;
  const body = [
    facts([
      [['方案文号', sheet.planStatus]],
      [['任务', `措施${measure.number}　${measure.heading}`]],
      [['所属部分', sheet.section]],
      [['汇总单位', `${coordinator.name}${coordinator.provisional ? '（暂定，按原文排序；待依据确认）' : ''}`]],
    ]),
    ...heading('一、措施原文'), ...prose(measure.text), ...prose(measure.clause), ...note(`来源：方案原文${linesInWords(measure.lines)}。`),
    ...heading('二、责任单位及签收'), bodies(sheet.bodies), ...openGroups(sheet.openGroups),
    ...heading('三、节点'), milestones(sheet.milestones), ...note('须在完成期限当日及以前完成，并由汇总单位在报送期限当日及以前申请办结。'),
    ...heading('四、提醒和督促安排'), ...ladder(sheet.ladder), ...note('节点申请办结后，其未到日期的安排自行取消。'),
    ...heading('五、方案待定事项'), ...(sheet.openQuestions.length === 0 ? prose('（本措施无待定事项）') : sheet.openQuestions.flatMap((question, place) => prose(`${place + 1}．${question}`))),
    ...heading('六、签收'), receipt(),
  ];
  return printed(sheet, { name: '任务办理单', body });
}

/** `第17行`, `第17行、第19行` */
const linesInWords = (lines: readonly number[]): string => lines.map((line) => `第${line}行`).join('、');

function bodies(all: readonly BodySaid[]) {
  const columns = [{ title: '单位', wide: 42 }, { title: '性质', wide: 32, centred: true }, { title: '责任', wide: 36, centred: true }, { title: '签收', wide: 46, centred: true }];
  return grid(columns, all.map(({ name, kind, duty, receipt: given }) => [name, kinds[kind], say('zh', `duty.${duty}`), kind === 'group' ? '不单独签收' : signedFor(given)]));
}

function signedFor(given: BodySaid['receipt']): string {
  if (!given) return '未签收';
  return `${dayInWords(given.on)}${given.reply === undefined ? '' : `\n${given.reply}`}`;
}

function openGroups(groups: readonly string[]) {
  return groups.length === 0 ? [] : note(`方案原文另有“${groups.join('”“')}”，未列名的单位待明确。`);
}

function milestones(all: readonly MilestoneAhead[]) {
  const columns = [{ title: '节点', wide: 22, centred: true }, { title: '成果', wide: 46 }, { title: '完成期限', wide: 34, centred: true }, { title: '报送期限', wide: 34, centred: true }, { title: '状态', wide: 20, centred: true }];
  const day = (one: Day | undefined): string => (one === undefined ? '待定' : dayInWords(one));
  return grid(columns, all.map(({ key, text, dueOn, reportBy, phase }) => [key, text, day(dueOn), day(reportBy), say('zh', `milestonePhase.${phaseSaid(key, phase)}`)]), { small: true });
}

function ladder(steps: TaskSheet['ladder']) {
  if (steps.length === 0) return prose('（目前没有待发的提醒、催办）');
  return [grid([{ title: '日期', wide: 44, centred: true }, { title: '事项', wide: 112 }], steps.map(({ on, what }) => [dayInWords(on), what]), { small: true })];
}

/** For a body that signs on paper. */
function receipt() {
  return table([30, 48, 30, 48], [
    { high: 12, cells: [{ text: '签收单位', label: true }, { text: '' }, { text: '签收人', label: true }, { text: '' }] },
    { high: 44, cells: [{ text: '日期', label: true }, { text: '　　年　　月　　日', centred: true }, { text: '盖章处', label: true }, { text: '' }] },
  ], { together: true });
}
