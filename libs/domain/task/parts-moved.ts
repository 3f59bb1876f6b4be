import type { Answers, Round } from '../countersignature/round';
import type { BureauId } from '../organisation/bureau';
import { partMachine } from './part.machine';
import type { Milestone, TaskState } from './task';

/** A milestone with every part that has passed on by now at its successor: what was struck off meanwhile kept the old ones. */
export function withPartsMoved(milestone: Milestone, { brief: { former = [] }, coordinator }: Pick<TaskState, 'brief' | 'coordinator'>): Milestone {
  return former.reduce((moved, { bureau, to }) => withPartMoved(moved, bureau, to, coordinator.bureau), milestone);
}

/** A milestone whose part of one body is another's. Where that has one of its own the two are one: contributed once both were. */
export function withPartMoved(milestone: Milestone, from: BureauId, to: BureauId, coordinator: BureauId): Milestone {
  const { [from]: passing, ...parts } = milestone.parts;
  const own = parts[to];
  const complete = own?.state === 'contributed' && passing?.state === 'contributed';
  const united = own === undefined || complete ? own ?? passing : { state: partMachine.initial };
  return {
    ...milestone,
    parts: passing && united ? { ...parts, [to]: united } : milestone.parts,
    ...(milestone.round && { round: roundMoved(milestone.round, from, to, coordinator) }),
  };
}

/**
 * 会签 with the successor in the place of the one that was asked. What the one answered stands for it; of two answers its own, unless the other is a
 * disagreement, which is not lost by uniting. Whoever has become the coordinator does not countersign its own paper. Former texts keep who answered them.
 */
function roundMoved(round: Round, from: BureauId, to: BureauId, coordinator: BureauId): Round {
  const signers = [...new Set(round.signers.map((bureau) => (bureau === from ? to : bureau)))].filter((bureau) => bureau !== coordinator);
  const { [from]: passing, ...answers } = round.answers;
  const passes = passing && (!answers[to] || (passing.answer === 'disagreed' && !passing.settled));
  const united: Answers = passes ? { ...answers, [to]: passing } : answers;
  return { ...round, signers, answers: Object.fromEntries(Object.entries(united).filter(([bureau]) => signers.includes(bureau))) };
}
