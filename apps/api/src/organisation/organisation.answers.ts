import type { OrganisationAnswer } from '@lianxi/commands/organisation/organisation-commands';
import type { Bureau, PostRole } from '@lianxi/domain/organisation/organisation';
import { z } from 'zod';
import { roles } from '../http/roles';

/** A bureau over the years. */
export interface BureauAnswer {
  bureau: string;
  kind: Bureau['kind'];
  /** Its name today; the first it is to have where it has none yet. */
  name: string;
  names: { name: string; from: string }[];
  /** 机构改革: merged or split, from when on and into what. */
  dissolved?: DissolvedAnswer | undefined;
}

interface DissolvedAnswer {
  from: string;
  into: string[];
  letter: string;
  /** Open tasks in which its part has still to move to a successor. */
  partsToMove: number;
}

export const bureauAnswer = z.object({
  bureau: z.string(),
  kind: z.enum(['municipal', 'vertical', 'county', 'group', 'office', 'government']),
  name: z.string().meta({ description: 'Its name today' }),
  names: z.array(z.object({ name: z.string(), from: z.string() })).meta({ description: 'Its names, each from a day on, the oldest first' }),
  dissolved: z.object({
    from: z.string(),
    into: z.array(z.string()),
    letter: z.string(),
    partsToMove: z.int().meta({ description: 'Open tasks in which its part has still to move to a successor' }),
  }).optional().meta({ description: '机构改革: merged or split, from a day on' }),
}).meta({ id: 'Bureau' }) satisfies z.ZodType<BureauAnswer>;

/** That somebody holds a post. */
interface HoldingAnswer {
  person: string;
  /** Absent once it was erased. */
  name?: string | undefined;
  from: string;
  until?: string | undefined;
  /** Whose substitute (代理) they are. */
  for?: string | undefined;
  /** What they leave to them. */
  except?: 'signing' | undefined;
  letter: string;
  current: boolean;
}

export const holdingAnswer = z.object({
  person: z.string(),
  name: z.string().optional().meta({ description: 'Absent once it was erased' }),
  from: z.string(),
  until: z.string().optional(),
  for: z.string().optional().meta({ description: 'Whose substitute (代理) they are' }),
  except: z.enum(['signing']).optional().meta({ description: 'What a substitute may not do in the post; absent where they may do all' }),
  letter: z.string(),
  current: z.boolean(),
}) satisfies z.ZodType<HoldingAnswer>;

/** A post somebody holds, and whether it is the convenor's (召集人). */
export type HeldPostAnswer = Pick<PostAnswer, 'post' | 'bureau' | 'bureauName' | 'role' | 'title'> & { convenor: boolean };

/** A post with all who have held, hold or are to hold it. */
export interface PostAnswer {
  post: string;
  bureau: string;
  bureauName: string;
  role: PostRole;
  title: string;
  holdings: HoldingAnswer[];
}

export const postAnswer = z.object({
  post: z.string(),
  bureau: z.string(),
  bureauName: z.string(),
  role: z.enum(roles),
  title: z.string(),
  holdings: z.array(holdingAnswer).meta({ description: 'All who have held, hold or are to hold it, in the order of their appointment' }),
}).meta({ id: 'Post' }) satisfies z.ZodType<PostAnswer>;

/** What a change came to; where a post changed hands, with the address of its handover sheet. */
export interface ChangeAnswer extends OrganisationAnswer {
  handover?: string | undefined;
}

export const organisationAnswer = z.object({
  at: z.string().meta({ description: 'Wall time of the decision' }),
  seq: z.int().meta({ description: 'Number of the organisation\'s last event' }),
  events: z.array(z.string()),
  handover: z.string().optional().meta({ description: 'Address of the handover sheet (交接单), where a post changed hands' }),
}).meta({ id: 'OrganisationDecision' }) satisfies z.ZodType<Omit<ChangeAnswer, 'events'> & { events: readonly string[] }>;
