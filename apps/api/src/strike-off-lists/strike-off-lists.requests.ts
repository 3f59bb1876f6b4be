import { taskId as taskIdOf } from '@lianxi/commands/programme/task-id';
import type { Authority } from '@lianxi/domain/organisation/authority';
import type { ListSigner } from '@lianxi/domain/strike-off-list/list';
import { z } from 'zod';
import { areDistinct, batchRows } from '../approvals/signing.requests';
import type { BatchRow } from '../approvals/signing.requests';
import { formSchema } from '../http/form-schema';
import { authorityField, authorityKind, called, listId, localDate, milestoneKey, paperNumber, programmeId, taskId, text } from '../http/fields';
import type { ProgrammePlace } from '../programme/programme.requests';

/** A list of a programme, by its id. */
export interface ListPlace extends ProgrammePlace {
  list: string;
}

export const listParam = z.strictObject({ programme: programmeId, list: listId }) satisfies z.ZodType<ListPlace>;

/** 拟制清单. */
export interface ListBody {
  number: string;
  items: BatchRow[];
}

const number = paperNumber.meta({ description: '清单编号, which the office gives; no two lists of a programme have the same', example: '示例销号清单〔2020〕1号' });
const example = [{ task: taskIdOf('xinxiang-demo', 2), milestone: 'd3-2020' }];

export const listBody = z.strictObject({ number, items: batchRows(1) }).meta({ id: 'StrikeOffListForm', example: { number: '示例销号清单〔2020〕1号', items: example } }) satisfies z.ZodType<ListBody>;

const places = (least: number) => z.array(z.strictObject({ task: taskId, milestone: milestoneKey })).min(least).max(200).refine(areDistinct, { error: '节点重复 · a milestone is named twice' }).meta({ uniqueItems: true });

/** 增减节点, with the reason. */
export interface ItemsBody {
  add: BatchRow[];
  remove: { task: string; milestone: string }[];
  reason: string;
}

export const itemsBody = z.strictObject({
  add: batchRows(0).default([]),
  remove: places(0).default([]),
  reason: text(2_000),
}).refine(({ add, remove }) => add.length + remove.length > 0, { error: '请写明增减哪些节点 · name what is added or removed', path: ['add'] })
  .meta({ id: 'ListItemsForm', anyOf: [{ required: ['add'], properties: { add: { minItems: 1 } } }, { required: ['remove'], properties: { remove: { minItems: 1 } } }], example: { add: [{ task: taskIdOf('xinxiang-demo', 3), milestone: 'd5-2020' }], reason: '该节点已审核通过，一并送签。' } }) satisfies z.ZodType<ItemsBody, Partial<ItemsBody>>;

/** 签署. */
export interface ListSignatureBody {
  authority?: Authority | undefined;
  seen?: string | undefined;
}

const as = z.enum(['convenor', 'authorised-deputy']).meta({ description: '召集人 · 经授权的副召集人或副秘书长' });

const seenList = z.string().regex(/^[0-9a-f]{64}$/, { error: '清单的 seen，64位十六进制 · the list\'s seen, of 64 hexadecimal digits' }).optional()
    .meta({ description: 'What you saw of it: `seen` of the list, which names the paper too while that is to be checked. Where that has changed since, nothing is signed or checked. Asked for in a session; best always named' });

export const listSignatureBody = z.strictObject({
  authority: authorityField.optional().meta({ description: '授权依据: on which authority a deputy signs for the convenor. Whoever acts in the convenor\'s post (召集人) signs as the convenor and needs none; whoever does not signs as a deputy' }),
  seen: seenList,
}).meta({ id: 'ListSignatureForm', example: {} }) satisfies z.ZodType<ListSignatureBody>;

/** 核对: of which list, with which paper. */
export interface ListCheckBody {
  seen?: string | undefined;
}

export const listCheckBody = z.strictObject({ seen: seenList }).nullish().meta({ id: 'ListCheckForm' }) satisfies z.ZodType<ListCheckBody | null | undefined>;

/** 线下签批录入: what stands beside the scan in the form. */
export interface ListPaperForm {
  as: ListSigner;
  signer: string;
  post: string;
  on: string;
  'authority.kind'?: Authority['kind'] | undefined;
  'authority.number'?: string | undefined;
  'authority.on'?: string | undefined;
}

const authorityFields = ['authority.kind', 'authority.number', 'authority.on'] as const;

export const listPaperForm = z.strictObject({
  as: as.meta({ example: 'convenor' }),
  signer: called(60).meta({ description: 'Who signed', example: '示例某' }),
  post: called(60).meta({ description: 'In which post, such as 副市长', example: '副市长' }),
  on: localDate.meta({ description: 'The day of the signature, not before the list was put', example: '2020-12-17' }),
  'authority.kind': authorityKind.optional().meta({ description: '授权依据, asked for of a deputy, all three: 会议纪要 · 批示 · 书面传签 · 政府文件 · 办公室决定', example: 'instruction' }),
  'authority.number': paperNumber.optional().meta({ description: 'Its number', example: '示例批示〔2020〕12号' }),
  'authority.on': localDate.optional().meta({ description: 'Its day, not after the signature', example: '2020-12-01' }),
}).superRefine((form, context) => {
  const missing = authorityFields.filter((name) => form[name] === undefined);
  if (missing.length < authorityFields.length) for (const name of missing) context.addIssue({ code: 'custom', path: [name], message: '授权依据须写明种类、文号和日期 · an authority is named by its kind, number and date' });
}).meta({ dependentRequired: Object.fromEntries(authorityFields.map((name) => [name, authorityFields.filter((other) => other !== name)])) }) satisfies z.ZodType<ListPaperForm>;

/** 授权依据 in the form; none where nothing is said of it. */
export function authorityIn({ 'authority.kind': kind, 'authority.number': number, 'authority.on': on }: ListPaperForm): Authority | undefined {
  return kind === undefined || number === undefined || on === undefined ? undefined : { kind, number, on };
}

/** The form as the API's document describes it. */
export const listPaperFormSchema = formSchema(listPaperForm, 'The scan of the signed list, of a kind that evidence may be of; its name in UTF-8. Best the last field');

/** 销号 by a list: all that is on it, or some. */
export interface ByListBody {
  items?: { task: string; milestone: string }[] | undefined;
}

export const byListBody = z.strictObject({ items: places(1).optional().meta({ description: 'Some of what is on the list; left out, all of it' }) })
  .nullish().meta({ id: 'StrikeOffByListForm' }) satisfies z.ZodType<ByListBody | null | undefined>;
