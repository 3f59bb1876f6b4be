import type { Schemas } from '@lianxi/api-client/client';
import type { Reply } from '@lianxi/api-client/reply';
import type { task as words } from '@lianxi/wording/zh/page/task';
import { api } from '../record/client';
import type { Rights } from '../session/rights';

export type ActId = keyof typeof words.act;
export type FieldName = keyof typeof words.field;
type Milestone = Schemas['Milestone'];

/** What somebody fills in, by the names under which the record refuses it. */
export type Filled = Readonly<Partial<Record<FieldName, string>>>;

/** A field of an act's form. */
export interface Asked {
  readonly name: FieldName;
  readonly as: 'line' | 'lines' | 'day' | 'to' | 'signer' | 'authority' | 'scan';
  readonly optional?: true;
}

/** Where an act is done: what its reader has before them of a milestone, which is named with the decision. */
export interface Place {
  readonly id: string;
  readonly key: string;
  readonly seen: string;
  readonly bureau: string;
  readonly filled: Filled;
}

/** An act about a milestone: what it asks, and how it is sent. */
export interface Act {
  readonly asks: readonly Asked[];
  readonly send: (place: Place, key: string) => Promise<Reply<Schemas['Decision']>>;
}

const reason: Asked = { name: 'reason', as: 'lines' };
const authority: readonly Asked[] = [{ name: 'authority.kind', as: 'authority' }, { name: 'authority.number', as: 'line' }, { name: 'authority.on', as: 'day' }];

const params = ({ id, key }: Place, idempotency: string) => ({ path: { id, key }, header: { 'Idempotency-Key': idempotency } });
const word = (filled: Filled, name: FieldName): string => filled[name]?.trim() ?? '';
/** A word that may be left out is left out where nothing was written. */
const given = (filled: Filled, name: FieldName): string | undefined => word(filled, name) || undefined;
const authorityIn = (filled: Filled): Schemas['SettlementForm']['authority'] => (
  { kind: word(filled, 'authority.kind') as Schemas['Authority']['kind'], number: word(filled, 'authority.number'), on: word(filled, 'authority.on') });

/** The acts about a milestone that its task's page offers; receipts, coordinators and files have forms of their own. */
export const acts: Readonly<Record<Exclude<ActId, 'receipt' | 'coordinator' | 'evidence'>, Act>> = {
  contribution: {
    asks: [{ name: 'text', as: 'lines' }],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/contribution', { params: params(place, key), body: { bureau: place.bureau, text: word(place.filled, 'text') } }),
  },
  submission: {
    asks: [{ name: 'achievedOn', as: 'day' }, { name: 'document', as: 'line', optional: true }, { name: 'text', as: 'lines', optional: true }],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/submission', { params: params(place, key), body: { achievedOn: word(place.filled, 'achievedOn'), document: given(place.filled, 'document'), text: given(place.filled, 'text') } }),
  },
  approval: {
    asks: [],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/approval', { params: params(place, key), body: { seen: place.seen } }),
  },
  paper: {
    asks: [{ name: 'paper.signer', as: 'line' }, { name: 'paper.post', as: 'line' }, { name: 'paper.on', as: 'day' }, { name: 'paper.scan', as: 'scan', optional: true }],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/approval', {
      params: params(place, key),
      body: { seen: place.seen, paper: { signer: word(place.filled, 'paper.signer'), post: word(place.filled, 'paper.post'), on: word(place.filled, 'paper.on'), scan: given(place.filled, 'paper.scan') } },
    }),
  },
  review: {
    asks: [],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/review', { params: params(place, key), body: { seen: place.seen } }),
  },
  return: {
    asks: [{ name: 'to', as: 'to' }, reason],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/return', { params: params(place, key), body: { reason: word(place.filled, 'reason'), seen: place.seen, ...(word(place.filled, 'to') === 'head' && { to: 'head' as const }) } }),
  },
  withdrawal: {
    asks: [reason],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/withdrawal', { params: params(place, key), body: { reason: word(place.filled, 'reason') } }),
  },
  strikeOff: {
    asks: [{ name: 'list.number', as: 'line' }, { name: 'list.on', as: 'day' }, { name: 'list.signer', as: 'signer' }],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/strike-off', {
      params: params(place, key),
      body: { seen: place.seen, ...(word(place.filled, 'list.number') !== '' && { list: { number: word(place.filled, 'list.number'), on: word(place.filled, 'list.on'), signer: word(place.filled, 'list.signer') as 'convenor' } }) },
    }),
  },
  extension: {
    asks: [{ name: 'dueOn', as: 'day' }, reason],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/extension', { params: params(place, key), body: { dueOn: word(place.filled, 'dueOn'), reason: word(place.filled, 'reason') } }),
  },
  grant: {
    asks: authority,
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/extension/grant', { params: params(place, key), body: { authority: authorityIn(place.filled), seen: place.seen } }),
  },
  refusal: {
    asks: [reason],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/extension/refusal', { params: params(place, key), body: { reason: word(place.filled, 'reason'), seen: place.seen } }),
  },
};

export type MilestoneAct = keyof typeof acts;

/** What this reader may do about a milestone now, the likeliest first: what its phase allows, as far as the post has the right. */
export function actsFor(milestone: Milestone, { coordinator, parts }: Pick<Schemas['Task'], 'coordinator' | 'parts'>, rights: Rights, bureau: string): readonly MilestoneAct[] {
  const { phase, approval, submission, extension, contributions } = milestone;
  const facts = { kind: 'Milestone', coordinator: coordinator.bureau, phase, onPaper: approval?.paper !== undefined } as const;
  const part = { kind: 'Part', bureau, bureauKind: parts.find((one) => one.bureau === bureau)?.kind ?? '' } as const;
  // The coordinator reports for all, and contributes to nobody.
  const owes = bureau !== coordinator.bureau && contributions.some((one) => one.bureau === bureau && one.state === 'awaited');
  const skipsReview = submission?.chain.includes('review') === false;
  const offered: readonly (readonly [MilestoneAct, boolean])[] = [
    ['contribution', phase === 'open' && owes && rights.can('contribute', part)],
    ['submission', phase === 'open' && rights.can('submit', facts)],
    ['approval', phase === 'submitted' && rights.can('approve', facts)],
    ['paper', phase === 'submitted' && rights.can('enterSignature', facts)],
    ['review', phase === 'approved' && !skipsReview && rights.can('review', facts)],
    ['strikeOff', (phase === 'reviewed' || (phase === 'approved' && skipsReview)) && rights.can('strikeOff', facts)],
    ['grant', extension !== undefined && rights.can('grantExtension', facts)],
    ['refusal', extension !== undefined && rights.can('refuseExtension', facts)],
    ['return', phase !== 'open' && phase !== 'struck-off' && rights.can('return', facts)],
    ['withdrawal', phase !== 'open' && phase !== 'struck-off' && rights.can('withdraw', facts)],
    ['extension', phase === 'open' && extension === undefined && milestone.dueOn !== undefined && rights.can('requestExtension', facts)],
  ];
  return offered.flatMap(([act, isOffered]) => (isOffered ? [act] : []));
}

/** What an act asks of this milestone: a list only where its chain has one, whom to return to only of the office. */
export function askedOf(act: MilestoneAct, { submission, phase }: Milestone): readonly Asked[] {
  if (act === 'strikeOff' && submission?.chain.includes('list') !== true) return [];
  if (act === 'return' && phase === 'submitted') return [reason];
  return acts[act].asks;
}
