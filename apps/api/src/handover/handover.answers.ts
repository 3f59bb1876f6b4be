import { z } from 'zod';
import type { DraftAnswer } from '../drafts/drafts.answers';
import { draftAnswer } from '../drafts/drafts.answers';
import type { PostAnswer } from '../organisation/organisation.answers';
import { holdingAnswer, postAnswer } from '../organisation/organisation.answers';
import type { Sentence } from '../http/answers';
import { sentence } from '../http/answers';
import type { HandlerAnswer } from '../task/handler.answers';
import { handlerAnswer } from '../task/handler.answers';
import type { WaitingAnswer } from '../task/task.answers';
import { awaitedMatter } from '../task/task.answers';
import type { ToldAnswer } from '../reminders/inbox.answers';
import { toldAnswer } from '../reminders/inbox.answers';

/** A task the sheet speaks of. */
interface Matter {
  programme: string;
  task: string;
  measure: number;
  heading: string;
}

/** Something that waits for whoever holds the post. */
interface ToDo extends Matter {
  what: WaitingAnswer['what'];
  milestone?: string | undefined;
  since: string;
  sentence: Sentence;
}

/** A task the post's bureau has a part in, and what is due in it next. */
interface OngoingTask extends Matter {
  duty: 'lead' | 'joint' | 'participant';
  coordinates: boolean;
  milestone?: string | undefined;
  dueOn?: string | undefined;
  reportBy?: string | undefined;
  /** Which post of the bureau handles its part. */
  handler?: HandlerAnswer | undefined;
}

/** What the post was told and has not read. */
interface Unread extends Omit<ToldAnswer, 'readAt' | 'workflow'> {
  programme: string;
}

type HoldingAnswer = PostAnswer['holdings'][number];

/** 交接单: what passes over with a post. */
export interface HandoverAnswer extends Omit<PostAnswer, 'holdings'> {
  at?: string | undefined;
  outgoing: HoldingAnswer[];
  incoming: HoldingAnswer[];
  substitutes: HoldingAnswer[];
  endedSessions: number;
  endedTokens: { id: string; person: string; name: string; scope: 'read' | 'act' }[];
  toDos?: ToDo[] | undefined;
  tasks?: OngoingTask[] | undefined;
  unread?: Unread[] | undefined;
  drafts?: Pick<DraftAnswer, 'place' | 'person' | 'keptAt'>[] | undefined;
}

const matter = { programme: z.string(), task: z.string(), measure: z.int(), heading: z.string() };
const holdings = z.array(holdingAnswer);
const { readAt: _readAt, workflow: _workflow, ...told } = toldAnswer.shape;
const { holdings: _holdings, ...ofPost } = postAnswer.shape;

export const handoverAnswer = z.object({
  ...ofPost,
  at: z.string().optional().meta({ description: 'Wall time of the change; absent where nobody has held the post' }),
  outgoing: holdings.meta({ description: 'Whose time in the post ended with it' }),
  incoming: holdings.meta({ description: 'Who took it' }),
  substitutes: holdings.meta({ description: 'Who stood or stands in (代理)' }),
  endedSessions: z.int().meta({ description: 'Sessions that ended with it, as far as they are kept: a day' }),
  endedTokens: z.array(z.object({ id: z.string(), person: z.string(), name: z.string(), scope: z.enum(['read', 'act']) })).meta({ description: 'Access tokens that ended with it' }),
  toDos: z.array(z.object({ ...matter, what: awaitedMatter, milestone: z.string().optional(), since: z.string(), sentence })).optional()
    .meta({ description: 'What waited for the post; absent for who works on no task' }),
  tasks: z.array(z.object({ ...matter, duty: z.enum(['lead', 'joint', 'participant']), coordinates: z.boolean(), milestone: z.string().optional(), dueOn: z.string().optional(), reportBy: z.string().optional(), handler: handlerAnswer.optional() })).optional()
    .meta({ description: 'Open tasks its bureau has a part in, with what is due next; absent for who works on no task' }),
  unread: z.array(z.object({ programme: z.string(), ...told })).optional().meta({ description: 'What the post was told and has not read by now, the latest 200 of each programme; absent for who works on no task' }),
  drafts: z.array(draftAnswer.pick({ place: true, person: true, keptAt: true })).optional().meta({ description: 'What was typed in the post and not sent by now: where, by whom last, and when by the wall. Its words are for whoever acts in the post. Absent for who works on no task' }),
}).meta({ id: 'Handover' }) satisfies z.ZodType<HandoverAnswer>;
