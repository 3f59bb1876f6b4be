import type { BureauKind } from '@lianxi/domain/organisation/bureau';
import type { PostRole } from '@lianxi/domain/organisation/organisation';
import { z } from 'zod';
import { bureauId, called, localDate, paperNumber, slug, wallInstant } from '../http/fields';
import { roles } from '../http/roles';
import type { PageRequest } from '../http/paging';
import { pageRequest } from '../http/paging';

const postId = slug.meta({ description: 'Id of a post, such as kejiju-liaison', example: 'kejiju-liaison' });
const personId = slug.meta({ description: 'Id of a person, as decisions name them', example: 'li-ming' });
const letter = paperNumber.meta({ description: 'Number of the letter it rests on', example: '新科函〔2020〕9号' });

/** Enters a bureau. */
export interface BureauBody {
  bureau: string;
  kind: BureauKind | 'office' | 'government';
  name: string;
  from: string;
}

export const bureauBody = z.strictObject({
  bureau: bureauId,
  kind: z.enum(['municipal', 'vertical', 'county', 'group', 'office', 'government']),
  name: called(60),
  from: localDate.meta({ description: 'The day from which it has this name' }),
}).meta({ id: 'BureauForm', example: { bureau: 'kejiju', kind: 'municipal', name: '市科技局', from: '2019-01-01' } }) satisfies z.ZodType<BureauBody>;

/** Gives a bureau another name from a day on. */
export interface NameBody {
  name: string;
  from: string;
  letter: string;
}

export const nameBody = z.strictObject({ name: called(60), from: localDate, letter }).meta({ id: 'BureauNameForm', example: { name: '市科学技术局', from: '2021-03-01', letter: '新编办〔2021〕3号' } }) satisfies z.ZodType<NameBody>;

/** Creates a post. */
export interface PostBody {
  post: string;
  bureau: string;
  role: PostRole;
  title: string;
}

export const postBody = z.strictObject({ post: postId, bureau: bureauId, role: z.enum(roles), title: called(60) })
  .meta({ id: 'PostForm', example: { post: 'kejiju-liaison', bureau: 'kejiju', role: 'liaison', title: '联络员' } }) satisfies z.ZodType<PostBody>;

/** Enters a person. */
export interface PersonBody {
  person: string;
  name: string;
}

export const personBody = z.strictObject({ person: personId, name: called(60) }).meta({ id: 'PersonForm', example: { person: 'li-ming', name: '李明' } }) satisfies z.ZodType<PersonBody>;

/** Gives a post to somebody. */
export interface HolderBody {
  person: string;
  from?: string | undefined;
  until?: string | undefined;
  substitute?: boolean | undefined;
  except?: 'signing' | undefined;
  letter: string;
}

export const holderBody = z.strictObject({
  person: personId,
  from: wallInstant.optional().meta({ description: 'Wall time from which it is held; now when left out' }),
  until: wallInstant.optional().meta({ description: 'Wall time until which it is held; a substitute has one' }),
  substitute: z.boolean().optional().meta({ description: 'Stands in (代理) beside whoever holds it' }),
  except: z.enum(['signing']).optional().meta({ description: 'What a substitute leaves to whom they stand in for: signing: of submissions (签批), of decisions on extensions without a paper and of strike-off lists, and taking the last back (撤回签署); left out, they stand in for all of the post' }),
  letter,
}).meta({ id: 'HolderForm', example: { person: 'li-ming', letter: '新科函〔2020〕9号' } }) satisfies z.ZodType<HolderBody>;

/** Takes a post from somebody, at once. */
export interface DepartureBody {
  person: string;
  letter: string;
}

export const departureBody = z.strictObject({ person: personId, letter }).meta({ id: 'DepartureForm', example: { person: 'li-ming', letter: '新科函〔2020〕10号' } }) satisfies z.ZodType<DepartureBody>;

export interface BureauPlace {
  bureau: string;
}

export const bureauParam = z.strictObject({ bureau: bureauId }) satisfies z.ZodType<BureauPlace>;

export interface PostPlace {
  post: string;
}

export const postParam = z.strictObject({ post: postId }) satisfies z.ZodType<PostPlace>;

/** Which posts to list. */
export interface PostsFilter extends PageRequest {
  bureau?: string | undefined;
  person?: string | undefined;
}

export const postsFilter = z.strictObject({ bureau: bureauId.optional(), person: personId.optional().meta({ description: 'Posts this person holds or is to hold' }), ...pageRequest }) satisfies z.ZodType<PostsFilter>;
