import { taskId as taskIdOf } from '@lianxi/commands/programme/task-id';
import { z } from 'zod';
import { bureauId, called, localDate, milestoneKey, paperNumber, seen, taskId, text, unique } from '../http/fields';
import type { PageRequest } from '../http/paging';
import { pageRequest } from '../http/paging';

/** 签收. `reply` is the number of the 复函 the office enters for a body that answers on paper. */
export interface ReceiptBody {
  bureau: string;
  reply?: string | undefined;
}

const reply = paperNumber.optional().meta({ description: 'Number of the 复函 the office enters for a vertical body' });

export const receiptBody = z.strictObject({ bureau: bureauId, reply }).meta({ id: 'ReceiptForm', example: { bureau: 'kejiju' } }) satisfies z.ZodType<ReceiptBody>;

/** 签收 of many tasks at once. */
export interface ReceiptsBody extends ReceiptBody {
  tasks: string[];
}

export const receiptsBody = z.strictObject({
  bureau: bureauId,
  reply,
  tasks: unique(taskId, 200, '任务重复 · a task is named twice').min(1),
}).meta({ id: 'ReceiptsForm', example: { bureau: 'kejiju', tasks: [taskIdOf('xinxiang-demo', 3), taskIdOf('xinxiang-demo', 4)] } }) satisfies z.ZodType<ReceiptsBody>;

/** 配合情况. */
export interface ContributionBody extends ReceiptBody {
  text: string;
}

export const contributionBody = z.strictObject({ bureau: bureauId, text: text(4_000), reply }).meta({ id: 'ContributionForm', example: { bureau: 'jiaoyuju', text: '已就高校科研人员成果转化收益政策提出意见。' } }) satisfies z.ZodType<ContributionBody>;

/** 撤回配合情况, with the reason. */
export interface ContributionWithdrawalBody {
  bureau: string;
  reason: string;
}

export const contributionWithdrawalBody = z.strictObject({ bureau: bureauId, reason: text(2_000) }).meta({ id: 'ContributionWithdrawalForm', example: { bureau: 'jiaoyuju', reason: '数据有误，撤回更正。' } }) satisfies z.ZodType<ContributionWithdrawalBody>;

/** 配合情况 of one bureau to many milestones at once. */
export interface ContributionsBody {
  bureau: string;
  items: { task: string; milestone: string; text: string; reply?: string | undefined }[];
}

export const contributionsBody = z.strictObject({
  bureau: bureauId,
  items: z.array(z.strictObject({ task: taskId, milestone: milestoneKey, text: text(4_000), reply })).min(1).max(200)
    .refine((items) => new Set(items.map(({ task, milestone }) => `${task}/${milestone}`)).size === items.length, { error: '节点重复 · a milestone is named twice' })
    .meta({ uniqueItems: true }),
}).meta({
  id: 'ContributionsForm',
  example: { bureau: 'jiaoyuju', items: [{ task: taskIdOf('xinxiang-demo', 3), milestone: 'd5-2020', text: '已就高校科研人员成果转化收益政策提出意见。' }, { task: taskIdOf('xinxiang-demo', 4), milestone: 'd7-2020', text: '已就高校教师到企业兼职提出条款。' }] },
}) satisfies z.ZodType<ContributionsBody>;

/** 申请办结. */
export interface SubmissionBody {
  achievedOn: string;
  document?: string | undefined;
  text?: string | undefined;
  figures?: { target: string; value: number; unit: string; on: string }[] | undefined;
  seen?: string | undefined;
}

export const submissionBody = z.strictObject({
  achievedOn: localDate.meta({ description: 'The day it was achieved, which counts as on time; not the day it is reported' }),
  document: paperNumber.optional().meta({ description: '文号 of the achieved document' }),
  text: text(4_000).optional(),
  figures: z.array(z.strictObject({
    target: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/).meta({ description: 'Id of a target of the milestone, as the task shows it', example: 'T2' }),
    value: z.number().min(0).max(1_000_000_000),
    unit: called(20),
    on: localDate.meta({ description: 'The day on which it stood so' }),
  })).max(20).refine((figures) => new Set(figures.map(({ target }) => target)).size === figures.length, { error: '指标重复 · a target is named twice' }).optional()
    .meta({ description: '指标完成值: one for each target of the milestone, where the plan has any', uniqueItems: true }),
  seen,
}).meta({ id: 'SubmissionForm', example: { achievedOn: '2020-12-16', document: '示例科〔2020〕60号', text: '政策措施已印发。' } }) satisfies z.ZodType<SubmissionBody>;

interface Returned {
  reason: string;
  request?: string | undefined;
  seen?: string | undefined;
}

/** 退回 to a step that was passed, with the reason and what is asked for: to a contribution, of which bureau. */
export type ReturnBody = Returned & ({ to: 'contribution'; bureau: string } | { to?: 'coordinator' | 'head' | 'review' | undefined });

const returned = {
  reason: text(2_000),
  request: text(2_000).optional().meta({ description: '需补充什么: what is asked for' }),
  seen,
};

export const returnBody = z.discriminatedUnion('to', [
  z.strictObject({
    ...returned,
    to: z.enum(['coordinator', 'head', 'review']).optional().meta({ description: '退回汇总单位重办 (default) · 退回局领导重签 and 退回初审, both by the office' }),
  }),
  z.strictObject({
    ...returned,
    to: z.literal('contribution').meta({ description: '退回一个单位重报配合情况, and to the coordinator with it, or by the coordinator before it has submitted' }),
    bureau: bureauId.meta({ description: 'Whose contribution' }),
  }),
]).meta({ id: 'ReturnForm', example: { reason: '请补充印发文件的扫描件。' } }) satisfies z.ZodType<ReturnBody>;

/** 撤回 of the last step. */
export interface WithdrawalBody {
  reason: string;
  seen?: string | undefined;
}

export const withdrawalBody = z.strictObject({ reason: text(2_000), seen }).meta({ id: 'WithdrawalForm', example: { reason: '发现附件有误，撤回更正。' } }) satisfies z.ZodType<WithdrawalBody>;

/** What is waited for in a programme, of one bureau or of all. */
export interface WaitingFilter extends PageRequest {
  bureau?: string | undefined;
}

export const waitingFilter = z.strictObject({ bureau: bureauId.optional(), ...pageRequest }) satisfies z.ZodType<WaitingFilter>;

/** Which approvals of a programme: undecided, those of them that are late, or returned too often. */
export interface ApprovalsFilter extends WaitingFilter {
  kind?: 'undecided' | 'late' | 'disputed' | undefined;
}

export const approvalsFilter = z.strictObject({
  bureau: bureauId.optional().meta({ description: 'The coordinator' }),
  kind: z.enum(['undecided', 'late', 'disputed']).optional().meta({ description: 'undecided includes late; left out: undecided first, then disputed' }),
  ...pageRequest,
}) satisfies z.ZodType<ApprovalsFilter>;
