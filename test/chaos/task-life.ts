import type { Schemas } from '@lianxi/api-client/client';
import { examplePaper } from '@lianxi/rehearsal/bureaus/papers';
import type { Intent } from './journal';
import type { Act, Life } from './life';
import { authority, office, onTask, security, seqOf, system, today } from './life';

const reason = '请补充材料';

/**
 * What else there is of a task with three bureaus and more: signed for and contributed to all at once, a contribution taken back, its coordinator confirmed and changed, a later date granted, a part passed on within
 * a bureau and back; an objection settled; answer, signature and review on paper, each entered with its scan; given back to each step; a text erased; concluded otherwise, opened again and concluded.
 */
export function* taskLife(task: Schemas['Task']): Life {
  const { coordinator: { bureau }, milestones: [first, second] } = task;
  const [one, other] = task.parts.filter((part) => part.kind === 'municipal' && part.bureau !== bureau).map((part) => part.bureau);
  if (!first || !second || one === undefined || other === undefined) throw new Error(`${task.id} is too small for this life`);
  const ask: Ask = (who, path, body) => onTask(task.id, who, path, body);
  const liaison = `${bureau}/liaison`;

  yield { who: liaison, aggregate: task.id, path: 'receipts', body: { bureau, tasks: [task.id] } };
  const items = [first, second].map(({ key: milestone }) => ({ task: task.id, milestone, text: '已提出意见' }));
  const contributed = yield { who: `${one}/liaison`, aggregate: task.id, path: 'contributions', body: { bureau: one, items } };
  yield ask(`${one}/liaison`, `milestones/${first.key}/contribution/withdrawal`, { bureau: one, reason });
  for (const named of [bureau, one, bureau]) yield ask(office, 'coordinator', { bureau: named, authority });

  yield ask(liaison, `milestones/${first.key}/extension`, { dueOn: '2021-03-31', reason });
  yield ask(office, `milestones/${first.key}/extension/grant`, { authority });
  yield* passedOn(task.id, other);
  yield* signedTogether(ask, second.key, [bureau, one, other]);
  yield ask(security, `events/${seqOf(contributed)}/erasure`, { authority });
  yield ask(office, 'conclusion', { as: 'became-standing', authority });
  yield ask(office, `milestones/${first.key}/reopening`, { authority, reason });
  yield ask(office, 'conclusion', { as: 'policy-ended', authority });
}

/** 转办 to a post that is made for it, and back. */
function* passedOn(task: string, bureau: string): Life {
  const [post, person] = [`${bureau}-${task.slice(0, 8)}`, `handling-${task.slice(0, 8)}`];
  const said = { aggregate: 'organisation' };
  yield { ...said, who: system, path: 'organisation/posts', body: { post, bureau, role: 'liaison', title: '承办科室' } };
  yield { ...said, who: security, path: 'organisation/persons', body: { person, name: '示例经办' } };
  yield { ...said, who: security, path: `organisation/posts/${post}/holder`, body: { person, letter: '示例函〔2020〕1号' } };
  yield onTask(task, `${bureau}/liaison`, 'transfer', { bureau, to: post, reason });
  yield onTask(task, `${bureau}/liaison`, 'transfer', { bureau, reason });
}

type Ask = (who: string, path: string, body?: Intent['body']) => Act;

/** What is signed on paper: the scan that is attached for it, and how the signature is entered. */
function onPaper(ask: Ask, who: string, milestone: string, scanOf: string): { readonly scan: Act; readonly paper: object } {
  const scan = examplePaper('扫描件', `${milestone} ${scanOf} on paper`);
  return { scan: { ...ask(who, 'evidence', { milestone, scanOf }), file: scan }, paper: { signer: '示例某', post: '负责人', on: today, scan: scan.sha256 } };
}

/** 会签 in which one objects and is overruled, and the last answers on paper; what was agreed is submitted, signed and reviewed on paper, and given back. */
function* signedTogether(ask: Ask, key: string, [bureau = '', objects = '', agrees = '']: readonly string[]): Life {
  const [liaison, milestone] = [`${bureau}/liaison`, `milestones/${key}`];
  yield ask(liaison, `${milestone}/countersignature`, { text: '会签稿', bureaus: [objects, agrees] });
  yield ask(`${objects}/liaison`, `${milestone}/countersignature/answer`, { bureau: objects, version: 1, answer: 'disagreed', opinion: '不同意' });
  const [answer, signature, review] = [onPaper(ask, `${agrees}/liaison`, key, 'countersignature'), onPaper(ask, liaison, key, 'sign-off'), onPaper(ask, office, key, 'review')];
  yield answer.scan;
  yield ask(`${agrees}/liaison`, `${milestone}/countersignature/answer`, { bureau: agrees, version: 1, answer: 'agreed', paper: answer.paper });
  yield ask(office, `${milestone}/countersignature/settlement`, { authority });
  yield ask(liaison, `${milestone}/submission`, { achievedOn: today });
  yield signature.scan;
  yield ask(liaison, `${milestone}/approval`, { paper: signature.paper });
  yield review.scan;
  yield ask(office, `${milestone}/review`, { paper: review.paper });
  yield* givenBack(ask, milestone, bureau, objects);
}

/** 退回 to the review, to the head and to a contribution: what was passed is passed again, till nothing of it stands. */
function* givenBack(ask: Ask, milestone: string, bureau: string, contributor: string): Life {
  yield ask(office, `${milestone}/return`, { reason, to: 'review' });
  yield ask(office, `${milestone}/review`);
  yield ask(office, `${milestone}/return`, { reason, to: 'head' });
  yield ask(`${bureau}/bureau-head`, `${milestone}/approval`);
  yield ask(office, `${milestone}/return`, { reason, to: 'contribution', bureau: contributor });
}
