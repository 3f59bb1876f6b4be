import type { Instant } from '@lianxi/domain/calendar/time';
import { z } from 'zod';
import { slug, wallInstant } from '../http/fields';

export interface DraftsPlace {
  post: string;
}

/** Where a form of a post stands: the names the page gives it, such as `d5-2020:submission`. */
export interface DraftPlace extends DraftsPlace {
  place: string;
}

/** More than the longest form holds. */
const longest = 65_536;

const place = z.string().max(160)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:~-]*$/, { error: '表单位置，如 d5-2020:submission · where a form stands, such as d5-2020:submission' })
  .meta({ example: 'd5-2020:submission' });

const post = slug.meta({ example: 'kejiju-liaison' });

export const draftsParam = z.strictObject({ post }) satisfies z.ZodType<DraftsPlace>;

export const draftParam = z.strictObject({ post, place }) satisfies z.ZodType<DraftPlace>;

/** What was typed in a form, by its fields, and which draft it began from. */
export interface DraftBody {
  words: Record<string, string>;
  from?: Instant | undefined;
}

const fieldName = z.string().max(160).regex(/^[A-Za-z][A-Za-z0-9_.:~-]*$/, { error: '表单项的名称，如 text、authority.number · a field of a form, such as text or authority.number' });

export const draftBody = z.strictObject({
  words: z.record(fieldName, z.string())
    .refine((words) => JSON.stringify(words).length <= longest, { error: `草稿太长，最多${longest}个字符 · the draft is too long, ${longest} characters at most` })
    .meta({ description: `The fields of the form as they were typed; ${longest} characters of JSON at most` }),
  from: wallInstant.optional().meta({ description: 'When the draft was kept that these words began from; left out where there was none. Where another stands there by now, nothing is kept' }),
}).meta({ id: 'DraftForm', example: { words: { text: '已会同市教育局完成调研。' } } }) satisfies z.ZodType<DraftBody>;
