import { api } from '../record/client';
import type { Act, ActId } from './asked';
import { authority, authorityIn, behalf, figuresIn, given, paperIn, paperOf, params, reason, returnToContribution, statedList, statedListIn, word } from './asked';
import { countersignActs } from './countersign-acts';

/** To where it is returned, as it is sent. */
function returnedTo(to: string): { to: 'contribution'; bureau: string } | { to?: 'head' | 'review' } {
  if (to.startsWith(returnToContribution)) return { to: 'contribution', bureau: to.slice(returnToContribution.length) };
  return to === 'head' || to === 'review' ? { to } : {};
}

/** 退回: to which step, why, and what is asked for. */
const returning: Act['asks'] = [{ name: 'to', as: 'to' }, reason, { name: 'request', as: 'lines', optional: true }];
const giveBack: Act['send'] = (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/return', { params: params(place, key), body: { reason: word(place.filled, 'reason'), request: given(place.filled, 'request'), seen: place.seen, ...returnedTo(word(place.filled, 'to')) } });

/** The acts about a milestone that its task's page offers; what is about the whole task has forms of its own. */
export const acts: Readonly<Record<Exclude<ActId, 'receipt' | 'receiptFor' | 'coordinator' | 'conclusion' | 'transfer' | 'evidence'>, Act>> = {
  contribution: {
    asks: [{ name: 'text', as: 'lines' }],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/contribution', { params: params(place, key), body: { bureau: place.bureau, text: word(place.filled, 'text') } }),
  },
  contributionFor: {
    asks: [behalf, { name: 'reply', as: 'line' }, { name: 'text', as: 'lines' }],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/contribution', { params: params(place, key), body: { bureau: word(place.filled, 'bureau'), text: word(place.filled, 'text'), reply: word(place.filled, 'reply') } }),
  },
  contributionWithdrawal: {
    asks: [reason],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/contribution/withdrawal', { params: params(place, key), body: { bureau: place.bureau, reason: word(place.filled, 'reason') } }),
  },
  contributionReturn: {
    asks: returning,
    send: giveBack,
  },
  submission: {
    asks: [{ name: 'achievedOn', as: 'day', isStated: true }, { name: 'figures', as: 'figures' }, { name: 'document', as: 'line', optional: true }, { name: 'text', as: 'lines', optional: true }],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/submission', { params: params(place, key), body: { seen: place.seen, achievedOn: word(place.filled, 'achievedOn'), document: given(place.filled, 'document'), text: given(place.filled, 'text'), ...(place.targets.length > 0 && { figures: figuresIn(place) }) } }),
  },
  approval: {
    asks: [],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/approval', { params: params(place, key), body: { seen: place.seen } }),
  },
  paper: {
    asks: paperOf('sign-off', 'paper.scan', { optional: true }),
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/approval', { params: params(place, key), body: { seen: place.seen, paper: paperIn(place) } }),
  },
  review: {
    asks: [],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/review', { params: params(place, key), body: { seen: place.seen } }),
  },
  reviewPaper: {
    asks: paperOf('review', 'reviewScan'),
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/review', { params: params(place, key), body: { seen: place.seen, paper: paperIn(place) } }),
  },
  return: {
    asks: returning,
    send: giveBack,
  },
  withdrawal: {
    asks: [reason],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/withdrawal', { params: params(place, key), body: { seen: place.lastStep, reason: word(place.filled, 'reason') } }),
  },
  strikeOff: {
    asks: statedList,
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/strike-off', { params: params(place, key), body: { seen: place.seen, list: statedListIn(place) } }),
  },
  extension: {
    asks: [{ name: 'dueOn', as: 'day', isStated: true }, reason],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/extension', { params: params(place, key), body: { dueOn: word(place.filled, 'dueOn'), reason: word(place.filled, 'reason') } }),
  },
  extensionWithdrawal: {
    asks: [reason],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/extension/withdrawal', { params: params(place, key), body: { reason: word(place.filled, 'reason') } }),
  },
  grant: {
    asks: authority,
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/extension/grant', { params: params(place, key), body: { authority: authorityIn(place.filled), seen: place.asked } }),
  },
  refusal: {
    asks: [...authority, reason],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/extension/refusal', { params: params(place, key), body: { authority: authorityIn(place.filled), reason: word(place.filled, 'reason'), seen: place.asked } }),
  },
  leaderGrant: {
    asks: [],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/extension/grant', { params: params(place, key), body: { seen: place.asked } }),
  },
  leaderRefusal: {
    asks: [reason],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/extension/refusal', { params: params(place, key), body: { reason: word(place.filled, 'reason'), seen: place.asked } }),
  },
  reopening: {
    asks: [...authority, reason],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/reopening', { params: params(place, key), body: { authority: authorityIn(place.filled), reason: word(place.filled, 'reason') } }),
  },
  ...countersignActs,
};

export type MilestoneAct = keyof typeof acts;
