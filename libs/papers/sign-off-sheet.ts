import type { Table } from 'docx';
import type { PaperHead } from './look/page';
import { printed } from './look/page';
import { facts, form, grid, table } from './look/table';
import type { Day, Written } from './look/text';
import { dayInWords, listed } from './look/text';
import { heading, note, prose } from './look/type';

/** The measure a paper is about, as the plan prints it. */
export interface MeasureSaid {
  readonly number: number;
  readonly heading: string;
  /** Who is responsible, with its brackets. */
  readonly clause: string;
}

/** A milestone and who reports for it. */
export interface MilestoneSaid {
  readonly key: string;
  readonly text: string;
  readonly dueOn?: Day | undefined;
}

/** 签批单: a milestone's submission, to be signed and sealed by the head of the bureau that reports. */
export interface SignOffSheet extends PaperHead {
  readonly measure: MeasureSaid;
  readonly milestone: MilestoneSaid;
  readonly coordinator: string;
  /** The other bodies, as printed. */
  readonly others: readonly string[];
  readonly submission: { readonly on: Day; readonly achievedOn: Day; readonly document?: string | undefined; readonly text?: Written | undefined };
  /** Each target of the milestone with what is reported of it. */
  readonly figures: readonly string[];
  /** Whose contribution was asked for, and who of them has sent none. */
  readonly contributions: { readonly of: number; readonly missing: readonly string[] };
  /** 未反馈: signers of its 会签 that had not answered. */
  readonly unanswered: readonly string[];
  /** Who answered its 会签 on paper: each body with who signed for it, and when. */
  readonly answeredOnPaper: readonly string[];
  readonly evidence: readonly { readonly name: Written; readonly bureau: string; readonly sha256: string }[];
  /** The event by which the scan is matched with what was signed: its number among the task's, and its hash. */
  readonly event: { readonly number: number; readonly hash: string };
  /** The day it was signed already, and by whom: a second signature is not asked for, and what is signed next is the office's review. */
  readonly signed?: Signed | undefined;
  /** The same of the review (初审); absent before it, and where the submission takes none. */
  readonly reviewed?: Signed | undefined;
  /** That the submission takes a review. */
  readonly takesReview: boolean;
}

interface Signed {
  readonly on: Day;
  readonly by: string;
}

/** So many characters of a hash tell files apart, and can be compared by eye. */
const shown = 12;

/** 签批单 as a Word document. */
export function signOffSheet(sheet: SignOffSheet): Promise<Uint8Array> {
  const { measure, milestone, coordinator, others, submission } = sheet;
  const body = [
    facts([
      [['措施', `措施${measure.number}　${measure.heading}`]],
      [['责任条款', measure.clause]],
      [['节点', `${milestone.key}　${milestone.text}`]],
      [['汇总单位', coordinator], ['其他单位', listed(others, '无')]],
      [['完成期限', milestone.dueOn === undefined ? '未定' : dayInWords(milestone.dueOn)], ['完成日期', dayInWords(submission.achievedOn)]],
      [['文号', submission.document ?? '无'], ['申请日期', dayInWords(submission.on)]],
      ...(sheet.figures.length === 0 ? [] : [[['指标', sheet.figures.join('\n')]] as const]),
      [['配合情况', contributed(sheet.contributions)]],
      ...countersigned(sheet),
    ]),
    ...note(''), signatures(sheet),
    ...note('签字盖章后扫描上传，上传前请核对记录号和校验值。办结申请退回或撤回后，本单作废。'),
    ...heading('附一　办结情况'), ...prose(submission.text === undefined ? '（未填写说明）' : submission.text),
    ...heading('附二　证明材料'), ...evidenceOf(sheet),
  ];
  return printed(sheet, { name: '签批单', body });
}

/** What of its 会签 a signer has to know: who has not answered, and whose answer stands on paper. */
function countersigned({ unanswered, answeredOnPaper }: SignOffSheet): readonly (readonly [readonly [string, string]])[] {
  const said = [...(answeredOnPaper.length === 0 ? [] : [`纸质会签：${answeredOnPaper.join('；')}`]), ...(unanswered.length === 0 ? [] : [`${unanswered.join('、')}未反馈（未反馈不视为同意）`])];
  return said.length === 0 ? [] : [[['会签', said.join('\n')]]];
}

function contributed({ of, missing }: SignOffSheet['contributions']): string {
  return of === 0 ? '本措施无配合单位' : `应报${of}家，已报${of - missing.length}家；${missing.length === 0 ? '无缺报' : `缺报：${missing.join('、')}`}`;
}

function evidenceOf({ evidence }: SignOffSheet) {
  if (evidence.length === 0) return prose('（未上传证明材料）');
  const columns = [{ title: '序号', wide: 14, centred: true }, { title: '名称', wide: 70 }, { title: '单位', wide: 34, centred: true }, { title: '校验值（前12位）', wide: 38, centred: true }];
  return [grid(columns, evidence.map(({ name, bureau, sha256 }, place) => [String(place + 1), name, bureau, sha256.slice(0, shown)]), { small: true })];
}

/** Where it is signed and sealed, with room for a seal of 42 mm; all of it on one page, with what is signed, so that no page can be put before another. */
function signatures({ measure, milestone, event, ...sheet }: SignOffSheet): Table {
  const signedFor = `措施${measure.number}节点 ${milestone.key} 办结申请，第${event.number}号记录，校验值 ${event.hash.slice(0, shown)}`;
  return table(form, [
    { cells: [{ text: '核对', label: true }, { text: signedFor, span: 3 }] },
    ...opinions(sheet),
    { high: 15, cells: [{ text: '签名', label: true }, { text: '' }, { text: '盖章处', label: true, down: 3 }, { text: '', down: 3 }] },
    { high: 15, cells: [{ text: '职务', label: true }, { text: '' }] },
    { high: 15, cells: [{ text: '日期', label: true }, { text: '　　年　　月　　日', centred: true }] },
  ], { together: true });
}

/** Whose word is to be written: the head's, and once that is there the office's, where the submission takes its review (初审); as high in all. */
function opinions({ signed, reviewed, takesReview }: Pick<SignOffSheet, 'signed' | 'reviewed' | 'takesReview'>): Parameters<typeof table>[1] {
  const done = (one: Signed | undefined, what: string): string => (one === undefined ? '' : `${one.by}已于${dayInWords(one.on)}${what}，不必重签。`);
  const row = (high: number, label: string, text: string) => ({ high, cells: [{ text: label, label: true }, { text, span: 3 }] });
  if (signed && takesReview) return [row(20, '领导签批', done(signed, '签批')), row(26, '办公室初审', done(reviewed, '初审'))];
  return [row(20, '拟办意见', ''), row(26, '领导签批', done(signed, '签批'))];
}
