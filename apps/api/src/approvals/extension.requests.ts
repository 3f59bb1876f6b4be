import type { Authority } from '@lianxi/domain/organisation/authority';
import type { OtherConclusion } from '@lianxi/domain/task/task';
import { z } from 'zod';
import { localDate, seen, taskAuthorityField, text } from '../http/fields';

/** 延期申请: the new date, and why. */
export interface ExtensionBody {
  dueOn: string;
  reason: string;
}

export const extensionBody = z.strictObject({ dueOn: localDate.meta({ description: 'The new date (新期限)', example: '2021-03-31' }), reason: text(2_000) })
  .meta({ id: 'ExtensionForm', example: { dueOn: '2021-03-31', reason: '省级配套政策尚未出台。' } }) satisfies z.ZodType<ExtensionBody>;

/** What a grant, a refusal, a reopening or another conclusion rests on (依据). */
interface OnAuthority {
  authority: Authority;
}

/** What a decision on a later date rests on: none where a leader decides it here. */
interface DateDecision {
  authority?: OnAuthority['authority'] | undefined;
}

const dateAuthority = taskAuthorityField.optional().meta({ description: 'The paper on which the office registers it (依据); absent where the leader in whose power the date lies decides it here' });

/** 批准延期. */
export interface GrantBody extends DateDecision {
  seen?: string | undefined;
}

export const grantBody = z.strictObject({ authority: dateAuthority, seen })
  .meta({ id: 'GrantForm', example: { authority: { kind: 'instruction', number: '示例批示〔2020〕12号', on: '2020-12-17' } } }) satisfies z.ZodType<GrantBody>;

/** 不予延期. */
export interface RefusalBody extends DateDecision {
  reason: string;
  seen?: string | undefined;
}

export const refusalBody = z.strictObject({ authority: dateAuthority, reason: text(2_000), seen })
  .meta({ id: 'RefusalForm', example: { authority: { kind: 'instruction', number: '示例批示〔2020〕13号', on: '2020-12-17' }, reason: '不具备延期理由。' } }) satisfies z.ZodType<RefusalBody>;

/** 会签分歧裁定. */
export interface SettlementBody extends OnAuthority {
  seen?: string | undefined;
}

export const settlementBody = z.strictObject({ authority: taskAuthorityField, seen })
  .meta({ id: 'SettlementForm', example: { authority: { kind: 'instruction', number: '示例批示〔2020〕12号', on: '2020-12-17' } } }) satisfies z.ZodType<SettlementBody>;

/** 重新开启. */
export interface ReopeningBody extends OnAuthority {
  reason: string;
}

export const reopeningBody = z.strictObject({ authority: taskAuthorityField, reason: text(2_000) })
  .meta({ id: 'ReopeningForm', example: { authority: { kind: 'minutes', number: '示例纪要第3期', on: '2020-12-17' }, reason: '成果文件被上级退回。' } }) satisfies z.ZodType<ReopeningBody>;

/** 阶段性完成转常态化 · 因政策调整终止. */
export interface ConclusionBody extends OnAuthority {
  as: OtherConclusion;
}

export const conclusionBody = z.strictObject({
  as: z.enum(['became-standing', 'policy-ended']).meta({ description: '阶段性完成转常态化 · 因政策调整终止' }),
  authority: taskAuthorityField,
}).meta({ id: 'ConclusionForm', example: { as: 'became-standing', authority: { kind: 'minutes', number: '示例纪要第3期', on: '2020-12-17' } } }) satisfies z.ZodType<ConclusionBody>;
