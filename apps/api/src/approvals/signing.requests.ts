import { taskId as taskIdOf } from '@lianxi/commands/programme/task-id';
import type { SignedList } from '@lianxi/domain/approval/chain';
import type { Authority } from '@lianxi/domain/organisation/authority';
import { z } from 'zod';
import { authorityField, called, fileHash, localDate, milestoneKey, paperNumber, seen, taskId, text } from '../http/fields';

const scan = fileHash.optional();

/** A signature that was given on paper (线下签批录入): who signed, in which post and when, and its scan. */
export interface PaperBody {
  signer: string;
  post: string;
  on: string;
  scan?: string | undefined;
}

/** Each with what it says of its scan. */
export const paperBody = (asked: string) => z.strictObject({
  signer: called(60).meta({ description: 'Who signed' }),
  post: called(60).meta({ description: 'In which post, such as 局长' }),
  on: localDate.meta({ description: 'The day of the signature' }),
  scan: scan.meta({ description: `Its scan, signed and sealed, among the milestone's evidence: the SHA-256 it is downloaded by. ${asked}` }),
}) satisfies z.ZodType<PaperBody>;

/** 签批; with `paper`, one that was given on paper is entered. */
export interface ApprovalBody {
  paper?: PaperBody | undefined;
  /** What the decider saw. */
  seen?: string | undefined;
}

export const approvalBody = z.strictObject({
  paper: paperBody('Asked for where the policy\'s `approval.scans` names sign-off').optional().meta({ description: '线下签批: a signature given on paper, entered by the coordinating bureau' }),
  seen,
}).nullish().meta({ id: 'ApprovalForm' }) satisfies z.ZodType<ApprovalBody | null | undefined>;

/** 初审; with `paper`, one that the office signed on paper is entered. */
export interface ReviewBody {
  paper?: PaperBody | undefined;
  seen?: string | undefined;
}

export const reviewBody = z.strictObject({
  paper: paperBody('Always asked for; attached with `scanOf` review').optional().meta({ description: '线下签批: a review signed on paper, entered by the office; another person of it checks the scan and strikes off' }),
  seen,
}).nullish().meta({ id: 'ReviewForm' }) satisfies z.ZodType<ReviewBody | null | undefined>;

/** A list that was signed elsewhere, as it is stated with a strike-off. */
export interface StatedListBody {
  number: string;
  on: string;
  signer: SignedList['signer'];
  signedBy: string;
  post: string;
  authority?: Authority | undefined;
  scan?: string | undefined;
}

const list = z.strictObject({
  number: paperNumber.meta({ description: 'Number of the list (拟销号清单)', example: '示例销号清单〔2021〕1号' }),
  on: localDate.meta({ description: 'The day it was signed' }),
  signer: z.enum(['convenor', 'authorised-deputy']).meta({ description: '召集人 · 经授权的副召集人或副秘书长' }),
  signedBy: called(60).meta({ description: 'Who signed' }),
  post: called(60).meta({ description: 'In which post, such as 副市长' }),
  authority: authorityField.optional().meta({ description: '授权依据, asked for of a deputy, of a day not after the signature' }),
  scan: scan.meta({ description: 'Its scan among the milestone\'s evidence; asked for where the policy\'s `approval.scans` names list' }),
}).meta({ id: 'StatedList', description: 'What is stated of one number agrees in all of a programme: day, capacity, signer and post' }) satisfies z.ZodType<StatedListBody>;

/** 销号, by a list that was signed where the milestone's chain asks for one. */
export interface StrikeOffBody {
  list?: StatedListBody | undefined;
  seen?: string | undefined;
}

export const strikeOffBody = z.strictObject({ list: list.optional(), seen }).nullish().meta({ id: 'StrikeOffForm' }) satisfies z.ZodType<StrikeOffBody | null | undefined>;

/** A milestone of a task, as a row of a batch. */
export interface BatchRow {
  task: string;
  milestone: string;
  seen?: string | undefined;
}

/** Whether each milestone is named once. */
export function areDistinct(rows: readonly Pick<BatchRow, 'task' | 'milestone'>[]): boolean {
  return new Set(rows.map(({ task, milestone }) => `${task}/${milestone}`)).size === rows.length;
}

/** Milestones, each once, and so many at least. */
export const batchRows = (least: number) => z.array(z.strictObject({ task: taskId, milestone: milestoneKey, seen })).min(least).max(200)
  .refine(areDistinct, { error: '节点重复 · a milestone is named twice' })
  .meta({ uniqueItems: true });

/** 初审 of many milestones at once. */
export interface ReviewsBody {
  items: BatchRow[];
}

const example = [{ task: taskIdOf('xinxiang-demo', 3), milestone: 'd5-2020' }, { task: taskIdOf('xinxiang-demo', 4), milestone: 'd7-2020' }];

export const reviewsBody = z.strictObject({ items: batchRows(1) }).meta({ id: 'ReviewsForm', example: { items: example } }) satisfies z.ZodType<ReviewsBody>;

/** 销号 of all that stands on one list. */
export interface StrikeOffsBody extends ReviewsBody {
  list: StatedListBody;
}

export const strikeOffsBody = z.strictObject({ list, items: batchRows(1) })
  .meta({ id: 'StrikeOffsForm', example: { list: { number: '示例线下销号清单〔2020〕1号', on: '2020-12-16', signer: 'convenor', signedBy: '示例某', post: '市长' }, items: example } }) satisfies z.ZodType<StrikeOffsBody>;

/** 撤回, of a step or of a request, with the reason. */
export interface ReasonBody {
  reason: string;
}

export const reasonBody = z.strictObject({ reason: text(2_000) }).meta({ id: 'ReasonForm', example: { reason: '发现附件有误，撤回更正。' } }) satisfies z.ZodType<ReasonBody>;
