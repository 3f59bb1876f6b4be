import type { Policy } from '@lianxi/domain/escalation/policy';
import { z } from 'zod';
import { instant, localDate, programmeId, text } from '../http/fields';
import { policyBody } from './policy.request';

/** Brings a plan to life. */
export interface ActivationBody {
  id: string;
  mode: 'live' | 'rehearsal';
  /** The plan document, as `lianxi plan check` accepts it; or `planOf`. */
  plan?: Record<string, unknown> | undefined;
  /** In place of a document: the programme whose plan is run once more. */
  planOf?: string | undefined;
  /** Rehearsal only: the programme time at which its clock stands at first; the wall's time when left out. */
  startsAt?: string | undefined;
  /** Rehearsal only: the rules it runs under, in place of those the plan names. */
  policy?: Policy | undefined;
  /** Live only: 印发文号 and 成文日期 as whoever activates reads them on the paper; the plan has to say the same. */
  issued?: { number: string; on: string } | undefined;
}

export const activationBody = z.strictObject({
  id: programmeId,
  mode: z.enum(['live', 'rehearsal']).meta({ description: 'Only a plan in force, with 文号 and 成文日期, can be live' }),
  plan: z.record(z.string(), z.unknown()).optional().meta({ description: 'The plan document, as `lianxi plan check` accepts it; the first is libs/plan/xinxiang/plan.json' }),
  planOf: programmeId.optional().meta({ description: 'In place of a document: the programme whose plan is run once more' }),
  startsAt: instant.optional().meta({ description: 'Rehearsal only: the programme time at which its clock stands at first; now when left out' }),
  issued: z.strictObject({ number: text(100), on: localDate }).optional().meta({ description: 'Live only: 文号 and 成文日期 as they are read on the paper; refused where the plan says otherwise' }),
  policy: policyBody.optional().meta({ description: 'Rehearsal only: the rules it runs under, under a version of their own, in place of those the plan names' }),
}).refine(({ plan, planOf }) => (plan === undefined) !== (planOf === undefined), { path: ['plan'], error: '请填写其一：plan（方案文件）或 planOf（沿用其方案的另一方案） · give one of the two: plan (a document) or planOf (a programme that runs the plan already)' })
  .refine(({ mode, startsAt }) => mode === 'rehearsal' || startsAt === undefined, { path: ['startsAt'], error: '只有演练可以设定起始时间 · only a rehearsal has a time of its own' })
  .refine(({ mode, policy }) => mode === 'rehearsal' || policy === undefined, { path: ['policy'], error: '正式方案按方案所定政策运行 · only a rehearsal has rules of its own' })
  .refine(({ mode, issued }) => mode === 'live' || issued === undefined, { path: ['issued'], error: '演练不填文号和成文日期 · a rehearsal is issued by nobody' })
  // The same four rules as the API's document says them.
  .meta({
    oneOf: [{ required: ['plan'] }, { required: ['planOf'] }],
    if: { properties: { mode: { const: 'live' } } }, then: { properties: { startsAt: false, policy: false } }, else: { properties: { issued: false } },
  })
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
