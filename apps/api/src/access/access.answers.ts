import type { Right } from '@lianxi/access/rights';
import { z } from 'zod';

/** What somebody may do: rules that the page turns into the same answers the record gives. */
export interface AbilitiesAnswer {
  person: string;
  bureau: string;
  role: string;
  rules: readonly Right[];
}

const words = z.union([z.string(), z.array(z.string())]);

export const abilitiesAnswer = z.object({
  person: z.string(),
  bureau: z.string(),
  role: z.string(),
  rules: z.array(z.object({ action: words, subject: words, conditions: z.record(z.string(), z.unknown()).optional().meta({ description: 'Of the task, the part or the milestone, as CASL reads them; left out: of all' }) })),
}).meta({ id: 'Abilities' });
