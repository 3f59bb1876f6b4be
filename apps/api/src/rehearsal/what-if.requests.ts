import { presets } from '@lianxi/domain/escalation/presets';
import type { Temperaments } from '@lianxi/rehearsal/bureaus/temperament';
import { z } from 'zod';
import { localDate } from '../http/fields';
import { temperaments } from './what-if.answers';

/** What is asked: the plan of a rehearsal under other rules, among such bureaus, up to a day. */
export interface WhatIfBody {
  /** Rules that have a name. */
  policy: string;
  temperament: Temperaments;
  seed: number;
  /** Up to 09:00 of this day. */
  until: string;
}

export const whatIfBody = z.strictObject({
  policy: z.enum(Object.keys(presets)).meta({ description: 'Rules by their name, as `listPolicies` has them' }),
  temperament: temperaments.default('mixed').meta({ description: 'How the bureaus work: each by lot, or all alike' }),
  seed: z.int().min(0).max(999_999_999).default(1).meta({ description: 'The same seed has the same bureaus' }),
  until: localDate.meta({ description: 'Up to 09:00 of this day' }),
}).meta({ id: 'WhatIfForm', example: { policy: 'strict', temperament: 'mixed', seed: 1, until: '2021-03-01' } }) satisfies z.ZodType<WhatIfBody>;
