import { z } from 'zod';

/** A draft of a post, by where it stands: what it says, and who typed last. */
export interface DraftAnswer {
  place: string;
  words: Record<string, string>;
  person: string;
  /** Absent once it was erased. */
  name?: string | undefined;
  keptAt: string;
}

const keptAt = z.string().meta({ description: 'Wall time at which it was kept' });

export const draftAnswer = z.object({ place: z.string(), words: z.record(z.string(), z.string()), person: z.string(), name: z.string().optional(), keptAt })
  .meta({ id: 'Draft' }) satisfies z.ZodType<DraftAnswer>;

export const draftList = z.object({ items: z.array(draftAnswer) }).meta({ id: 'DraftList' }) satisfies z.ZodType<{ items: DraftAnswer[] }>;

export interface KeptAnswer {
  keptAt: string;
}

export const keptAnswer = z.object({ keptAt }).meta({ id: 'DraftKept' }) satisfies z.ZodType<KeptAnswer>;
