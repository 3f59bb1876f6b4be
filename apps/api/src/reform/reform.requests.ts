import { taskId as taskIdOf } from '@lianxi/commands/programme/task-id';
import { z } from 'zod';
import { bureauId, localDate, paperNumber, taskId } from '../http/fields';

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

/** 职责划转: in which tasks a dissolved bureau's part passes on, and to which successor where there are several. */
export interface MovesBody {
  bureau: string;
  items: { task: string; to?: string | undefined }[];
}

export const movesBody = z.strictObject({
  bureau: bureauId.meta({ description: 'The bureau that was dissolved' }),
  items: z.array(z.strictObject({ task: taskId, to: bureauId.optional().meta({ description: 'The successor; needed where there are several' }) })).min(1).max(200)
    .refine((items) => new Set(items.map(({ task }) => task)).size === items.length, { error: '任务重复 · a task is named twice' }),
}).meta({ id: 'MovesForm', example: { bureau: 'jinrongju', items: [{ task: taskIdOf('xinxiang-demo', 17) }] } }) satisfies z.ZodType<MovesBody>;
