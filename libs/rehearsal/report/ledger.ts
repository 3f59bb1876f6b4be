import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import type { Temperaments } from '../bureaus/temperament';
import type { Evidence, ObservedTask } from '../oracle/evidence';

/**
 * What two rehearsals of one seed must have in common, to the byte: everything by measure and milestone key, in programme time. It names
 * no task by its id and no step by its second, because both follow from the programme's own name; and no clock but the programme's.
 */
export function ledgerOf(evidence: Evidence, seed: number, temperaments: Temperaments) {
  const { span, policy, calendar, plan, observed } = evidence;
  return {
    seed, temperaments, plan: plan.id, policy: policy.version, calendar: calendar.version,
    span: { from: span.from, until: span.until, stoodAt: span.stoodAt },
    measures: [...observed.tasks].sort((a, b) => a.measure - b.measure).map((task) => ({
      measure: task.measure,
      coordinator: task.coordinator.bureau,
      provisional: task.coordinator.provisional,
      phase: task.phase,
      concludedAt: task.concludedAt ?? null,
      receipts: Object.fromEntries(task.parts.map(({ bureau, receipt }) => [bureau, receipt ?? 'none'])),
      milestones: Object.fromEntries(task.milestones.map(({ key, dueOn, reportBy, phase, escalation, contributions, returns }) => [key, {
        dueOn: dueOn ?? null, reportBy: reportBy ?? null, phase, escalation, returns: returns.length,
        contributions: Object.fromEntries(contributions.map(({ bureau, state }) => [bureau, state])),
      }])),
      steps: stepsOf(evidence, task),
      events: (observed.events[task.id] ?? []).map(({ seq, type, at, actor }) => [seq, type, at, actor.split('/').slice(0, 2).join('/')]),
    })),
    notices: noticesOf(evidence),
    agenda: observed.agenda.map(({ kind, measure, milestone, bureaus }) => [kind, measure ?? 0, milestone ?? '', [...bureaus].sort().join(' ')].join(' | ')).sort(),
  };
}

export type Ledger = ReturnType<typeof ledgerOf>;

/** The ledger as text: what is compared. */
export function ledgerText(ledger: Ledger): string {
  return JSON.stringify(ledger, null, 1);
}

/** Each step by its key: its morning, how it ended and when, and whom it spoke to. */
function stepsOf({ observed }: Evidence, { id }: ObservedTask) {
  const steps = observed.reminders.filter(({ task }) => task === id).map(({ key, kind, state, at, endedAt, bureaus }) => (
    [key, [kind, state, shanghaiDate(at), endedAt ?? null, [...bureaus].sort().join(' ')]] as const));
  return Object.fromEntries(steps.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function noticesOf({ observed }: Evidence): string[] {
  return observed.notices.map(({ deliveredAt, bureau, role, lines }) => (
    [deliveredAt, bureau, role, lines.map(({ measure, key }) => `${measure}:${key}`).sort().join(' ')].join(' | '))).sort();
}
