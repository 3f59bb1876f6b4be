import { unseen } from '@lianxi/domain/unseen';
import type { z } from 'zod';

/** What no text holds: control characters but tabs and ends of lines. */
const noText = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f';

/** What turns the direction of print (marks, embeddings, overrides, isolates): with it a text reads otherwise than it is. */
const turning = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';

const holdsUnseen = new RegExp(`[${unseen}]`, 'u');
const allUnseen = new RegExp(`^[${unseen}\\s]*$`, 'u');

const turns = new RegExp(`[${turning}]`, 'u');
const error = '含有非文字字符 · contains characters that are not text';
const hidden = '含有看不见的字符（如零宽空格 U+200B、软连字符 U+00AD），请删除后再提交 · contains characters that cannot be seen (such as U+200B, a zero-width space, or U+00AD, a soft hyphen): remove them';
const nothing = '没有可见的文字，不能为空 · has nothing in it that can be seen: must not be empty';
const turned = '含有改变书写方向的控制字符（如 U+202E），请删除后再提交 · contains characters that turn the direction of writing (such as U+202E): remove them';

/**
 * A field of well-formed Unicode, with nothing in it that is not text, and nothing that turns the direction of print. It is kept in its composed form (NFC), so that
 * what looks the same is the same, above all a number. `start` is what its pattern asks of its beginning.
 */
export function ofText(field: z.ZodString, start = ''): z.ZodString {
  return field
    .refine((value) => !turns.test(value), { error: turned, abort: true })
    // The document's readers are told besides of turns, which have been refused by then, and that blanks alone are nothing, where they have been cut off.
    .regex(new RegExp(`^${start}[^${noText}${turning}]*$`, 'u'), { error, abort: true })
    .refine((value) => !/\p{Surrogate}/u.test(value), { error, abort: true })
    .normalize('NFC');
}

/** Something that can be read: joiners and variation selectors stand in running text, but of themselves they say nothing. */
export const seenText = (field: z.ZodString): z.ZodString => field.refine((value) => !allUnseen.test(value), { error: nothing, abort: true });

/** Nothing in it that cannot be seen: two numbers or names that look the same would be two all the same. */
export const seenThroughout = (field: z.ZodString): z.ZodString => field.refine((value) => !holdsUnseen.test(value), { error: hidden });
