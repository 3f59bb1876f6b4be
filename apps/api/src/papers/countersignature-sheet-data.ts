import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import type { Countersignature, Round } from '@lianxi/domain/countersignature/round';
import { nameOf } from '@lianxi/domain/task/accountable';
import type { Milestone, TaskState } from '@lianxi/domain/task/task';
import type { CountersignatureSheet, Signer } from '@lianxi/papers/countersignature-sheet';
import type { PaperHead } from '@lianxi/papers/look/page';
import type { Plan } from '@lianxi/plan/schema/plan';
import { say } from '@lianxi/wording/say';
import type { Texts } from '../task/said';
import { measureOf, writtenIn } from './said';

/** What a 会签单 says: the present text, and what has been said to it. */
export function countersignatureSheetOf(state: TaskState, { milestone, round, texts, plan }: { readonly milestone: Milestone; readonly round: Round; readonly texts: Texts; readonly plan: Plan }): Omit<CountersignatureSheet, keyof PaperHead> {
  const { version, textHash, openedAt, limitOn, order, enough, signers, answers, by } = round;
  return {
    measure: measureOf(state, plan), milestone, coordinator: nameOf(state.brief, by.bureau), version, limitOn, order, enough,
    text: writtenIn(texts, textHash) ?? null,
    openedOn: shanghaiDate(openedAt),
    signers: signers.map((bureau) => ({ name: nameOf(state.brief, bureau), given: given(answers[bureau], texts) })),
  };
}

function given(answered: Countersignature | undefined, texts: Texts): Signer['given'] {
  if (!answered) return undefined;
  const { answer, at, opinionHash, reply, paper, settled } = answered;
  const signed = paper && { signer: writtenIn(texts, paper.signerHash) ?? null, post: paper.post };
  return { answer, on: paper?.on ?? shanghaiDate(at), opinion: writtenIn(texts, opinionHash), reply, paper: signed, settled: settled && `${say('zh', `authority.${settled.authority.kind}`)}${settled.authority.number}` };
}
