import type { Temperaments } from '@lianxi/rehearsal/bureaus/temperament';
import type { Figures } from '@lianxi/rehearsal/report/figures';
import { z } from 'zod';
import type { Sentence } from '../http/answers';
import { sentence } from '../http/answers';

/** One of the two rehearsals that are lived at once: where it stands, and what it came to. */
export interface SideAnswer {
  /** A programme of its own, to be looked at like any other. */
  programme: string;
  /** Programme time. */
  now: string;
  steps: number;
  submissions: number;
  notices: number;
  /** What it has waited for some seconds for. */
  waits?: Sentence | undefined;
  /** Once it is over. */
  figures?: Figures | undefined;
  /** How many findings the oracle has on it, once it is over. */
  findings?: number | undefined;
}

export const whatIfStates = ['under-way', 'over', 'failed', 'stopped'] as const;

/** The same bureaus under two sets of rules: the programme's own, and others. */
export interface WhatIf {
  state: (typeof whatIfStates)[number];
  /** Whether it was begun by its reader, who alone may stop it. */
  mine: boolean;
  policy: string;
  temperament: Temperaments;
  seed: number;
  /** From the programme's activation to this instant. */
  from: string;
  until: string;
  /** Under the rules as they stand. */
  asItStands: SideAnswer;
  /** Under the other ones. */
  otherwise: SideAnswer;
  /** Why it could not go on. */
  why?: Sentence | undefined;
}

export interface WhatIfAnswer {
  whatIf?: WhatIf | undefined;
}

const figures = z.object({
  remindersSent: z.int(), urges: z.int(), supervisions: z.int(), agendaItems: z.int(), notices: z.int(), busiestInbox: z.int(),
  struckOff: z.int(), inTime: z.int(), reportedLate: z.int(), unreported: z.int(), daysLate: z.int(),
}).meta({ id: 'RehearsalFigures' }) satisfies z.ZodType<Figures>;

const side = z.object({
  programme: z.string().meta({ description: 'A programme of its own, to be looked at like any other' }),
  now: z.string(),
  steps: z.int(),
  submissions: z.int(),
  notices: z.int(),
  waits: sentence.optional(),
  figures: figures.optional(),
  findings: z.int().optional().meta({ description: 'How many findings the oracle has, once it is over' }),
}).meta({ id: 'WhatIfSide' }) satisfies z.ZodType<SideAnswer>;

export const temperaments = z.enum(['mixed', 'prompt', 'late', 'silent']);

export const whatIfAnswer = z.object({
  whatIf: z.object({
    state: z.enum(whatIfStates),
    mine: z.boolean().meta({ description: 'Whether it was begun by its reader, who alone may stop it' }),
    policy: z.string(),
    temperament: temperaments,
    seed: z.int(),
    from: z.string(),
    until: z.string(),
    asItStands: side,
    otherwise: side,
    why: sentence.optional().meta({ description: 'Why it could not go on' }),
  }).optional().meta({ description: 'Absent where none was begun since the API started' }),
}).meta({ id: 'WhatIf' }) satisfies z.ZodType<WhatIfAnswer>;
