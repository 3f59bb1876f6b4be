import type { Policy } from '@lianxi/domain/escalation/policy';
import { defaultPolicy, housedIn } from '@lianxi/domain/escalation/policy';
import type { PolicyInForce } from '@lianxi/domain/escalation/policy-in-force';
import { inForce } from '@lianxi/domain/escalation/policy-in-force';
import { z } from 'zod';
import { authorityKind, bureauId, milestoneKey } from '../http/fields';

const days = z.int().min(1).max(250);
/** Milestones by the plan's own numbers; without a key, all of a measure. */
const papers = z.array(z.strictObject({ measure: z.int().min(1).max(999), milestone: milestoneKey.optional() })).max(200);
const authorities = z.array(authorityKind).min(1);

/** A policy as a document: the ladder's rungs and intervals, in working days. A rung before the due date is so many days before it; 0 is the day itself. */
export const policyBody = z.strictObject({
  // As long as a version of its own (60) with the practice of its place and the bureau joined to it.
  version: z.string().min(1).max(182).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: '小写字母、数字和连字符，如 strict-1 · a slug such as strict-1' }),
  receipt: z.strictObject({ within: days, every: days }),
  remindBefore: z.array(z.int().min(0).max(250)).min(1).max(20)
    .refine((rungs) => rungs.every((rung, place) => place === 0 || rung < (rungs[place - 1] ?? 0)), { error: '由远到近，不重复 · most distant first, none twice' }),
  urge: z.strictObject({ every: days }),
  // 催办 begins on the first working day after the report was due; a supervision on the same day would come before it.
  superviseAfter: days.min(2),
  agendaAfter: days,
  morning: z.strictObject({
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    leastMinutes: z.number().min(0.1).max(60),
    tasksPerMinute: z.number().min(1).max(100_000),
    waitMinutes: z.number().min(0).max(60),
  }),
  submitWithoutContributions: z.boolean(),
  coordinatorAuthorities: authorities,
  approval: z.strictObject({
    lateAfter: days,
    disputedAfterReturns: days,
    // 签批 always comes first; what follows it is the place's own.
    chain: z.array(z.enum(['sign-off', 'review', 'list'])).refine((steps) => ['sign-off', 'sign-off,review', 'sign-off,list', 'sign-off,review,list'].includes(steps.join()), { error: '签批在先，初审、拟销号清单可选 · sign-off first, then review and list, each optional' }).optional(),
    // 线下签批录入: what is entered from paper only with its scan.
    scans: z.array(z.enum(['sign-off', 'list'])).optional(),
    // The bureau that houses the joint-meeting office, and does not review what it submits; left out, the one that the plan says.
    house: bureauId.optional(),
  }),
  dateAuthorities: z.strictObject({ deliverable: authorities, 'standing-rule': authorities }).optional(),
  countersignature: z.strictObject({ within: days, order: z.enum(['parallel', 'sequential']), enough: z.enum(['all', 'any']) }).optional(),
  // 申请办结: the number of the achieved document, of each or of these milestones, at least one file of evidence, and whose paper is countersigned before: a milestone, or all of a measure.
  submission: z.strictObject({
    documentNumber: z.union([z.boolean(), papers]).optional(),
    evidence: z.boolean().optional(),
    countersigned: papers.optional(),
  }).optional(),
  flags: z.strictObject({ nearDueWithin: days, stagnantAfter: days }),
}).meta({ id: 'Policy' }) satisfies z.ZodType<Policy>;

/** The rules a programme goes by, with what its policy leaves to the defaults. */
export const policyInForce = policyBody.required({ dateAuthorities: true, countersignature: true, submission: true })
  .meta({ id: 'PolicyInForce', example: inForce(housedIn(defaultPolicy, 'fagaiwei')) }) satisfies z.ZodType<PolicyInForce>;
