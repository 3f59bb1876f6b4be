import type { CountersignAnswer } from '@lianxi/domain/countersignature/round';
import { z } from 'zod';
import { bureauId, localDate, paperNumber, text, unique } from '../http/fields';
import type { PaperBody } from './signing.requests';
import { paperBody } from './signing.requests';

/** The longest paper that is countersigned here, in characters. */
const longestPaper = 20_000;

const bureaus = unique(bureauId, 60, '单位重复 · a bureau is named twice');

/** 发起会签: the text, who is asked, and until when. */
export interface RoundBody {
  text: string;
  bureaus: string[];
  limitOn?: string | undefined;
}

export const roundBody = z.strictObject({
  text: text(longestPaper).meta({ description: 'The text to be countersigned (会签稿), a paragraph a line' }),
  bureaus: bureaus.min(1).meta({ description: 'Who is asked, in the order in which a sequential round is answered' }),
  limitOn: localDate.optional().meta({ description: 'The last day for answers (会签时限); left out, the working days of the policy' }),
}).meta({
  id: 'RoundForm',
  example: { text: '一、科技成果转化收益用于奖励的比例不低于50%。\n二、本政策自印发之日起施行。', bureaus: ['jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'] },
}) satisfies z.ZodType<RoundBody>;

/** 会签意见, to a version of the text. */
export interface CountersignatureBody {
  bureau: string;
  version: number;
  answer: CountersignAnswer;
  opinion?: string | undefined;
  reply?: string | undefined;
  paper?: PaperBody | undefined;
}

export const countersignatureBody = z.strictObject({
  bureau: bureauId,
  version: z.int().min(1).max(10_000).meta({ description: 'The version of the text that was read' }),
  answer: z.enum(['agreed', 'agreed-with-opinion', 'disagreed']).meta({ description: '同意 · 原则同意（附意见） · 不同意（附理由）' }),
  opinion: text(4_000).optional().meta({ description: 'Required unless it agrees' }),
  reply: paperNumber.optional().meta({ description: 'Number of the 复函 the office enters for a vertical body' }),
  paper: paperBody('Always asked for; attached with `scanOf` countersignature').optional().meta({ description: '纸质会签: an answer signed on paper, entered by the liaison of its bureau, of a vertical body by the office' }),
}).meta({ id: 'CountersignatureForm', example: { bureau: 'jiaoyuju', version: 1, answer: 'agreed-with-opinion', opinion: '建议明确横向课题的适用范围。' } }) satisfies z.ZodType<CountersignatureBody>;

/** The text as it is now. */
export interface CountersignedTextBody {
  text: string;
}

export const countersignedTextBody = z.strictObject({ text: text(longestPaper) })
  .meta({ id: 'CountersignedTextForm', example: { text: '一、科技成果转化收益用于奖励的比例不低于50%，横向课题参照执行。\n二、本政策自印发之日起施行。' } }) satisfies z.ZodType<CountersignedTextBody>;

/** 加签 · 减签. */
export interface SignersBody {
  add: string[];
  remove: string[];
  reason: string;
}

export const signersBody = z.strictObject({ add: bureaus.default([]), remove: bureaus.default([]), reason: text(2_000) })
  .meta({ id: 'SignersForm', example: { add: [], remove: ['rensheju'], reason: '修改后不再涉及该单位职责。' } }) satisfies z.ZodType<SignersBody>;
