import type { Content } from '../kind/content';
import type { Kind } from '../kind/kind';
import { entryStart } from '../kind/unpack';
import type { ZipEntry } from '../kind/zip-directory';
import type { Bytes } from '../store/store';
import { pdfFirstPage } from '../pdf/first-page';
import { withoutTheRest } from './mark';
import { xmlText } from './xml-text';

/** About what stands on a page; the mark stands at its head. */
const pageCharacters = 2_000;

/** A part of a document is unpacked no further, in bytes. */
const mostOfAPart = 2_097_152;

/** Of a compound file the beginning is looked through, in bytes: its text stands somewhere there. */
const mostOfACompound = 2_097_152;

/** The parts of a zip that hold what the first page shows, headers and footers too; those of slides stand in the slide, its layout or its master. */
const firstParts: Readonly<Partial<Record<Kind, RegExp>>> = {
  docx: /^word\/(document|(header|footer)\d*)\.xml$/,
  xlsx: /^xl\/(sharedStrings|worksheets\/sheet1)\.xml$/,
  pptx: /^ppt\/(slides\/slide1|slideLayouts\/slideLayout\d+|slideMasters\/slideMaster\d+)\.xml$/,
  odt: /^(content|styles)\.xml$/,
  ods: /^(content|styles)\.xml$/,
  odp: /^(content|styles)\.xml$/,
  ofd: /(^|\/)(Pages\/Page_[01]|Tpls\/Tpl_\d+)\/Content\.xml$/,
};

/** The parts whose headers and footers stand behind everything else in them. */
const sheets = /^xl\/worksheets\/sheet\d+\.xml$/;

/** So many parts of either sort are looked into: a document has no more headers and footers. */
const mostParts = 40;

/**
 * The text of a document's first page, as far as it can be told without drawing it; empty for pictures. docs/security.md says what is not seen.
 * @throws FileFault where a part cannot be unpacked, or a PDF is encrypted
 */
export async function firstPageText(bytes: Bytes, { kind, entries }: Content): Promise<string> {
  if (kind === 'pdf') return await pdfFirstPage(bytes, pageCharacters);
  if (kind === 'doc' || kind === 'xls' || kind === 'ppt') return withoutTheRest((await bytes.read(0, mostOfACompound)).toString('utf16le'));
  const parts = (which: RegExp | undefined): ZipEntry[] => [...entries ?? []].filter(([name]) => which?.test(name)).map(([, entry]) => entry).slice(0, mostParts);
  const texts: string[] = [];
  for (const entry of parts(firstParts[kind])) texts.push(xmlText(await entryStart(bytes, entry, mostOfAPart), pageCharacters));
  if (kind === 'xlsx') for (const entry of parts(sheets)) texts.push(xmlText(headersAndFooters(await entryStart(bytes, entry, mostOfAPart)), pageCharacters));
  return texts.join('\n');
}

function headersAndFooters(sheet: Buffer): Buffer {
  const at = sheet.lastIndexOf('<headerFooter');
  return at === -1 ? Buffer.alloc(0) : sheet.subarray(at);
}
