import type { Evidence } from '../oracle/evidence';

/** The evidence without some measures, as if plan and record had never had them. */
export function withoutMeasures(evidence: Evidence, left: readonly number[]): Evidence {
  if (left.length === 0) return evidence;
  const { plan, acts, observed } = evidence;
  const kept = observed.tasks.filter(({ measure }) => !left.includes(measure));
  const stays = ({ measure }: { readonly measure?: number | null | undefined }): boolean => measure === undefined || measure === null || !left.includes(measure);
  return {
    ...evidence,
    plan: { ...plan, measures: plan.measures.filter(({ number }) => !left.includes(number)), openQuestions: plan.openQuestions.filter(stays) },
    acts: acts.filter(stays),
    observed: {
      tasks: kept,
      events: Object.fromEntries(kept.map(({ id }) => [id, observed.events[id] ?? []])),
      reminders: observed.reminders.filter(stays),
      notices: observed.notices.map((notice) => ({ ...notice, lines: notice.lines.filter(stays) })).filter(({ lines }) => lines.length > 0),
      agenda: observed.agenda.filter(stays),
    },
  };
}
