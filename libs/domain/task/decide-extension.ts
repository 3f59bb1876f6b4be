import { shanghaiDate } from '../calendar/shanghai';
import type { LocalDate } from '../calendar/time';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days';
import { planMilestone } from '../escalation/ladder';
import type { Policy } from '../escalation/policy';
import { plainDateAuthorities } from '../escalation/policy';
import { personOfBoth } from '../organisation/actor';
import type { Authority } from '../organisation/authority';
import { refuse } from '../refusal';
import { insufficient, insufficientKind } from './authorities';
import type { Ask } from './commands';
import type { DecisionContext } from './context';
import { ladderOf } from './context';
import { dateOrigin, setterOf } from './date-origin';
import type { Decision } from './decision';
import { accept } from './decision';
import type { TaskEvent } from './events';
import type { TaskRefusal } from './refusals';
import type { Lapse, Milestone, TaskState } from './task';

/** 延期申请, which is taken back as long as nobody has decided it; its grant and its refusal: decided on the authority of whoever may move that date, or by the leader in whose power it lies, by another person than who asked, in whatever post. */
export function decideExtension(state: TaskState, milestone: Milestone, command: Ask<'requestExtension' | 'withdrawExtension' | 'grantExtension' | 'refuseExtension'>, context: DecisionContext): Decision {
  const { key, extension, phase } = milestone;
  if (command.type === 'requestExtension') return request(milestone, command, context);
  if (!extension) return refuse('extension-not-requested', { milestone: key }, 'milestone');
  if (command.type === 'withdrawExtension') return accept({ ...command, type: 'extensionWithdrawn' });
  const asked = personOfBoth(extension.by, context.actor);
  if (asked !== undefined) return refuse('person-asked', { milestone: key, person: asked }, 'milestone');
  const no = command.authority ? insufficientForDate(milestone, command.authority, shanghaiDate(extension.at), context) : setByAnother(milestone, context) ?? wordInsufficient(milestone, context);
  if (no) return no;
  if (command.type === 'refuseExtension') return accept({ ...command, type: 'extensionRefused' });
  if (phase !== 'open') return refuse('milestone-not-open', { milestone: key }, 'milestone');
  return grant(state, milestone, extension.dueOn, command, context);
}

/** A request that nobody has decided lapses with its milestone, and that is said: whoever asked does not wait for ever. */
export function lapseOf({ key, extension }: Milestone, by: Lapse): readonly TaskEvent[] {
  return extension ? [{ type: 'extensionLapsed', milestone: key, dueOn: extension.dueOn, with: by }] : [];
}

/** Filed before the milestone is due, with a reason and a new date (field practice: creditsailing, articles 19-22). */
function request(milestone: Milestone, { dueOn, reasonHash }: Ask<'requestExtension'>, context: DecisionContext): Decision {
  const { now, calendar } = context;
  const { key, phase, extension, dueOn: due } = milestone;
  if (phase !== 'open') return refuse('milestone-not-open', { milestone: key }, 'milestone');
  if (extension) return refuse('extension-undecided', { milestone: key, dueOn: extension.dueOn }, 'milestone');
  const today = shanghaiDate(now);
  if (due === undefined || reportDay(milestone, dueOn, calendar) === undefined) return refuse('calendar-awaited', { year: dueOn.slice(0, 4) }, 'dueOn');
  if (today >= due) return refuse('extension-too-late', { milestone: key, dueOn: due, today }, 'milestone');
  if (dueOn <= due) return refuse('extension-not-later', { asked: dueOn, dueOn: due }, 'dueOn');
  return accept({ type: 'extensionRequested', milestone: key, dueOn, reasonHash, ...(wordInsufficient(milestone, context) && { onPaper: true }) });
}

/** Who may move a date, and who may leave it, follows where it came from. That a leader has set it is said, since the plan does not show it. */
function insufficientForDate(milestone: Milestone, authority: Authority, since: LocalDate, { policy, now }: DecisionContext): TaskRefusal | undefined {
  const { key, basis, dueOn = '' } = milestone;
  const origin = dateOrigin(milestone);
  const sufficient = dateAuthoritiesOf(policy)[origin];
  if (origin !== basis && sufficient.includes(leadersWord) && !sufficient.includes(authority.kind)) return refuse('date-set-by-leader', { milestone: key, dueOn, sufficient: sufficient.join(', ') }, 'authority.kind');
  return insufficient(authority, sufficient, since, now);
}

/** What a leader decides here is an instruction (批示) without a paper: it suffices where that does. */
const leadersWord = 'instruction';

function wordInsufficient(milestone: Milestone, { policy }: DecisionContext): TaskRefusal | undefined {
  return insufficientKind(leadersWord, dateAuthoritiesOf(policy)[dateOrigin(milestone)]);
}

/** A leader's date is that leader's: another one has the convenor decide, or the office register who did. */
function setByAnother(milestone: Milestone, { actor, isConvenor }: DecisionContext): TaskRefusal | undefined {
  const setter = setterOf(milestone);
  return setter === undefined || setter === actor.post || isConvenor ? undefined : refuse('date-of-another-leader', { milestone: milestone.key, dueOn: milestone.dueOn ?? '', post: setter }, 'milestone');
}

/** The authorities that move a date under a policy, by where the date came from. */
export const dateAuthoritiesOf = ({ dateAuthorities }: Policy): NonNullable<Policy['dateAuthorities']> => dateAuthorities ?? plainDateAuthorities;

/** The report is due as many working days after the new date as it was after the old one. */
function grant(state: TaskState, milestone: Milestone, dueOn: string, { authority, seen }: Ask<'grantExtension'>, context: DecisionContext): Decision {
  const { key } = milestone;
  // It may have been asked for long ago.
  const least = [milestone.dueOn ?? '', shanghaiDate(context.now)].sort().at(-1) ?? '';
  if (dueOn <= least) return refuse('extension-not-later', { asked: dueOn, dueOn: least }, 'milestone');
  const reportBy = reportDay(milestone, dueOn, context.calendar);
  if (reportBy === undefined) return refuse('calendar-awaited', { year: dueOn.slice(0, 4) }, 'dueOn');
  const dates = { dueOn, reportBy, dueVersion: milestone.dueVersion + 1 };
  const { post: setBy } = context.actor;
  const rungs = planMilestone({ key, ...dates }, ladderOf(state, context));
  return accept({ type: 'dueDateMoved', milestone: key, ...dates, ...(authority ? { authority } : setBy !== undefined && { setBy }), rungs, ...(seen !== undefined && { seen }) });
}

function reportDay({ dueOn: due, reportBy }: Milestone, dueOn: string, calendar: DecisionContext['calendar']): string | undefined {
  const within = due === undefined || reportBy === undefined ? undefined : workingDaysBetween(calendar, due, reportBy);
  return within === undefined ? undefined : addWorkingDays(calendar, dueOn, within);
}
