import type { ListAnswer } from '@lianxi/commands/strike-off-list/list-commands';
import type { Authority } from '@lianxi/domain/organisation/authority';
import type { ListSigner } from '@lianxi/domain/strike-off-list/list';
import type { ListPhase } from '@lianxi/domain/strike-off-list/list.machine';
import { z } from 'zod';
import { authority } from '../http/answers';
import type { MarkAnswer } from '../task/milestone.answers';
import { markFields } from '../task/milestone.answers';

/** A milestone on a list, and what has become of it. */
interface ItemAnswer {
  task: string;
  measure: number;
  heading: string;
  milestone: string;
  text: string;
  coordinator: string;
  dueOn?: string | undefined;
  achievedOn?: string | undefined;
  document?: string | undefined;
  /** `changed`: it is not what it was when it was listed, and cannot be struck off by this list. */
  standing: 'as-listed' | 'changed' | 'struck-off';
  seen: string;
}

/** 拟销号清单 as its readers see it. */
export interface StrikeOffListAnswer {
  id: string;
  programme: string;
  number: string;
  phase: ListPhase;
  items: readonly ItemAnswer[];
  drawn: MarkAnswer;
  put?: MarkAnswer | undefined;
  /** With `paper`, it was signed on paper (纸质签批) and entered by the person named. */
  signature?: MarkAnswer & { as: ListSigner; authority?: Authority | undefined; on: string; post?: string | undefined; paper?: { signer?: string | undefined; post: string; scan: string } | undefined } | undefined;
  /** Who checked the scan of a signature on paper. */
  check?: MarkAnswer | undefined;
  returns: readonly (MarkAnswer & { reason?: string | undefined })[];
  /** 撤回签署: signatures that were taken back, the oldest first. */
  takenBack: readonly (MarkAnswer & { reason?: string | undefined })[];
  withdrawal?: MarkAnswer & { reason?: string | undefined } | undefined;
  /** Whether something was ever struck off by it, whatever became of that since: its signature is then taken back no more. */
  struckOffBy: boolean;
  /** Names what whoever signs it has before them. */
  seen: string;
}

const phase = z.enum(['draft', 'put', 'entered', 'signed', 'withdrawn']).meta({ id: 'ListPhase', description: '拟稿 · 待签 · 纸质签批待核对 · 已签 · 已撤销' });
const mark = z.object(markFields);

export const strikeOffListAnswer = z.object({
  id: z.string(),
  programme: z.string(),
  number: z.string(),
  phase,
  items: z.array(z.object({
    task: z.string(), measure: z.int(), heading: z.string(), milestone: z.string(), text: z.string(), coordinator: z.string(),
    dueOn: z.string().optional(), achievedOn: z.string().optional(), document: z.string().optional(),
    standing: z.enum(['as-listed', 'changed', 'struck-off']).meta({ description: 'changed: it is not what it was when it was listed, and cannot be struck off by this list' }),
    seen: z.string(),
  }).meta({ id: 'ListedMilestone' })),
  drawn: mark,
  put: mark.optional(),
  signature: z.object({
    ...markFields, as: z.enum(['convenor', 'authorised-deputy']), authority: authority.optional().meta({ description: '授权依据, on which a deputy signed; older signatures name none' }), on: z.string(),
    post: z.string().optional().meta({ description: 'Id of the post in which it was signed on screen, or entered from paper' }),
    paper: z.object({ signer: z.string().optional(), post: z.string(), scan: z.string() }).optional().meta({ description: '纸质签批: who signed, unless that was erased, in which post; the SHA-256 of its scan' }),
  }).optional(),
  check: mark.optional().meta({ description: 'Who checked the scan of a signature on paper' }),
  returns: z.array(z.object({ ...markFields, reason: z.string().optional() })),
  takenBack: z.array(z.object({ ...markFields, reason: z.string().optional() })).meta({ description: '撤回签署: signatures that were taken back, the oldest first' }),
  withdrawal: z.object({ ...markFields, reason: z.string().optional() }).optional(),
  struckOffBy: z.boolean().meta({ description: 'Whether something was ever struck off by it, whatever became of that since: its signature is then taken back no more' }),
  seen: z.string().meta({ description: 'Names what whoever signs it has before them, and while a paper is to be checked that paper too: a signature or a check that names it is given to nothing else' }),
}).meta({ id: 'StrikeOffList' }) satisfies z.ZodType<StrikeOffListAnswer>;

/** What a person's decision about a list came to; a repeat with the same key is answered alike. */
export const listDecision = z.object({
  programme: z.string(),
  list: z.string(),
  number: z.string(),
  at: z.string().meta({ description: 'Programme time of the decision' }),
  seq: z.int().meta({ description: 'Number of the list\'s last event' }),
  events: z.array(z.string()),
  phase,
}).meta({ id: 'ListDecision' }) satisfies z.ZodType<Omit<ListAnswer, 'events'> & { events: readonly string[] }>;
