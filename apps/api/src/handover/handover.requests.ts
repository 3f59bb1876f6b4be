import { z } from 'zod';
import { wallInstant } from '../http/fields';

/** Of which change of holders. */
export interface HandoverFilter {
  at?: string | undefined;
}

export const handoverFilter = z.strictObject({ at: wallInstant.optional().meta({ description: 'Wall time: the last change up to then; now when left out' }) }) satisfies z.ZodType<HandoverFilter>;
