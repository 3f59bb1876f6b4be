import { z } from 'zod';
import { bureauId, localDate, milestoneKey, slug, text } from '../http/fields';

/** 转办 inside a bureau. */
export interface TransferBody {
  bureau: string;
  to?: string | undefined;
  milestone?: string | undefined;
  reason: string;
  dueOn?: string | undefined;
}

export const transferBody = z.strictObject({
  bureau: bureauId,
  to: slug.optional().meta({ description: 'The liaison post of the bureau (联络员、承办科室) that handles the part from now on; left out, it goes back (交回) to the bureau\'s liaison' }),
  milestone: milestoneKey.optional().meta({ description: 'One milestone alone; left out, the whole part' }),
  reason: text(2_000),
  dueOn: localDate.optional().meta({ description: '内部期限: by which day the bureau itself wants it' }),
}).meta({ id: 'TransferForm', example: { bureau: 'jiaoyuju', to: 'jiaoyuju-liaison', milestone: 'd5-2020', reason: '请联络员会同高教科承办。' } }) satisfies z.ZodType<TransferBody>;
