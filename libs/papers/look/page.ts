import type { ISectionOptions, Paragraph, Table } from 'docx';
import { AlignmentType, Document, Footer, Header, PageNumber, PageOrientation, Paragraph as OneParagraph, TextRun } from 'docx';
import { bytesOf } from './bytes';
import type { Day } from './text';
import { dayInWords } from './text';
import { twips } from './table';
import { paragraphs, runSetting } from './type';

/** What every paper begins with. */
export interface PaperHead {
  /** The plan the paper belongs to, by its title. */
  readonly programme: string;
  /** A paper of a rehearsal says on every page that it is none. */
  readonly rehearsal: boolean;
  /** The day it is printed, in the programme's time. */
  readonly printedOn: Day;
}

/** A paper: its name, and what stands below. */
interface Paper {
  readonly name: string;
  readonly body: readonly (Paragraph | Table)[];
  /** Lies on its side, for tables of many columns. */
  readonly lying?: boolean;
}

const rehearsed = '演练，非正式文件';
const notForSecrets = '联席系统生成 · 非涉密系统，严禁处理涉密信息';

/** A paper as a Word document's bytes: A4 and the margins of 公文 (GB/T 9704-2012), its page's number below. The same paper has the same bytes. */
export function printed(head: PaperHead, { name, body, lying = false }: Paper): Promise<Uint8Array> {
  const { programme, rehearsal, printedOn } = head;
  const titles = [
    ...paragraphs(programme, { face: 'lead', size: 'number', align: 'centre', keptWithNext: true }),
    ...paragraphs(rehearsal ? `${name}（演练）` : name, { face: 'title', size: 'title', leading: 'title', align: 'centre', keptWithNext: true, around: 120 }),
  ];
  const last = paragraphs(`打印日期：${dayInWords(printedOn)}`, { size: 'small', leading: 'small', align: 'right', around: 60 });
  const document = new Document({
    title: name, creator: '联席', lastModifiedBy: '联席', evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { ...runSetting({}), language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections: [{ properties: page(lying), headers: { default: banner(rehearsal), even: banner(rehearsal) }, footers: { default: pageNumber('right'), even: pageNumber('left') }, children: [...titles, ...body, ...last] }],
  });
  return bytesOf(document, printedOn);
}

/** 37 mm above, 35 below, 28 and 26 beside the text; a page that lies is the same page turned. */
function page(lying: boolean): NonNullable<ISectionOptions['properties']> {
  const [top, bottom, left, right] = (lying ? [28, 26, 37, 35] : [37, 35, 28, 26]).map(twips);
  return {
    page: {
      size: { width: twips(210), height: twips(297), orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { top, bottom, left, right, header: twips(15), footer: twips(lying ? 16 : 25) },
    },
  };
}

function banner(rehearsal: boolean): Header {
  const warning = paragraphs(rehearsed, { face: 'heading', size: 'body', leading: 'cell', align: 'centre', red: true });
  return new Header({ children: [...paragraphs(notForSecrets, { face: 'number', size: 'least', leading: 'small', align: 'centre' }), ...(rehearsal ? warning : [])] });
}

/** `— 1 —`, outside on pages printed on both sides, a character from the margin. */
function pageNumber(side: 'left' | 'right'): Footer {
  const run = new TextRun({ ...runSetting({ face: 'number', size: 'number' }), children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new OneParagraph({ alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT, indent: { [side]: 280 }, children: [run] })] });
}
