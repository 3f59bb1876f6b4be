import type { Schemas } from '@lianxi/api-client/client';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import type { Told } from './journal';
import { authority, today } from './life';

/** What somebody asks of a milestone: who, below the milestone, and with what. */
export interface PaperAct {
  readonly who: string;
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

const office = 'lianxi-office/office';
const reason = '请补充材料';

/**
 * One milestone's paper through every decision there is about it, again and again, without one that could be refused: a later date asked for, taken back, asked for and not
 * granted; countersigned by two, whose answers a changed text voids; submitted, taken back, submitted, signed, reviewed, given back; submitted, signed,
 * reviewed, struck off, opened again (a task's only one is given back once more).
 */
export function* paperLife({ coordinator: { bureau }, parts, milestones }: Schemas['Task']): Generator<PaperAct, never, Told | undefined> {
  const [liaison, head] = [`${bureau}/liaison`, `${bureau}/bureau-head`];
  const signers = parts.filter((part) => part.kind === 'municipal' && part.bureau !== bureau).slice(0, 2).map((part) => part.bureau);
  for (let [pass, version] = [1, 0]; ; pass += 1) {
    yield { who: liaison, path: 'extension', body: { dueOn: '2021-03-31', reason } };
    yield { who: liaison, path: 'extension/withdrawal', body: { reason } };
    const asked = yield { who: liaison, path: 'extension', body: { dueOn: '2021-03-31', reason } };
    yield { who: office, path: 'extension/refusal', body: { authority: authorityOf(asked), reason } };
    yield* tillReviewed();
    yield { who: office, path: 'return', body: { reason } };
    const [first, second] = signers;
    if (first !== undefined) {
      const text = `会签稿 ${pass}`;
      yield version === 0 ? { who: liaison, path: 'countersignature', body: { text, bureaus: signers } } : { who: liaison, path: 'countersignature/text', body: { text } };
      version += 1;
      yield answer(first, version);
      yield { who: liaison, path: 'countersignature/text', body: { text: `${text}，又改` } };
      version += 1;
      if (second !== undefined) {
        yield { who: liaison, path: 'countersignature/signers', body: { remove: [second], reason } };
        yield { who: liaison, path: 'countersignature/signers', body: { add: [second], reason } };
      }
      for (const one of signers) yield answer(one, version);
    }
    yield* tillReviewed();
    if (milestones.length === 1) {
      // Struck off it would be the task's last, and the task concluded.
      yield { who: office, path: 'return', body: { reason } };
    } else {
      const struckOff = yield { who: office, path: 'strike-off' };
      yield { who: office, path: 'reopening', body: { authority: authorityOf(struckOff), reason } };
    }
  }

  function* tillReviewed(): Generator<PaperAct, void, Told | undefined> {
    const submission = { who: liaison, path: 'submission', body: { achievedOn: '2020-10-12' } };
    yield submission;
    yield { who: liaison, path: 'withdrawal', body: { reason } };
    yield submission;
    yield { who: head, path: 'approval' };
    yield { who: office, path: 'review' };
  }
}

/** Of the day of what it decides: the clock may have been moved on. */
function authorityOf(told: Told | undefined): typeof authority {
  const at = told?.decided?.[0]?.at;
  return { ...authority, on: at === undefined ? today : shanghaiDate(at) };
}

const answer = (bureau: string, version: number): PaperAct => ({ who: `${bureau}/liaison`, path: 'countersignature/answer', body: { bureau, version, answer: 'agreed' } });
