import { z } from 'zod';
import { slug } from '../http/fields';

export interface DraftsPlace {
  post: string;
}

/** Where a form of a post stands: the names the page gives it, such as `d5-2020:submission`. */
export interface DraftPlace extends DraftsPlace {
  place: string;
}

const longest = 16_384;

const place = z.string().max(160)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:~-]*$/, { error: '表单位置，如 ledger:views · where a form stands, such as ledger:views' })
  .meta({ example: 'ledger:views' });

const post = slug.meta({ example: 'kejiju-liaison' });

export const draftsParam = z.strictObject({ post }) satisfies z.ZodType<DraftsPlace>;

export const draftParam = z.strictObject({ post, place }) satisfies z.ZodType<DraftPlace>;

/** What was typed in a form, by its fields. */
export interface DraftBody {
  words: Record<string, unknown>;
}

export const draftBody = z.strictObject({
  words: z.record(z.string(), z.unknown())
    .refine((words) => JSON.stringify(words).length <= longest, { error: `草稿太长，最多${longest}个字符 · the draft is too long, ${longest} characters at most` })
    .meta({ description: `The fields of the form as they were typed; ${longest} characters of JSON at most` }),
}).meta({ id: 'DraftForm', example: { words: { text: '已会同市教育局完成调研。' } } }) satisfies z.ZodType<DraftBody>;

/** A draft of the reader's post, and who typed last. */
export interface DraftAnswer extends DraftBody {
  place: string;
  person: string;
  /** Absent once it was erased. */
  name?: string | undefined;
  keptAt: string;
}

const keptAt = z.string().meta({ description: 'Wall time at which it was kept' });

export const draftList = z.object({
  items: z.array(z.object({ place: z.string(), words: z.record(z.string(), z.unknown()), person: z.string(), name: z.string().optional(), keptAt }).meta({ id: 'Draft' })),
}).meta({ id: 'DraftList' }) satisfies z.ZodType<{ items: DraftAnswer[] }>;

export interface KeptAnswer {
  keptAt: string;
}

export const keptAnswer = z.object({ keptAt }).meta({ id: 'DraftKept' }) satisfies z.ZodType<KeptAnswer>;
