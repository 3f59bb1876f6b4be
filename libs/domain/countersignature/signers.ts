import type { BureauId } from '../organisation/bureau';
import { isRefusal, refuse } from '../refusal';
import { accountable, nameOf } from '../task/accountable';
import type { DecisionContext } from '../task/context';
import { ladderOf } from '../task/context';
import type { Decision } from '../task/decision';
import { accept } from '../task/decision';
import type { TaskRefusal } from '../task/refusals';
import type { TaskState } from '../task/task';
import { plainLimit, planLimit } from './limit';
import type { Round } from './round';
import type { CountersignCommand } from './round.commands';
import { lastAnswered } from './standing';

/** Signers are bodies the plan makes accountable for the task, other than the coordinator, whose paper it is. */
export function unfitSigners({ brief, coordinator }: TaskState, bureaus: readonly BureauId[], field: string): TaskRefusal | undefined {
  const named = accountable(brief);
  const stranger = bureaus.find((bureau) => !named.some((one) => one.bureau === bureau));
  if (stranger !== undefined) return refuse('bureau-not-in-task', { bureau: stranger, heading: brief.heading }, field);
  return bureaus.includes(coordinator.bureau) ? refuse('coordinator-does-not-countersign', { bureau: nameOf(brief, coordinator.bureau) }, field) : undefined;
}

/**
 * 加签 and 减签. Whoever is added has the policy's days, so a limit is never shortened by it. Whoever disagrees stays a signer until the
 * disagreement is settled or they answer a changed text otherwise: removing it would be no answer to it.
 */
export function changeSigners(state: TaskState, key: string, round: Round, command: Extract<CountersignCommand, { type: 'changeSigners' }>, context: DecisionContext): Decision {
  const [added, removed] = [[...new Set(command.add)], [...new Set(command.remove)]];
  const no = unfitChange(state, key, round, added, removed) ?? unfitSigners(state, added, 'add');
  if (no) return no;
  const changed = { type: 'signersChanged', milestone: key, added, removed, reasonHash: command.reasonHash } as const;
  if (added.length === 0) return accept({ ...changed, limitOn: round.limitOn });
  const ladder = ladderOf(state, context);
  const own = plainLimit(ladder);
  const limit = planLimit(key, round.version, own !== undefined && round.limitOn > own ? round.limitOn : own, ladder);
  return isRefusal(limit) ? limit : accept({ ...changed, ...limit });
}

/** A changed text voids an answer, and takes no disagreement away: what was last said, by a body or by one whose part it has since, stands until it is settled or another is said. */
export function disagreesStill(round: Round, bureau: BureauId): boolean {
  const { answers, by } = lastAnswered(round, bureau);
  return by.some((one) => answers[one]?.answer === 'disagreed' && answers[one].settled === undefined);
}

/** The signers whose disagreement stands, whether it was said to the present text or to one before it. */
export const objecting = (round: Round): readonly BureauId[] => round.signers.filter((bureau) => disagreesStill(round, bureau));

function unfitChange({ brief }: TaskState, milestone: string, round: Round, added: readonly BureauId[], removed: readonly BureauId[]): TaskRefusal | undefined {
  const { signers } = round;
  const stranger = removed.find((bureau) => !signers.includes(bureau));
  if (stranger !== undefined) return refuse('bureau-not-signer', { bureau: nameOf(brief, stranger), milestone }, 'remove');
  const twice = added.find((bureau) => signers.includes(bureau));
  if (twice !== undefined) return refuse('bureau-already-signer', { bureau: nameOf(brief, twice), milestone }, 'add');
  const disagreed = removed.filter((bureau) => disagreesStill(round, bureau));
  if (disagreed.length > 0) return refuse('countersignature-disagreed', { milestone, bureaus: disagreed.map((bureau) => nameOf(brief, bureau)).join('、') }, 'remove');
  const left = signers.length - removed.length + added.length;
  return left === 0 || added.length + removed.length === 0 ? refuse('signers-missing', { milestone }, left === 0 ? 'remove' : 'add') : undefined;
}
