import { insufficient } from '../task/authorities';
import { nameOf } from '../task/accountable';
import type { DecisionContext } from '../task/context';
import { ladderOf } from '../task/context';
import type { Decision } from '../task/decision';
import { accept } from '../task/decision';
import type { TaskRefusal } from '../task/refusals';
import type { Milestone, TaskState } from '../task/task';
import { isRefusal, refuse } from '../refusal';
import { decideAnswer } from './decide-answer';
import { countersigningOf, plainLimit, planLimit } from './limit';
import type { BesideText, Round } from './round';
import type { CountersignCommand } from './round.commands';
import { changeSigners, objecting, unfitSigners } from './signers';
import { disagreedSince, limitPassed, roundStanding, voidedAnswer } from './standing';

type Ask<Type extends CountersignCommand['type']> = Extract<CountersignCommand, { type: Type }>;

/** 会签: opened by the coordinator, answered by each signer, void once its text or what stands beside it is changed, settled where somebody disagrees. */
export function decideRound(state: TaskState, milestone: Milestone, command: CountersignCommand, context: DecisionContext): Decision {
  const { key, phase, round } = milestone;
  if (phase !== 'open') return refuse('milestone-not-open', { milestone: key }, 'milestone');
  if (command.type === 'openCountersignature') return open(state, milestone, command, context);
  if (!round) return refuse('countersignature-not-opened', { milestone: key }, 'milestone');
  switch (command.type) {
    case 'answerCountersignature':
      return decideAnswer(state, milestone, round, command, context);
    case 'changeCountersignedText':
      return changeText(state, key, round, command, context);
    case 'changeSigners':
      return changeSigners(state, key, round, command, context);
    case 'settleCountersignature':
      return settle(key, round, command, context);
  }
}

/** A milestone has one round: a later text of its paper is another version of it, so that no disagreement is lost by beginning anew. */
function open(state: TaskState, { key, round }: Milestone, { textHash, bureaus: named, limitOn: asked }: Ask<'openCountersignature'>, context: DecisionContext): Decision {
  if (round) return refuse('countersignature-under-way', { milestone: key, version: round.version }, 'milestone');
  const bureaus = [...new Set(named)];
  const no: TaskRefusal | undefined = bureaus.length === 0 ? refuse('signers-missing', { milestone: key }, 'bureaus') : unfitSigners(state, bureaus, 'bureaus');
  if (no) return no;
  const ladder = ladderOf(state, context);
  const earliest = plainLimit(ladder);
  // A shorter one could be over before its signers are told.
  if (asked !== undefined && earliest !== undefined && asked < earliest) return refuse('countersign-limit-too-short', { limitOn: asked, earliest }, 'limitOn');
  const limit = planLimit(key, 1, asked ?? earliest, ladder);
  if (isRefusal(limit)) return limit;
  const { order, enough } = countersigningOf(context.policy);
  return accept({ type: 'countersignatureOpened', milestone: key, textHash, version: 1, bureaus, order, enough, ...limit });
}

/** A changed text is another paper: whoever has answered has answered to the former one, and all have the policy's days again. */
function changeText(state: TaskState, key: string, round: Round, { textHash, unchanged }: Ask<'changeCountersignedText'>, context: DecisionContext): Decision {
  // Of what was struck off and reopened another paper may have the same words.
  if (unchanged && !round.ended) return refuse('countersigned-text-unchanged', { milestone: key, version: round.version }, 'text');
  return nextVersion(state, key, round, { textHash }, context);
}

/**
 * Evidence that comes after an answer, or a contribution that is filed anew, makes another paper too, of a round that was complete as well: who has answered has not seen it.
 * Nothing where nobody has answered, or nothing is asked any more.
 */
export function newToRound(state: TaskState, { key, phase, round }: Milestone, beside: BesideText, context: DecisionContext): Decision {
  if (!round || phase !== 'open' || Object.keys(round.answers).length === 0) return accept();
  return nextVersion(state, key, round, { textHash: round.textHash, ...beside }, context);
}

/** Whoever has become the coordinator since it was struck off is asked no more. */
function nextVersion(state: TaskState, key: string, { version, signers, answers }: Round, changed: { readonly textHash: string } & BesideText, context: DecisionContext): Decision {
  const ladder = ladderOf(state, context);
  const limit = planLimit(key, version + 1, plainLimit(ladder), ladder);
  if (isRefusal(limit)) return limit;
  const [bureaus, voided] = [signers.filter((bureau) => bureau !== state.coordinator.bureau), signers.filter((bureau) => answers[bureau])];
  return accept({ type: 'countersignedTextChanged', milestone: key, ...changed, version: version + 1, bureaus, voided, ...limit });
}

/** 分管领导协调裁定: all disagreements that stand are settled by one authority, those to a former text that were answered by nothing else as well. */
function settle(key: string, round: Round, { authority, seen }: Ask<'settleCountersignature'>, { policy, now }: DecisionContext): Decision {
  const disagreed = objecting(round);
  if (disagreed.length === 0) return refuse('nothing-to-settle', { milestone: key }, 'milestone');
  return insufficient(authority, policy.coordinatorAuthorities, disagreedSince(round), now) ?? accept({ type: 'countersignatureSettled', milestone: key, bureaus: disagreed, authority, ...(seen !== undefined && { seen }) });
}

/** Why a milestone cannot be submitted yet because of its round: a disagreement stands in its way though a change has voided it, since silence is no answer to it; undefined where nothing stands against it. */
export function countersignatureOpen(state: TaskState, { key, round }: Milestone, today: string): TaskRefusal | undefined {
  if (!round) return undefined;
  const { complete, missing } = roundStanding(round);
  const disagreed = objecting(round);
  const names = (bureaus: readonly string[]): string => bureaus.map((bureau) => nameOf(state.brief, bureau)).join('、');
  if (disagreed.length > 0) return refuse('countersignature-disagreed', { milestone: key, bureaus: names(disagreed) }, 'milestone');
  if (complete || limitPassed(round, today)) return undefined;
  // Who sees them answered in the record is told that it no longer counts.
  const voided = missing.filter((bureau) => voidedAnswer(round, bureau) !== undefined);
  const limit = { milestone: key, limitOn: round.limitOn };
  return voided.length > 0 ? refuse('countersignature-voided', { ...limit, bureaus: names(voided) }, 'milestone') : refuse('countersignature-open', { ...limit, bureaus: names(missing) }, 'milestone');
}
