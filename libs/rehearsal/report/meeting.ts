import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import type { LocalDate } from '@lianxi/domain/calendar/time';
import type { Evidence } from '../oracle/evidence';
import { coursesOf } from './course';

/** Something the ladder put on the joint meeting's agenda (提请上会), and what became of it. */
export interface AgendaEntry {
  readonly on: LocalDate;
  readonly measure: number;
  readonly milestone: string;
  /** Whom it waited for on that day. */
  readonly bureaus: readonly string[];
  /** When it was reported after all; absent while it is still on the agenda. */
  readonly reportedOn?: LocalDate | undefined;
}

/** Everything that came before the meeting by the ladder, in time. */
export function agendaEntries(evidence: Evidence): AgendaEntry[] {
  const courses = coursesOf(evidence);
  return evidence.observed.reminders
    .flatMap(({ kind, state, task, measure, milestone, at, bureaus }) => (kind === 'putOnAgenda' && state === 'carried-out' && milestone !== undefined ? [{ task, measure, milestone, at, bureaus }] : []))
    .map(({ task, measure, milestone, at, bureaus }) => {
      const acts = courses.find((course) => course.task.id === task && course.milestone.key === milestone)?.acts ?? [];
      const reported = acts.find((act) => act.kind === 'submit' && act.at > at);
      return { on: shanghaiDate(at), measure, milestone, bureaus, reportedOn: reported && shanghaiDate(reported.at) };
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.measure - b.measure || (a.milestone < b.milestone ? -1 : 1)));
}
