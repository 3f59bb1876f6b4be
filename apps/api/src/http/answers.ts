import { z } from 'zod';

/** A sentence in both languages. */
export interface Sentence {
  zh: string;
  en: string;
}

export const sentence = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Sentence' }) satisfies z.ZodType<Sentence>;

export const stepKinds = ['remindReceipt', 'remind', 'urge', 'supervise', 'putOnAgenda'] as const;
export const progressWords = ['done', 'on-schedule', 'slow', 'not-started'] as const;
export const flagWords = ['near-due', 'overdue', 'late-report', 'stagnant'] as const;
export const taskPhases = ['receipt', 'work', 'approval', 'strike-off', 'concluded'] as const;

export const stepKind = z.enum(stepKinds).meta({ id: 'StepKind', description: '提醒签收 · 提醒 · 催办 · 提请督办 · 提请上会' });
export const progress = z.enum(progressWords).meta({ id: 'Progress', description: '已完成 · 达到序时进度 · 进展缓慢 · 未启动' });
export const flag = z.enum(flagWords).meta({ id: 'Flag', description: '临期 · 逾期 · 迟报 · 停滞' });
export const taskPhase = z.enum(taskPhases).meta({ id: 'TaskPhase', description: '签收 → 办理 → 审批 → 销号, then 办结' });
