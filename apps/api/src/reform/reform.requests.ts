import { taskId as taskIdOf } from '@lianxi/commands/programme/task-id';
import type { Authority } from '@lianxi/domain/organisation/authority';
import { z } from 'zod';
import { bureauId, localDate, paperNumber, taskAuthorityField, taskId } from '../http/fields';

const from = localDate.meta({ description: 'The day from which it holds' });
const letter = paperNumber.meta({ description: 'Number of the document (编办文件) it rests on', example: '新编办〔2021〕8号' });

/** 合并: bureaus become one, which is entered already and may be one of them. */
export interface MergerBody {
  bureaus: string[];
  into: string;
  from: string;
  letter: string;
}

export const mergerBody = z.strictObject({ bureaus: z.array(bureauId).min(1).max(20), into: bureauId, from, letter })
  .meta({ id: 'MergerForm', example: { bureaus: ['jinrongju'], into: 'fagaiwei', from: '2021-03-01', letter: '新编办〔2021〕8号' } }) satisfies z.ZodType<MergerBody>;

/** 分设: a bureau is split into others. */
export interface SplitBody {
  into: string[];
  from: string;
  letter: string;
}

export const splitBody = z.strictObject({ into: z.array(bureauId).min(2).max(20), from, letter })
  .meta({ id: 'SplitForm', example: { into: ['zhujianju', 'shuiliju'], from: '2021-03-01', letter: '新编办〔2021〕9号' } }) satisfies z.ZodType<SplitBody>;

export interface SplitPlace {
  bureau: string;
}

export const splitParam = z.strictObject({ bureau: bureauId.meta({ example: 'ziyuanguihuaju' }) }) satisfies z.ZodType<SplitPlace>;

/** 职责划转: in which tasks a bureau's part passes on, and to which body where there are several. Of one that goes on, by a document. */
export interface MovesBody {
  bureau: string;
  items: { task: string; to?: string | undefined }[];
  authority?: Authority | undefined;
}

export const movesBody = z.strictObject({
  bureau: bureauId.meta({ description: 'The bureau that was dissolved; with `authority`, one that goes on' }),
  items: z.array(z.strictObject({ task: taskId, to: bureauId.optional().meta({ description: 'The successor; needed where there are several, and of a bureau that goes on' }) })).min(1).max(200)
    .refine((items) => new Set(items.map(({ task }) => task)).size === items.length, { error: '任务重复 · a task is named twice' }),
  authority: taskAuthorityField.optional().meta({ description: 'The document (编办文件 is a government-document) by which a bureau that goes on gives its part off, and its day, from which that holds: not before the plan, and where the bureau coordinates, of a kind that names a coordinator; of one that was dissolved, its reform\'s own holds. Where it names its scan, that is a file of each of the tasks' }),
}).refine(({ items, authority }) => authority === undefined || items.every(({ to }) => to !== undefined), { error: '未撤并的单位划转职责，须写明承接单位 · of a bureau that goes on, each row names who takes its part', path: ['items'] }).meta({
  dependentSchemas: { authority: { properties: { items: { items: { required: ['to'] } } } } },
  id: 'MovesForm',
  example: { bureau: 'jinrongju', items: [{ task: taskIdOf('xinxiang-demo', 17) }] },
}) satisfies z.ZodType<MovesBody>;
