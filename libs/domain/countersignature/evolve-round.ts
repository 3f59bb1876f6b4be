import { countersignedSubject } from '../escalation/rung';
import type { BureauId } from '../organisation/bureau';
import { milestoneOf } from '../task/milestones';
import { onMilestone, plan, withoutRungs } from '../task/folding';
import type { Mark, TaskState } from '../task/task';
import type { Answers, BesideText, Countersignature, Round } from './round';
import type { CountersignEvent } from './round.events';
import { lastAnswered, roundStanding } from './standing';

/** Folds an event about 会签 into a task. The limit's rung is ahead as long as the round waits for somebody. */
export function evolveRound(state: TaskState, event: CountersignEvent, mark: Mark): TaskState {
  const changed = onMilestone(state, event.milestone, (milestone) => ({ ...milestone, round: roundAfter(milestone.round, event, mark) }));
  const round = milestoneOf(changed, event.milestone)?.round;
  const subject = countersignedSubject(event.milestone);
  if (round && roundStanding(round).complete) return withoutRungs(changed, subject);
  return 'rungs' in event && event.rungs ? plan(withoutRungs(changed, subject), event.rungs) : changed;
}

function roundAfter(round: Round | undefined, event: CountersignEvent, { at, by }: Mark): Round {
  if (event.type === 'countersignatureOpened') {
    const { textHash, version, bureaus: signers, limitOn, order, enough } = event;
    return { openedAt: at, by, textHash, version, limitOn, signers, answers: {}, order, enough, former: [] };
  }
  if (!round) throw new Error(`Milestone ${event.milestone} has no round: ${event.type} cannot follow`);
  switch (event.type) {
    case 'countersigned': {
      const { type: _type, milestone: _milestone, bureau, version: _version, rungs: _rungs, ...said } = event;
      return { ...round, answers: { ...round.answers, [bureau]: { ...said, at, by } } };
    }
    case 'countersignedTextChanged': {
      const { textHash, version, limitOn, bureaus: signers } = event;
      const { attached: _attached, contribution: _contribution, ended: _ended, ...rest } = round;
      const former = { version: round.version, textHash: round.textHash, ...besideOf(round), limitOn: round.limitOn, changedAt: at, answers: round.answers };
      return { ...rest, textHash, ...besideOf(event), version, limitOn, signers, answers: {}, former: [...round.former, former] };
    }
    case 'signersChanged': {
      const signers = [...round.signers.filter((bureau) => !event.removed.includes(bureau)), ...event.added];
      return { ...withSigners(round, signers), limitOn: event.limitOn };
    }
    case 'countersignatureSettled': {
      const settled = { authority: event.authority, at, by };
      return event.bureaus.reduce((now, bureau) => withSettled(now, bureau, settled), round);
    }
  }
}

/** With the last word for a signer's part settled: to the present text, or to a former one where nobody has answered for it since. */
function withSettled(round: Round, bureau: BureauId, settled: NonNullable<Countersignature['settled']>): Round {
  const last = lastAnswered(round, bureau);
  const marked = (answers: Answers): Answers => (answers === last.answers ? Object.fromEntries(Object.entries(answers).map(([by, one]) => [by, last.by.includes(by) ? { ...one, settled } : one])) : answers);
  return { ...round, answers: marked(round.answers), former: round.former.map((text) => ({ ...text, answers: marked(text.answers) })) };
}

const besideOf = ({ attached, contribution }: BesideText): BesideText => ({ ...(attached !== undefined && { attached }), ...(contribution && { contribution }) });

/** A round that asks these bodies, with what these answered to its present text alone. */
export const withSigners = (round: Round, signers: readonly BureauId[]): Round => (
  { ...round, signers, answers: Object.fromEntries(Object.entries(round.answers).filter(([bureau]) => signers.includes(bureau))) });
