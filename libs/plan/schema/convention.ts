import { z } from 'zod';
import type { Bilingual } from './bilingual';
import { slug } from './bureau';
import { words } from './provenance';

/** A rule by which values were worked out from the text (resolution) or settled where it is silent (adopted). */
export type Convention = { id: string; kind: 'resolution' | 'adopted' } & Bilingual;

export const bilingual = { zh: words, en: words };

export const convention = z.strictObject({
  id: slug,
  kind: z.enum(['resolution', 'adopted']),
  ...bilingual,
}) satisfies z.ZodType<Convention>;
