import { say } from '@lianxi/wording/say';
import type { PaperHead } from './look/page';
import { printed } from './look/page';
import { facts, grid } from './look/table';
import type { Day, Written } from './look/text';
import { dayInWords } from './look/text';
import { heading, note, prose } from './look/type';
import type { MeasureSaid, MilestoneSaid } from './sign-off-sheet';

/** One body that is asked, and what it has said to the present text. */
export interface Signer {
  readonly name: string;
  readonly given?: {
    readonly answer: 'agreed' | 'agreed-with-opinion' | 'disagreed';
    readonly on: Day;
    readonly opinion?: Written | undefined;
    /** Number of the 复函 it was taken from; without one, and without `paper`, it was answered on screen. */
    readonly reply?: string | undefined;
    /** Who signed it on paper, and in which post; the day is that of the paper. */
    readonly paper?: { readonly signer: Written; readonly post: string } | undefined;
    /** The paper by which its disagreement was settled. */
    readonly settled?: string | undefined;
  } | undefined;
}

/** 会签单: a text, and a place for the word of each body that is asked. */
export interface CountersignatureSheet extends PaperHead {
  readonly measure: MeasureSaid;
  readonly milestone: MilestoneSaid;
  /** The body that asks. */
  readonly coordinator: string;
  readonly version: number;
  readonly text: Written;
  readonly openedOn: Day;
  readonly limitOn: Day;
  readonly order: 'parallel' | 'sequential';
  readonly enough: 'all' | 'any';
  /** In the order in which they are asked. */
  readonly signers: readonly Signer[];
}

/** What one ticks by hand. */
const choices = '□同意　□原则同意\n□不同意';

/** 会签单 as a Word document. An answer that is not there is '未反馈', and counted as nothing else. */
export function countersignatureSheet(sheet: CountersignatureSheet): Promise<Uint8Array> {
  const { measure, milestone, coordinator, version, text, signers } = sheet;
  const columns = [{ title: '单位', wide: 30, centred: true }, { title: '意见', wide: 52 }, { title: '签名', wide: 35, centred: true }, { title: '日期', wide: 39, centred: true }];
  const body = [
    facts([
      [['措施', `措施${measure.number}　${measure.heading}`]],
      [['节点', `${milestone.key}　${milestone.text}`]],
      [['发起单位', coordinator], ['稿次', `第${version}稿`]],
      [['发起日期', dayInWords(sheet.openedOn)], ['会签时限', dayInWords(sheet.limitOn)]],
      [['会签方式', `${say('zh', `countersignOrder.${sheet.order}`)}，${say('zh', `countersignEnough.${sheet.enough}`)}`]],
    ]),
    ...heading(`会签稿（第${version}稿）`), ...prose(text),
    ...heading('会签意见'), grid(columns, signers.map(rowOf), { signed: true }),
    ...note(counted(signers)),
    ...note('原则同意的请附意见，不同意的请附理由。会签稿修改后，对前稿的意见作废，本单作废。'),
  ];
  return printed(sheet, { name: '会签单', body });
}

function rowOf({ name, given }: Signer): Written[] {
  if (!given) return [name, `${say('zh', 'countersignAnswer.none')}\n${choices}`, '', ''];
  const { answer, opinion, settled, on } = given;
  const opinions = opinion === undefined ? [] : [opinion ?? '〔已删除〕'];
  const said = [say('zh', `countersignAnswer.${answer}`), ...opinions, ...(settled === undefined ? [] : [`（分歧已协调裁定：${settled}）`])];
  return [name, said.join('\n'), signedAs(given), dayInWords(on)];
}

/** How an answer was given: on paper, by whom; by letter; or on screen. */
function signedAs({ reply, paper }: NonNullable<Signer['given']>): string {
  const lines = [...(paper ? ['纸质会签', `${paper.post}${paper.signer ?? '〔已删除〕'}`] : []), ...(reply === undefined ? [] : ['复函', reply])];
  return lines.length === 0 ? '系统内答复' : lines.join('\n');
}

/** `应会签4家，已答复3家：同意2家，不同意1家；未反馈1家（不视为同意）。` */
function counted(signers: readonly Signer[]): string {
  const given = signers.flatMap(({ given: one }) => one ?? []);
  const kinds = (['agreed', 'agreed-with-opinion', 'disagreed'] as const)
    .map((kind) => ({ kind, count: given.filter(({ answer }) => answer === kind).length })).filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${say('zh', `countersignAnswer.${kind}`)}${count}家`);
  const missing = signers.length - given.length;
  return `应会签${signers.length}家，已答复${given.length}家${kinds.length === 0 ? '' : `：${kinds.join('，')}`}${missing === 0 ? '' : `；未反馈${missing}家（未反馈不视为同意）`}。`;
}
