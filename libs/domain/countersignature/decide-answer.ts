import { unfitPaper } from '../approval/paper';
import { shanghaiDate } from '../calendar/shanghai';
import { isRefusal, refuse } from '../refusal';
import { nameOf } from '../task/accountable';
import type { DecisionContext } from '../task/context';
import { ladderOf } from '../task/context';
import type { Decision } from '../task/decision';
import { accept } from '../task/decision';
import type { Milestone, TaskState } from '../task/task';
import { planLimit } from './limit';
import type { Round } from './round';
import { presentSince } from './round';
import type { CountersignCommand } from './round.commands';
import { limitPassed, roundStanding } from './standing';

type Answer = Extract<CountersignCommand, { type: 'answerCountersignature' }>;

/** 会签意见: to the present text alone; it may be given anew until the milestone is submitted, and late, since a late answer is better than none. */
export function decideAnswer(state: TaskState, milestone: Milestone, round: Round, command: Answer, context: DecisionContext): Decision {
  const { type: _type, milestone: key, ...said } = command;
  const { bureau, version, answer, opinionHash } = said;
  const name = nameOf(state.brief, bureau);
  if (!round.signers.includes(bureau)) return refuse('bureau-not-signer', { bureau: name, milestone: key }, 'bureau');
  if (version !== round.version) return refuse('countersigned-text-changed', { milestone: key, version, present: round.version }, 'version');
  if (answer !== 'agreed' && opinionHash === undefined) return refuse('opinion-missing', { answer }, 'opinion');
  // Once the limit is over nobody waits for those before: a late objection is better than none.
  const before = limitPassed(round, shanghaiDate(context.now)) ? undefined : turnOf(round, bureau);
  if (before !== undefined) return refuse('countersignature-not-your-turn', { bureau: name, before: nameOf(state.brief, before), milestone: key }, 'bureau');
  const since = presentSince(round);
  const no = command.paper && unfitPaper(milestone, command.paper, { of: 'countersignature', bureau, from: shanghaiDate(since), since, now: context.now });
  if (no) return no;
  const rungs = limitOnceMore(state, key, round, command, context);
  return accept({ type: 'countersigned', milestone: key, ...said, ...(rungs && { rungs }) });
}

/** In a sequential round, the first signer before this one that has not answered. */
function turnOf({ order, signers, answers }: Round, bureau: string): string | undefined {
  return order === 'sequential' ? signers.slice(0, signers.indexOf(bureau)).find((one) => !answers[one]) : undefined;
}

/** Where one consent is enough, it can be taken back: then the round waits again, and its limit with it. */
function limitOnceMore(state: TaskState, key: string, round: Round, { bureau, answer }: Answer, context: DecisionContext) {
  const given = round.answers[bureau];
  if (!given || !roundStanding(round).complete || limitPassed(round, shanghaiDate(context.now))) return undefined;
  const after = { ...round, answers: { ...round.answers, [bureau]: { answer, at: given.at, by: given.by } } };
  const limit = roundStanding(after).complete ? undefined : planLimit(key, round.version, round.limitOn, ladderOf(state, context));
  return limit && !isRefusal(limit) ? limit.rungs : undefined;
}
