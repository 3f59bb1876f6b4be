import { z } from 'zod';
import { slug } from './bureau';
import type { Sourced } from './provenance';
import { sourced } from './provenance';

/** The joint-meeting office (联席会议办公室): the bureau of the plan that houses it, which is joined to the policy of each programme of the plan. */
export type Office = Sourced<{ housedBy: string }>;

export const office = z.strictObject(sourced({ housedBy: slug })) satisfies z.ZodType<Office>;
