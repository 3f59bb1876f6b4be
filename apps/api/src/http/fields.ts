import { listId as listIdOf } from '@lianxi/commands/strike-off-list/list-id';
import { taskId as taskIdOf } from '@lianxi/commands/programme/task-id';
import type { Instant } from '@lianxi/domain/calendar/time';
import { isLocalDate } from '@lianxi/domain/calendar/time';
import { parseRungKey } from '@lianxi/domain/escalation/rung';
import { z } from 'zod';
import { ofText, seenText, seenThroughout } from './characters';

const toInstant = (moment: string): Instant => new Date(moment).toISOString();

/** An id that people choose: lower-case letters, digits and hyphens. */
export const slug = z.string().max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: '小写字母、数字和连字符，如 xinxiang-demo · a slug such as xinxiang-demo' });

export const programmeId = slug
  .meta({ example: 'xinxiang-demo' });

export const bureauId = z.string().max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: '单位编号，如 kejiju · the id of a bureau, such as kejiju' })
  .meta({ example: 'kejiju' });

export const milestoneKey = z.string()
  .regex(/^(d[1-9]\d{0,2}|y)-\d{4}$/, { error: '节点编号，如 d5-2020 · a milestone key, such as d5-2020' })
  .meta({ example: 'd5-2020' });

/** Written in either case, an id is one and the same: what follows compares it as text. */
export const taskId = z.uuid().toLowerCase().meta({ description: 'UUIDv5 of programme and measure', example: taskIdOf('xinxiang-demo', 3) });

/** A strike-off list (拟销号清单). */
export const listId = z.uuid().toLowerCase().meta({ description: 'UUIDv5 of programme and number', example: listIdOf('xinxiang-demo', '示例销号清单〔2020〕1号') });

const dateMeant = '2000–2099年间确有的日期，如 2020-12-31 · a day that exists from 2000 to 2099, such as 2020-12-31';
/** Of the years in which a plan may be run: a typing error is not a deadline. */
const day = '20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';

export const localDate = z.string()
  .regex(new RegExp(`^${day}$`), { error: dateMeant })
  .refine(isLocalDate, { error: dateMeant })
  .meta({ format: 'date', example: '2020-12-16' });

const instantMeant = '2000–2099年间的时刻，写明时区，如 2020-12-17T01:00:00.000Z 或 2020-12-17T09:00:00+08:00 · a moment from 2000 to 2099 with its zone, such as 2020-12-17T01:00:00.000Z';
const time = '([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)';

/** Within these years in UTC as well: their first and last day only of that zone. */
const within = '(?!2000-01-01T.*[+-]|2099-12-31T.*[+-])';

// RFC 3339, as `date-time` says; once it is read it is in the one form the product writes.
const anInstant = z.string()
  .regex(new RegExp(`^${within}${day}T${time}$`), { error: instantMeant, abort: true })
  .refine((value) => isLocalDate(value.slice(0, 10)), { error: instantMeant, abort: true })
  .overwrite(toInstant);

export const instant = anInstant.meta({ format: 'date-time', example: '2020-12-17T01:00:00.000Z' });

/** A time of the wall's clock. */
export const wallInstant = anInstant.meta({ format: 'date-time' });

/** Looks back: everything as it stood at a programme time, events after it left out. */
export const asOf = anInstant.meta({ format: 'date-time', description: 'Programme time to look back to, in UTC: everything as it stood then; left out, the present' }).optional();

/** The greatest whole number of a column of the record. */
const greatest = 2_147_483_647;

/** A whole number as the record keeps it: a measure, or the place of an event. */
export const ordinal = z.int().min(0).max(greatest);

/** The same in an address. */
export const ordinalInAddress = z.coerce.number().int().min(0).max(greatest);

/** A rung's key, such as `milestone/d5-2020:1:urge:2` or `part/kejiju:1:remind-receipt:1`. */
export const rungKey = z.string().max(120).refine((value) => parseRungKey(value) !== undefined);

/** So many characters at most, as they were sent; of more nothing else is asked. */
const ofLength = (max: number) => z.string().min(1, { abort: true }).max(max, { abort: true });

/** What people write: something that can be seen, of characters that are text. */
export const text = (max: number) => seenText(ofLength(max));

/** What something or somebody is called: a text with nothing in it that cannot be seen. */
export const called = (max: number) => seenThroughout(ofLength(max));

/** What somebody looks for: maybe nothing, of characters that are text; a database that is asked for a NUL fails. */
export const sought = (max: number) => ofText(z.string().max(max, { abort: true }));

/** A list of at most so many, each of them once; `error` says so of what they are. */
export function unique<Item extends z.ZodType<string>>(item: Item, max: number, error: string) {
  return z.array(item).max(max).refine((items) => new Set(items).size === items.length, { error }).meta({ uniqueItems: true });
}

const fullWidth = {
  characters: '\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a',
  error: '编号中的数字和字母请用半角，如 1、A，不用 １、Ａ · write the digits and letters of a number in half width, such as 1 or A, not １ or Ａ',
};

/** 文号 or another number of a paper. One with full-width digits or letters would be another number that nobody can tell from it. */
export const paperNumber = seenThroughout(ofLength(80), fullWidth)
  .meta({ example: '新政办〔2020〕18号' });

export const authorityKind = z.enum(['minutes', 'instruction', 'circulated-signature', 'government-document', 'office-decision'])
  .meta({ description: '会议纪要 · 批示 · 书面传签 · 政府文件 · 办公室决定' });

/** SHA-256 of a file, in hex. */
export const fileHash = z.string().toLowerCase().regex(/^[0-9a-f]{64}$/, { error: '64位十六进制的 SHA-256 · a SHA-256 of 64 hexadecimal digits' });

/** 依据: the paper a change rests on. */
export const authorityField = z.strictObject({
  kind: authorityKind,
  number: paperNumber,
  on: localDate,
});

/** The same of an act of a task, which may name the scan of that paper. */
export const taskAuthorityField = authorityField.extend({
  scan: fileHash.optional().meta({ description: 'Its scan, a file of the task: the SHA-256 it is downloaded by; the office attaches it with `scanOf` authority' }),
});


/** What a decider saw: as the milestone said it. */
export const seen = z.string().regex(/^[0-9a-f]{64}$/, { error: '节点的 seen，64位十六进制 · the milestone\'s seen, of 64 hexadecimal digits' }).optional()
  .meta({ description: 'What you saw of it: `seen` of the milestone in GET /tasks/{id}, or of its `extension` where that is decided, or of its `lastStep` where that is taken back. Where that has changed since, nothing is decided, and the problem says what changed. Asked for in a session; best always named' });

/** A form that asks for nothing but the act itself. */
export const emptyBody = z.strictObject({}).nullish();
