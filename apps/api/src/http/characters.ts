import { unseen } from '@lianxi/domain/unseen';
import type { z } from 'zod';

/** What no text holds: control characters but tabs and ends of lines. */
const noText = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f';

/** What turns the direction of print (marks, embeddings, overrides, isolates): with it a text reads otherwise than it is. */
const turning = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';

/** What may stand around a name or number, and is cut off. */
const around = '[\\t\\n\\r ]*';

/** What fits, and what is said to whoever sends something else. */
type Said = readonly [fits: RegExp, error: string];

const straight: Said = [new RegExp(`^[^${turning}]*$`, 'u'), '含有改变书写方向的控制字符（如 U+202E），请删除后再提交 · contains characters that turn the direction of writing (such as U+202E): remove them'];
const characters: Said = [new RegExp(`^[^${noText}\\p{Surrogate}]*$`, 'u'), '含有非文字字符 · contains characters that are not text'];
const something: Said = [new RegExp(`[^${unseen}\\s]`, 'u'), '没有可见的文字，不能为空 · has nothing in it that can be seen: must not be empty'];
const open: Said = [new RegExp(`^${around}[^${unseen}]*${around}$`, 'u'), '含有看不见的字符（如零宽空格 U+200B、软连字符 U+00AD），请删除后再提交 · contains characters that cannot be seen (such as U+200B, a zero-width space, or U+00AD, a soft hyphen): remove them'];

/**
 * A field of one pattern, which is the whole rule as the API's document says it (but for half a character, which no pattern of it can name). What is said before it only tells
 * people more exactly what does not fit. Kept in its composed form (NFC), so that what looks the same is the same, above all a number.
 */
function ofPattern(field: z.ZodString, pattern: string, said: readonly Said[]): z.ZodString {
  return said
    .reduce((told, [fits, error]) => told.refine((value) => fits.test(value), { error, abort: true }), field)
    .regex(new RegExp(`^${pattern}$`, 'u'), { error: characters[1], abort: true })
    .normalize('NFC');
}

/** Well-formed Unicode, with nothing in it that is not text, and nothing that turns the direction of print. */
export const ofText = (field: z.ZodString): z.ZodString => ofPattern(field, `[^${noText}${turning}]*`, [straight, characters]);

const seen = `(?![${unseen}\\s]*$)`;

/** A text in which something can be read: joiners and variation selectors stand in running text, but of themselves they say nothing. */
export const seenText = (field: z.ZodString): z.ZodString => ofPattern(field, `${seen}[^${noText}${turning}]*`, [straight, characters, something]).trim();

/** Characters that a field does not hold besides, as a class of a regular expression, and what is said of them. */
interface Barred { readonly characters: string; readonly error: string }

/** Nothing in it that cannot be seen: two numbers or names that look the same would be two all the same. */
export function seenThroughout(field: z.ZodString, ...barred: readonly Barred[]): z.ZodString {
  const not = [unseen, ...barred.map((more) => more.characters)].join('');
  const said = barred.map((more): Said => [new RegExp(`^[^${more.characters}]*$`, 'u'), more.error]);
  return ofPattern(field, `${seen}${around}[^${not}]*${around}`, [straight, characters, something, open, ...said]).trim();
}
