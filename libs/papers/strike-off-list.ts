import type { PaperHead } from './look/page';
import { printed } from './look/page';
import { grid, table } from './look/table';
import type { Day } from './look/text';
import { dayInWords } from './look/text';
import { note } from './look/type';

/** A milestone that has passed every step but the signed list. */
export interface ListedMilestone {
  readonly measure: number;
  readonly key: string;
  readonly text: string;
  readonly coordinator: string;
  readonly dueOn?: Day | undefined;
  readonly achievedOn: Day;
  readonly document?: string | undefined;
  /** It is not what it was when it was listed: nothing of it is shown for signing, and it is not struck off by this list. */
  readonly changed?: boolean;
}

/** 拟销号清单: what the convenor, or an authorised deputy, is asked to let the office strike off. */
export interface StrikeOffList extends PaperHead {
  /** 清单编号, of a list that was drawn up; else the office's to write. */
  readonly number?: string | undefined;
  /** Names what the list held when it was printed, of one that was drawn up: the page shows the same. */
  readonly seen?: string | undefined;
  /** In the order of the plan. */
  readonly milestones: readonly ListedMilestone[];
}

const columns = [
  { title: '序号', wide: 11, centred: true }, { title: '措施', wide: 16, centred: true }, { title: '节点', wide: 20, centred: true }, { title: '成果', wide: 45 }, { title: '汇总单位', wide: 27, centred: true },
  { title: '完成期限', wide: 34, centred: true }, { title: '完成日期', wide: 34, centred: true }, { title: '文号', wide: 38, centred: true },
];

/** 拟销号清单 as a Word document. */
export function strikeOffList(list: StrikeOffList): Promise<Uint8Array> {
  const { milestones, number, seen } = list;
  const rows = milestones.map(({ measure, key, text, coordinator, dueOn, achievedOn, document, changed }, place) => [
    String(place + 1), `措施${measure}`, key, text, coordinator, dueOn === undefined ? '未定' : dayInWords(dueOn), ...(changed ? ['列入后有变动', '不凭本清单销号'] : [dayInWords(achievedOn), document ?? '无']),
  ]);
  const signing = table([34, 78, 34, 79], [
    { cells: [{ text: '核对', label: true }, { text: bounds(milestones), span: 3 }] },
    ...(seen === undefined ? [] : [{ cells: [{ text: '内容校验码', label: true }, { text: seen, span: 3 }] }]),
    { high: 26, cells: [{ text: '召集人签字', label: true }, { text: '' }, { text: '签字人身份', label: true }, { text: '□召集人\n□经授权的副召集人或副秘书长' }] },
    { high: 44, cells: [{ text: '日期', label: true }, { text: '　　年　　月　　日', centred: true }, { text: '联席会议办公室（盖章）', label: true }, { text: '' }] },
  ], { together: true });
  const body = [
    table([34, 112, 34, 45], [{ cells: [{ text: '清单编号', label: true }, { text: number ?? '' }, { text: '项数', label: true }, { text: `共${milestones.length}项`, centred: true }] }]),
    ...note(`下列节点已按审批流程签批、审核，拟予销号。${number === undefined ? '清单编号由联席会议办公室编写，' : ''}签字后凭编号销号。`),
    grid(columns, rows, { small: true }),
    ...note(''),
    signing,
  ];
  return printed(list, { name: '拟销号清单', body, lying: true });
}

/** What is signed, told beside the signature, so that no page can be put before another. */
function bounds(milestones: readonly ListedMilestone[]): string {
  const said = ({ measure, key }: ListedMilestone): string => `措施${measure}节点 ${key}`;
  const [first, last] = [milestones[0], milestones.at(-1)];
  return `本清单共${milestones.length}项${first && last ? `，首项为${said(first)}，末项为${said(last)}` : ''}`;
}
