import type { FindingKind } from '@lianxi/rehearsal/oracle/finding';

/** A defect as somebody might make it: one text of one file replaced, and what that means for those who rely on it. */
export interface Defect {
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly text: string;
  readonly planted: string;
  readonly means: string;
  /** The kind of finding by which it must be caught: that a rehearsal stalls, or that something else is found, does not do. */
  readonly caughtBy: FindingKind;
}

/** What reminds, urges and puts before others: on which days, and whom. */
const onTheLadder: readonly Defect[] = [
  {
    file: 'libs/domain/escalation/ladder.ts', text: 'policy.receipt.within + 1', planted: 'policy.receipt.within',
    means: 'Bureaus are reminded to sign on the last day they have for it.',
    caughtBy: 'early-step',
  },
  {
    file: 'libs/domain/escalation/ladder.ts', text: 'today > reportBy ? today : reportBy', planted: 'today > dueOn ? today : dueOn',
    means: 'Urging begins when the work is due, not when its report is.',
    caughtBy: 'undemanded-step',
  },
  {
    file: 'libs/domain/escalation/ladder.ts', text: 'addWorkingDays(calendar, reportBy, policy.superviseAfter)', planted: 'addWorkingDays(calendar, reportBy, policy.superviseAfter + 1)',
    means: 'A matter is put to the inspection office a working day late.',
    caughtBy: 'late-step',
  },
  {
    file: 'libs/domain/escalation/ladder.ts', text: 'context.policy.agendaAfter', planted: 'context.policy.urge.every',
    means: 'A matter reaches the agenda after the interval of an urge.',
    caughtBy: 'early-step',
  },
  {
    file: 'libs/domain/escalation/after-step.ts', text: '(ceiling !== undefined && at >= ceiling.at) || (rung.kind', planted: '(rung.kind',
    means: 'Urging goes on after the matter was put to the inspection office.',
    caughtBy: 'passed-over-step',
  },
  {
    file: 'libs/domain/task/spoken-to.ts', text: '[...new Set([...late, state.coordinator.bureau])]', planted: 'late',
    means: 'The coordinator is not told that it has to report soon.',
    caughtBy: 'wrong-bureaus',
  },
  {
    file: 'libs/domain/task/evolve.ts', text: 'partSubject(event.bureau)', planted: 'partSubject(event.type)',
    means: 'A bureau that has signed is reminded to sign all the same.',
    caughtBy: 'undemanded-step',
  },
  {
    file: 'libs/domain/task/evolve-approval.ts', text: 'withoutRungs(withoutRungs(changed, milestoneSubject(key)), countersignedSubject(key))', planted: 'withoutRungs(changed, countersignedSubject(key))',
    means: 'A bureau that has reported is urged all the same.',
    caughtBy: 'undemanded-step',
  },
  {
    file: 'libs/domain/task/decide-contribution.ts', text: '...(isLast && isLate ?', planted: '...(isLast && !isLate ?',
    means: 'A coordinator whose last contribution came late is not given its interval.',
    caughtBy: 'missing-step',
  },
];

/** Which days are worked, and what is counted in them. */
const inTheCalendar: readonly Defect[] = [
  {
    file: 'libs/domain/calendar/stretch.ts', text: 'makeUpWorkdays.has(day)', planted: 'makeUpWorkdays.has(\'\')',
    means: 'A Sunday that is worked to make up for a holiday does not count.',
    caughtBy: 'late-step',
  },
  {
    file: 'libs/domain/calendar/stretch.ts', text: '!holidays.has(day)', planted: '!holidays.has(\'\')',
    means: 'Public holidays count as working days.',
    caughtBy: 'date',
  },
  {
    file: 'libs/plan/programme/milestones.ts', text: 'plan.deadlineRule.reportWithin)', planted: 'plan.deadlineRule.reportWithin + 1)',
    means: 'Reports are due a day later than the plan\'s rule says.',
    caughtBy: 'date',
  },
  {
    file: 'libs/domain/escalation/ladder.ts', text: '-leadMs);', planted: '-leadMs - 86_400_000);',
    means: 'Every step is due a day before its own, be that a Sunday.',
    caughtBy: 'early-step',
  },
];

/** How what is due is carried out and told. */
const inTheMechanism: readonly Defect[] = [
  {
    file: 'libs/domain/programme/decide.ts', text: 'const stop = nextDueAt !== undefined && nextDueAt < to ? nextDueAt : to;', planted: 'const stop = nextDueAt === undefined || nextDueAt !== \'\' ? to : nextDueAt;',
    means: 'A jump of the clock passes mornings on which something is due.',
    caughtBy: 'missing-step',
  },
  {
    file: 'libs/domain/task/evolve.ts', text: 'rungs: state.rungs.filter((ahead) => ahead !== rung),', planted: 'rungs: state.rungs,',
    means: 'A step that was carried out stays the next one.',
    caughtBy: 'passed-over-step',
  },
  {
    file: 'libs/commands/task/step.ts', text: '...changed.writes, ...lines,', planted: '...changed.writes, ...lines.slice(1),',
    means: 'The first of those a step speaks to is never told.',
    caughtBy: 'missing-notice',
  },
  {
    file: 'libs/commands/task/notice-lines.ts', text: '(kind === \'remind\' ||', planted: '(kind === \'urge\' || kind === \'remind\' ||',
    means: 'An urging leaves the house without a signature.',
    caughtBy: 'undemanded-notice',
  },
  {
    file: 'apps/worker/src/dispatcher/dispatcher.ts', text: 'await this.parts.runs.tell(view);', planted: 'if (delivered === 0) await this.parts.runs.tell(view);',
    means: 'A workflow is told once, and of nothing that is decided later.',
    caughtBy: 'passed-over-step',
  },
];

/** That a form sent twice counts once, and two forms count as two. */
const inIdempotency: readonly Defect[] = [
  {
    file: 'libs/commands/path/request.ts', text: 'actor.role, key]', planted: 'actor.role, key, randomId()]',
    means: 'A form that is sent twice is entered twice.',
    caughtBy: 'unknown-event',
  },
  {
    file: 'libs/commands/path/request.ts', text: 'actor.role, key]', planted: 'actor.role, key.replace(/[dy]\\d*-\\d{4}/, \'\')]',
    means: 'Forms of one person about two milestones pass for the same one.',
    caughtBy: 'wrongly-refused',
  },
];

/** What is handed in, and what it is asked for. */
const inThePapers: readonly Defect[] = [
  {
    file: 'libs/domain/task/evidence.ts', text: 'if (scanOf === \'list\') return awaitsStrikeOff(milestone)', planted: 'if (scanOf === \'list\') return !awaitsStrikeOff(milestone)',
    means: 'The scan of a list is not taken when a milestone is to be struck off by it.',
    caughtBy: 'wrongly-refused',
  },
  {
    file: 'libs/domain/task/submission.ts', text: 'if (asksForNumber(submission, brief.measure, key) && document === undefined)', planted: 'if (document === undefined)',
    means: 'A submission is asked for a number that the policy does not ask for.',
    caughtBy: 'wrongly-refused',
  },
  {
    file: 'libs/domain/task/spoken-to.ts', text: '...roundStanding(round).missing, state', planted: '...(roundStanding(round).complete ? [] : round.signers), state',
    means: 'That the limit of a countersignature is over is told also to those that have answered.',
    caughtBy: 'wrong-bureaus',
  },
];

export const defects: readonly Defect[] = [...onTheLadder, ...inTheCalendar, ...inTheMechanism, ...inIdempotency, ...inThePapers];
