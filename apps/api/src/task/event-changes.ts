import { nameOf } from '@lianxi/domain/task/accountable';
import type { EarlierName } from '@lianxi/domain/task/brief';
import type { TaskState } from '@lianxi/domain/task/task';

/** A field of a task that an event changed: what it said before and after; absent where it said nothing. */
export interface FieldChange {
  field: string;
  from?: string | undefined;
  to?: string | undefined;
}

/** What an event changed of a task, in the order of its fields. Of the event that opened it nothing: it set everything. */
export function changesBetween(before: TaskState | undefined, after: TaskState): FieldChange[] {
  if (!before) return [];
  const [from, to] = [fieldsOf(before, after.brief.renamed), fieldsOf(after, after.brief.renamed)];
  return [...new Set([...from.keys(), ...to.keys()])]
    .map((field): FieldChange => ({ field, from: from.get(field), to: to.get(field) }))
    .filter((change) => change.from !== change.to);
}

/** What people may ask about later, by the path of the field; rungs and steps are events of their own. */
function fieldsOf({ brief, coordinator, transfers = {}, receipts, milestones, concludedAt }: TaskState, renamed: readonly EarlierName[] = []): ReadonlyMap<string, string> {
  const fields: [string, string | undefined][] = [
    ['coordinator', coordinator.bureau],
    ['coordinator.provisional', String(coordinator.provisional)],
    ...renamed.map(({ bureau }): [string, string] => [`names.${bureau}`, nameOf(brief, bureau)]),
    ...Object.entries(transfers).map(([part, { to }]): [string, string] => [`handlers.${part}`, to.title]),
    ...Object.entries(receipts).map(([bureau, { state }]): [string, string] => [`receipts.${bureau}`, state]),
    ...Object.values(milestones).flatMap(({ key, phase, dueOn, reportBy, escalation, submission, parts, evidence }): [string, string | undefined][] => [
      [`milestones.${key}.phase`, phase],
      [`milestones.${key}.dueOn`, dueOn],
      [`milestones.${key}.reportBy`, reportBy],
      [`milestones.${key}.escalation`, escalation],
      [`milestones.${key}.achievedOn`, submission?.achievedOn],
      [`milestones.${key}.document`, submission?.document],
      ...(submission?.figures ?? []).map(({ target, value, unit }): [string, string] => [`milestones.${key}.figures.${target}`, `${value}${unit}`]),
      [`milestones.${key}.evidence`, evidence && String(evidence.length)],
      ...Object.entries(parts).map(([bureau, { state }]): [string, string] => [`milestones.${key}.contributions.${bureau}`, state]),
    ]),
    ['concludedAt', concludedAt],
  ];
  return new Map(fields.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
}
