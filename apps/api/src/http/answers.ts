import type { Authority } from '@lianxi/domain/organisation/authority';
import { z } from 'zod';
import { authorityKind } from './fields';

/** A sentence in both languages. */
export interface Sentence {
  zh: string;
  en: string;
}

export const sentence = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Sentence' }) satisfies z.ZodType<Sentence>;

export const stepKind = z.enum(['remindReceipt', 'remind', 'urge', 'supervise', 'putOnAgenda', 'countersignLimit']).meta({ id: 'StepKind', description: '提醒签收 · 提醒 · 催办 · 提请督办 · 提请上会 · 会签到期' });
export const noticeKind = z.enum([...stepKind.options, 'countersignOpened', 'countersignChanged', 'countersignAttached', 'countersignContributed']).meta({ id: 'NoticeKind', description: 'A step; or 请会签 · 会签稿已修改 · 会签后增附材料 · 会签后重报配合情况' });
export const progress = z.enum(['done', 'on-schedule', 'slow', 'not-started']).meta({ id: 'Progress', description: '已完成 · 达到序时进度 · 进展缓慢 · 未启动' });
export const flag = z.enum(['near-due', 'overdue', 'late-report', 'stagnant']).meta({ id: 'Flag', description: '临期 · 逾期 · 迟报 · 停滞' });
export const taskPhase = z.enum(['receipt', 'work', 'approval', 'strike-off', 'concluded']).meta({ id: 'TaskPhase', description: '签收 → 办理 → 审批 → 销号, then 办结' });
/** 依据: the paper a change rests on. */
export const authority = z.object({
  kind: authorityKind,
  number: z.string(),
  on: z.string(),
  scan: z.string().optional().meta({ description: 'Of an act of a task, maybe: SHA-256 of its scan, among the evidence' }),
}).meta({ id: 'Authority' }) satisfies z.ZodType<Authority>;
