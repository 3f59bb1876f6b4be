import type { IParagraphOptions, IRunOptions } from 'docx';
import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Written } from './text';
import { paragraphsOf } from './text';

/** 党政机关公文格式 (GB/T 9704-2012) names the faces; where a machine lacks one, the next of the list stands in, as `fontTable.xml` says. */
export const faces = {
  title: ['方正小标宋简体', '小标宋体', '宋体', 'SimSun'],
  heading: ['黑体', 'SimHei'],
  lead: ['楷体_GB2312', '楷体', 'KaiTi'],
  body: ['仿宋_GB2312', '仿宋', 'FangSong'],
  number: ['宋体', 'SimSun'],
} as const;

/** Sizes in half points: 二号 · 三号 · 四号 · 小四 · 五号 · 小五. */
export const sizes = { title: 44, body: 32, number: 28, cell: 24, small: 21, least: 18 } as const;

/** Space from line to line, in twentieths of a point: 28 points for a text, less where a table has to hold many rows. */
const leading = { title: 720, body: 560, cell: 400, small: 340 } as const;

/** How a text is set. */
export interface Setting {
  readonly face?: keyof typeof faces;
  readonly size?: keyof typeof sizes;
  readonly leading?: keyof typeof leading;
  readonly align?: 'left' | 'centre' | 'right' | 'both';
  /** Begins two characters in, as a paragraph of a text does. */
  readonly indented?: boolean;
  readonly red?: boolean;
  /** Stays on the page of what follows. */
  readonly keptWithNext?: boolean;
  /** Space before and after it, in twentieths of a point. */
  readonly around?: number;
}

const alignments = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT, both: AlignmentType.BOTH } as const;

/** How characters are set; Chinese marks such as “” are Chinese characters here, not Latin ones. */
export function runSetting({ face = 'body', size = 'body', red = false }: Setting): IRunOptions {
  return { font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: faces[face][0], hint: 'eastAsia' }, size: sizes[size], ...(red && { color: 'C00000' }) };
}

/** How a paragraph is set. A word that does not end breaks at the margin, as Chinese does. */
export function paragraphSetting({ leading: lead = 'body', align = 'both', indented = false, keptWithNext = false, around = 0 }: Setting): IParagraphOptions {
  return {
    alignment: alignments[align], spacing: { line: leading[lead], lineRule: LineRuleType.EXACT, before: around, after: around }, keepNext: keptWithNext, wordWrap: true,
    ...(indented && { indent: { firstLine: 2 * 10 * sizes.body, firstLineChars: 200 } }),
  };
}

/** So many paragraphs a text has at most, and one that stands in a cell. */
const most = { text: 400, cell: 20 } as const;

/** A text in its paragraphs; where there is nothing, an empty one, since a cell must hold something. */
export function paragraphs(text: Written, setting: Setting = {}): Paragraph[] {
  const lines = paragraphsOf(text, setting.indented === true ? most.text : most.cell);
  return (lines.length === 0 ? [''] : lines).map((line) => new Paragraph({ ...paragraphSetting(setting), children: [new TextRun({ ...runSetting(setting), text: line })] }));
}

/** A heading within a paper. */
export const heading = (text: string): Paragraph[] => paragraphs(text, { face: 'heading', size: 'number', align: 'left', keptWithNext: true, around: 80 });

/** A note below a table. */
export const note = (text: string): Paragraph[] => paragraphs(text, { size: 'small', leading: 'small', around: 60 });

/** A text of several paragraphs, each begun two characters in. */
export const prose = (text: Written): Paragraph[] => paragraphs(text, { indented: true });
