import type { Schemas } from '@lianxi/api-client/client';
import type { Reply } from '@lianxi/api-client/reply';
import type { task as words } from '@lianxi/wording/zh/page/task';

export type ActId = keyof typeof words.act;
export type FieldName = keyof typeof words.field;

/** What somebody fills in, by the names under which the record refuses it; several of something with commas between them, a figure as `figures.T2`. */
export type Filled = Readonly<Record<string, string>>;

/** A field of an act's form. */
export interface Asked {
  readonly name: FieldName;
  readonly as: 'line' | 'lines' | 'paper' | 'day' | 'to' | 'signer' | 'authority' | 'scan' | 'answer' | 'figures' | 'partners' | 'signers' | 'others' | 'behalf';
  /** What it is called, where its name is called otherwise elsewhere. */
  readonly label?: FieldName;
  readonly optional?: true;
  /** Where its hint is another than elsewhere. */
  readonly hint?: keyof typeof words.hint;
  /** A day that is for an official to state: none is put there beforehand. */
  readonly isStated?: true;
  /** Asked where a list was signed by a deputy alone. */
  readonly ofDeputy?: true;
  /** Of a scan, the paper it is of. */
  readonly scanOf?: ScannedPaper;
}

/** The paper a file is the scan of. */
export type ScannedPaper = NonNullable<Schemas['Evidence']['scanOf']>;

/** Where an act is done: what its reader has before them of a milestone, which is named with the decision. */
export interface Place {
  readonly id: string;
  readonly key: string;
  readonly seen: string;
  /** Of a 延期申请, what was asked for, by the name it is decided under. */
  readonly asked: string;
  /** Of the last step, where it could be taken back, the name it is taken back under. */
  readonly lastStep: string;
  /** Of the countersigned text, the version that was read. */
  readonly version: number;
  readonly targets: readonly Schemas['Target'][];
  readonly bureau: string;
  readonly filled: Filled;
}

/** An act about a milestone: what it asks, and how it is sent. */
export interface Act {
  readonly asks: readonly Asked[];
  readonly send: (place: Place, key: string) => Promise<Reply<Schemas['Decision']>>;
}

export const reason: Asked = { name: 'reason', as: 'lines' };
export const authority: readonly Asked[] = [{ name: 'authority.kind', as: 'authority' }, { name: 'authority.number', as: 'line' }, { name: 'authority.on', as: 'day' }, { name: 'authority.scan', as: 'scan', scanOf: 'authority', optional: true }];

/** What is asked of a signature on paper (线下签批录入), whose scan is called by its paper. */
export function paperOf(scanOf: Exclude<ScannedPaper, 'list'>, label: FieldName, scanned: Pick<Asked, 'optional'> = {}): readonly Asked[] {
  return [{ name: 'paper.signer', as: 'line' }, { name: 'paper.post', as: 'line' }, { name: 'paper.on', as: 'day' }, { name: 'paper.scan', as: 'scan', scanOf, label, ...scanned }];
}

/** The same of what may be signed on paper besides (复函 with its 会签单): none of it, or all. */
export const paperBeside = (...of: Parameters<typeof paperOf>): readonly Asked[] => paperOf(...of).map((one) => ({ ...one, optional: true }));

/** Whether anything of a signature on paper was filled in: then the rest is asked for as well. */
export const isOnPaper = (filled: Filled): boolean => paperOf('countersignature', 'paper.scan').some(({ name }) => given(filled, name) !== undefined);

/** The same, as it is sent. */
export const paperIn = ({ filled }: Place) => ({ signer: word(filled, 'paper.signer'), post: word(filled, 'paper.post'), on: word(filled, 'paper.on'), scan: given(filled, 'paper.scan') });

export const params = ({ id, key }: Place, idempotency: string) => ({ path: { id, key }, header: { 'Idempotency-Key': idempotency } });
export const word = (filled: Filled, name: FieldName): string => filled[name]?.trim() ?? '';
/** A word that may be left out is left out where nothing was written. */
export const given = (filled: Filled, name: FieldName): string | undefined => word(filled, name) || undefined;
/** 依据, as it is sent, with its scan where one was chosen; of a list that is stated, that of the deputy who signed it, which has none. */
export const authorityIn = (filled: Filled, of: '' | 'list.' = ''): Schemas['Authority'] => (
  { kind: word(filled, `${of}authority.kind`) as Schemas['Authority']['kind'], number: word(filled, `${of}authority.number`), on: word(filled, `${of}authority.on`), ...(of === '' && { scan: given(filled, 'authority.scan') }) });

/** What is asked of a list that was signed elsewhere. */
export const statedList: readonly Asked[] = [
  { name: 'list.number', as: 'line' }, { name: 'list.on', as: 'day' }, { name: 'list.signer', as: 'signer' },
  { name: 'list.authority.kind', as: 'authority', ofDeputy: true }, { name: 'list.authority.number', as: 'line', ofDeputy: true }, { name: 'list.authority.on', as: 'day', ofDeputy: true },
  { name: 'list.signedBy', as: 'line' }, { name: 'list.post', as: 'line' }, { name: 'list.scan', as: 'scan', scanOf: 'list', optional: true },
];

/** Whether a field is asked for, as the form is filled in. */
export const isAsked = ({ ofDeputy }: Asked, filled: Filled): boolean => ofDeputy !== true || filled['list.signer'] === 'authorised-deputy';

/** The same, as it is sent; nothing where none was filled in. */
export function statedListIn({ filled }: Place): NonNullable<Schemas['StrikeOffForm']>['list'] {
  if (word(filled, 'list.number') === '') return undefined;
  const signer = word(filled, 'list.signer') as Schemas['StatedList']['signer'];
  return { number: word(filled, 'list.number'), on: word(filled, 'list.on'), signer, ...(signer === 'authorised-deputy' && { authority: authorityIn(filled, 'list.') }), signedBy: word(filled, 'list.signedBy'), post: word(filled, 'list.post'), scan: given(filled, 'list.scan') };
}

/** To which passed step something is returned: a step, or `contribution:BUREAU`. */
export const returnToContribution = 'contribution:';

/** The vertical body for which the office enters what it answered on paper. */
export const behalf: Asked = { name: 'bureau', as: 'behalf', label: 'behalf' };

/** Under which name the figure of a target, and its day, are filled in. */
export const figureOf = (target: string): string => `figures.${target}`;
export const figureDayOf = (target: string): string => `figures.${target}.on`;

export const figuresIn = ({ targets, filled }: Place): Schemas['SubmissionForm']['figures'] => (
  targets.map(({ id, unit }) => ({ target: id, unit, value: Number(filled[figureOf(id)]), on: filled[figureDayOf(id)] ?? '' })));

/** Several of something, as they are filled in. */
export const severalIn = (filled: Filled, name: FieldName): string[] => word(filled, name).split(',').filter((one) => one !== '');
