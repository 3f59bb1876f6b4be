import type { z } from 'zod';

/** What no text holds: control characters but tabs and ends of lines. */
const noText = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f';

/** What turns the direction of print (marks, embeddings, overrides, isolates): with it a text reads otherwise than it is. */
const turning = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';

const turns = new RegExp(`[${turning}]`, 'u');
const error = '含有非文字字符 · contains characters that are not text';
const turned = '含有改变书写方向的控制字符（如 U+202E），请删除后再提交 · contains characters that turn the direction of writing (such as U+202E): remove them';

/**
 * A field of well-formed Unicode, with nothing in it that is not text, and nothing that turns the direction of print. It is kept in its composed form (NFC), so that
 * what looks the same is the same, above all a number. `start` is what its pattern asks of its beginning.
 */
export function ofText(field: z.ZodString, start = ''): z.ZodString {
  return field
    .refine((value) => !turns.test(value), { error: turned, abort: true })
    // The document's readers are told besides of turns, which have been refused by then, and that blanks alone are nothing, where they have been cut off.
    .regex(new RegExp(`^${start}[^${noText}${turning}]*$`, 'u'), { error })
    .refine((value) => !/\p{Surrogate}/u.test(value), { error })
    .normalize('NFC');
}
