import { withSigners } from '../countersignature/evolve-round';
import type { Answers, Round } from '../countersignature/round';
import type { BureauId } from '../organisation/bureau';
import type { Move } from './brief';
import { partMachine } from './part.machine';
import type { Milestone, Part, TaskState } from './task';

/** A milestone that was struck off, and opens again, with every part that passed on meanwhile at its successor: it had kept the old ones. */
export function withPartsMoved({ moves = [], ...milestone }: Milestone, { coordinator }: Pick<TaskState, 'coordinator'>): Milestone {
  return moves.reduce<Milestone>((moved, move) => withPartMoved(moved, move, coordinator.bureau), milestone);
}

/** A milestone whose part of one body is another's. What is struck off keeps its parts as they were, and what has passed on for when it is opened again. Where the other has one of its own the two are one: contributed once both were. */
export function withPartMoved(milestone: Milestone, { from, to }: Move, coordinator: BureauId): Milestone {
  if (milestone.phase === 'struck-off') return { ...milestone, moves: [...(milestone.moves ?? []), { from, to }] };
  const { [from]: passing, ...parts } = milestone.parts;
  const own = parts[to];
  return {
    ...milestone,
    parts: passing ? { ...parts, [to]: own ? united(own, passing) : passing } : milestone.parts,
    ...(milestone.round && { round: roundMoved(milestone.round, { from, to }, coordinator) }),
  };
}

/** Two parts as one: contributed once both were, else awaited; what was filed before is remembered, and that all had contributed once, or it would move the ladder. */
function united(own: Part, passing: Part): Part {
  const both = [own, passing];
  if (both.every(({ state }) => state === 'contributed')) return own;
  const filed = own.textHash ?? own.returned ?? passing.textHash ?? passing.returned;
  const again = both.every((part) => part.state === 'contributed' || part.again);
  return { state: partMachine.initial, ...(filed !== undefined && { returned: filed }), ...(again && { again }) };
}

/**
 * 会签 with the successor in the place of the one that was asked. What the one answered stands for it; of two answers its own, unless the other is a
 * disagreement, which is not lost by uniting. Whoever has become the coordinator does not countersign its own paper. Former texts keep who answered them, and know whose their parts are since.
 */
function roundMoved(round: Round, { from, to }: Move, coordinator: BureauId): Round {
  const signers = [...new Set(round.signers.map((bureau) => (bureau === from ? to : bureau)))].filter((bureau) => bureau !== coordinator);
  const { [from]: passing, ...answers } = round.answers;
  const passes = passing && (!answers[to] || (passing.answer === 'disagreed' && !passing.settled));
  const united: Answers = passes ? { ...answers, [to]: passing } : answers;
  const former = round.former.map((text) => ({ ...text, moves: [...(text.moves ?? []), { from, to }] }));
  return withSigners({ ...round, former, answers: united }, signers);
}
