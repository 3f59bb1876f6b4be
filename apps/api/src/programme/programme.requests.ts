import type { Policy } from '@lianxi/domain/escalation/policy';
import { z } from 'zod';
import { instant, localDate, programmeId } from '../http/fields';
import { policyBody } from './policy.request';

/** Brings a plan to life. */
export interface ActivationBody {
  id: string;
  mode: 'live' | 'rehearsal';
  /** The plan document, as `lianxi plan check` accepts it. */
  plan: Record<string, unknown>;
  /** Rehearsal only: the programme time at which its clock stands at first; the wall's time when left out. */
  startsAt?: string | undefined;
  /** Rehearsal only: the rules it runs under, in place of those the plan names. */
  policy?: Policy | undefined;
}

export const activationBody = z.strictObject({
  id: programmeId,
  mode: z.enum(['live', 'rehearsal']).meta({ description: 'Only a plan in force, with 文号 and 成文日期, can be live' }),
  plan: z.record(z.string(), z.unknown()).meta({ description: 'The plan document, as `lianxi plan check` accepts it; the first is libs/plan/xinxiang/plan.json' }),
  startsAt: instant.optional().meta({ description: 'Rehearsal only: the programme time at which its clock stands at first; now when left out' }),
  policy: policyBody.optional().meta({ description: 'Rehearsal only: the rules it runs under, under a version of their own, in place of those the plan names' }),
}).refine(({ mode, startsAt }) => mode === 'rehearsal' || startsAt === undefined, { path: ['startsAt'], error: '只有演练可以设定起始时间 · only a rehearsal has a time of its own' })
  .refine(({ mode, policy }) => mode === 'rehearsal' || policy === undefined, { path: ['policy'], error: '正式方案按方案所定政策运行 · only a rehearsal has rules of its own' })
  .meta({ id: 'Activation', example: { id: 'xinxiang-again', mode: 'rehearsal', plan: {}, startsAt: '2020-10-12T01:30:00.000Z' } }) satisfies z.ZodType<ActivationBody>;

/** Where to jump: 09:00 of a date, or an instant. */
export type JumpBody = { to: string } | { date: string };

export const jumpBody = z.union([
  z.strictObject({ date: localDate.meta({ description: '09:00 of this day' }) }),
  z.strictObject({ to: instant }),
], { error: '请填写其一：date（2000–2099年间确有的日期，如 2021-02-05）或 to（UTC时间，如 2021-02-05T01:00:00.000Z） · give one of the two: date (a day that exists from 2000 to 2099, such as 2021-02-05) or to (an instant in UTC, such as 2021-02-05T01:00:00.000Z)' })
  .meta({ id: 'ClockJump', example: { date: '2021-02-05' } }) satisfies z.ZodType<JumpBody>;

/** A programme by its id. */
export interface ProgrammePlace {
  programme: string;
}

export const programmeParam = z.strictObject({ programme: programmeId }) satisfies z.ZodType<ProgrammePlace>;
