import type { Rung } from '@lianxi/domain/escalation/rung';
import { milestoneOfKey, parseRungKey } from '@lianxi/domain/escalation/rung';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import type { Step } from '@lianxi/domain/task/task';
import type { DerivedView, Row } from '../record/derived-view';
import { RungView } from './rung.view';

const madeFrom = ['brief', 'steps', 'rungs'] as const;

export const rungRows: DerivedView<RungView, (typeof madeFrom)[number]> = {
  name: 'rung',
  entity: RungView,
  keyOf: ({ key }) => key,
  madeFrom,
  sources: ({ brief, steps, rungs }) => [
    ...Object.values(steps).map((step) => ({ key: step.key, from: [step], row: () => stepRow(brief, step) })),
    ...rungs.map((rung) => ({ key: rung.key, from: [rung], row: () => rungRow(brief, rung) })),
  ],
};

function rungRow(brief: TaskBrief, { key, kind, at }: Rung): Row<RungView> {
  const subject = parseRungKey(key)?.subject;
  return {
    taskId: brief.id,
    key,
    programmeId: brief.programme,
    measure: brief.measure,
    kind,
    milestone: milestoneOfKey(key) ?? null,
    bureau: subject && 'bureau' in subject ? subject.bureau : null,
    at,
    state: 'ahead',
    endedAt: null,
    bureaus: [],
  };
}

function stepRow(brief: TaskBrief, step: Step): Row<RungView> {
  return { ...rungRow(brief, step), state: step.end, endedAt: step.endedAt, bureaus: [...step.bureaus] };
}
