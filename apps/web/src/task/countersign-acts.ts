import type { Schemas } from '@lianxi/api-client/client';
import { api } from '../record/client';
import type { Act, Asked, Place } from './asked';
import { authority, authorityIn, behalf, given, isOnPaper, paperBeside, paperIn, paperOf, params, reason, severalIn, word } from './asked';

const paper: Asked = { name: 'text', as: 'paper', label: 'countersigned' };
const answer: readonly Asked[] = [{ name: 'answer', as: 'answer' }, { name: 'opinion', as: 'lines', optional: true }];

const answered = ({ filled, version }: Place): Omit<Schemas['CountersignatureForm'], 'bureau'> => (
  { version, answer: word(filled, 'answer') as Schemas['CountersignatureForm']['answer'], opinion: given(filled, 'opinion'), reply: given(filled, 'reply') });

/** 会签: opened and changed by the coordinator, answered by its signers, settled by the office. */
export const countersignActs = {
  answer: {
    asks: answer,
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature/answer', { params: params(place, key), body: { bureau: place.bureau, ...answered(place) } }),
  },
  answerPaper: {
    asks: [...answer, ...paperOf('countersignature', 'answerScan')],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature/answer', { params: params(place, key), body: { bureau: place.bureau, ...answered(place), paper: paperIn(place) } }),
  },
  answerFor: {
    asks: [behalf, { name: 'reply', as: 'line' }, ...answer, ...paperBeside('countersignature', 'answerScan')],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature/answer', { params: params(place, key), body: { bureau: word(place.filled, 'bureau'), ...answered(place), ...(isOnPaper(place.filled) && { paper: paperIn(place) }) } }),
  },
  openRound: {
    asks: [paper, { name: 'bureaus', as: 'partners' }, { name: 'limitOn', as: 'day', optional: true }],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature', { params: params(place, key), body: { text: word(place.filled, 'text'), bureaus: severalIn(place.filled, 'bureaus'), limitOn: given(place.filled, 'limitOn') } }),
  },
  changeText: {
    asks: [paper],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature/text', { params: params(place, key), body: { text: word(place.filled, 'text') } }),
  },
  changeSigners: {
    asks: [{ name: 'add', as: 'others', optional: true }, { name: 'remove', as: 'signers', optional: true }, reason],
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature/signers', { params: params(place, key), body: { add: severalIn(place.filled, 'add'), remove: severalIn(place.filled, 'remove'), reason: word(place.filled, 'reason') } }),
  },
  settle: {
    asks: authority,
    send: (place, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/countersignature/settlement', { params: params(place, key), body: { authority: authorityIn(place.filled), seen: place.seen } }),
  },
} satisfies Readonly<Record<string, Act>>;
