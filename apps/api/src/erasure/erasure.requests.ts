import type { AuthorityKind } from '@lianxi/domain/organisation/authority';
import { z } from 'zod';
import type { ListPlace } from '../strike-off-lists/strike-off-lists.requests';
import { listParam } from '../strike-off-lists/strike-off-lists.requests';
import { authorityField, ordinalInAddress, paperNumber, slug, taskId } from '../http/fields';

/** By which letter an account is closed, or opened again. */
export interface AccountLetterBody {
  letter: string;
}

export const accountLetterBody = z.strictObject({ letter: paperNumber.meta({ description: 'Number of the letter it rests on', example: '新科函〔2020〕9号' }) })
  .meta({ id: 'AccountLetterForm', example: { letter: '新科函〔2026〕12号' } }) satisfies z.ZodType<AccountLetterBody>;

interface AuthorityBody {
  kind: AuthorityKind;
  number: string;
  on: string;
}

const authority = authorityField.meta({ description: '依据: the paper it rests on' });
const example = { kind: 'instruction', number: '新政批〔2026〕3号', on: '2026-01-05' };

/** Erases a name: where the time it is kept has not ended, on an authority. */
export interface ErasePersonBody {
  authority?: AuthorityBody | undefined;
}

export const erasePersonBody = z.strictObject({ authority: authority.optional().meta({ description: 'Needed until the time the name is kept has ended' }) })
  .meta({ id: 'NameErasureForm', example: { authority: example } }) satisfies z.ZodType<ErasePersonBody>;

/** Erases a text, on an authority. */
export interface EraseTextBody {
  authority: AuthorityBody;
}

export const eraseTextBody = z.strictObject({ authority }).meta({ id: 'TextErasureForm', example: { authority: example } }) satisfies z.ZodType<EraseTextBody>;

/** An event of a task. */
export interface EventPlace {
  id: string;
  seq: number;
}

export const eventParam = z.strictObject({ id: taskId, seq: ordinalInAddress.meta({ description: 'Number of the event whose words are erased', example: 7 }) }) satisfies z.ZodType<EventPlace>;

/** An event of a strike-off list. */
export interface ListEventPlace extends ListPlace {
  seq: number;
}

export const listEventParam = listParam.extend({ seq: eventParam.shape.seq.meta({ description: 'Number of the event whose words are erased', example: 2 }) }) satisfies z.ZodType<ListEventPlace>;

export interface AccountPlace {
  person: string;
}

export const accountParam = z.strictObject({ person: slug.meta({ description: 'Id of a person who has been entered', example: 'li-ming' }) }) satisfies z.ZodType<AccountPlace>;
