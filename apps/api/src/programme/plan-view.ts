import { checkPlan } from '@lianxi/plan/linter/check-plan';
import { countsOf } from '@lianxi/plan/linter/counts';
import type { Measure } from '@lianxi/plan/schema/measure';
import type { Plan } from '@lianxi/plan/schema/plan';
import type { PlanAnswer } from './plan.answers';

/** A plan as its readers see it: what is printed, and what was noticed about it; where each value was found stays in the document. */
export function planAnswerOf(plan: Plan): PlanAnswer {
  const { document: { title, printedStatus, status, goal }, sections, measures, irregularities, openQuestions, conventions } = plan;
  return {
    title, printedStatus, status, goal,
    sections: sections.map(({ number, heading }) => ({ number, heading })),
    measures: measures.map((measure) => measureOf(measure, plan)),
    counts: countsOf(plan),
    remarks: checkPlan(plan).errors.map(({ message }) => message),
    irregularities: irregularities.map(({ id, what, quote }) => ({ id, what, quote: quote ?? undefined })),
    openQuestions: openQuestions.map(({ id, measure, raisedBy, zh, en }) => ({ id, measure: measure ?? undefined, raisedBy, question: { zh, en } })),
    conventions: conventions.map(({ kind, zh, en }) => ({ kind, rule: { zh, en } })),
  };
}

function measureOf({ number, section, heading, text, clause, pattern, responsibilities, openGroups }: Measure, plan: Plan): PlanAnswer['measures'][number] {
  const row = plan.annex.rows.find(({ measure }) => measure === number);
  const names = new Map([...plan.bureaus, ...plan.groups].map(({ id, name }) => [id, name]));
  return {
    number, section, heading, text, clause, pattern,
    responsibilities: responsibilities.map(({ asPrinted, bureau, duty }) => ({ asPrinted, bureau, name: names.get(bureau) ?? asPrinted, duty })),
    openGroups: openGroups.map(({ asPrinted }) => asPrinted),
    annex: row && {
      section: row.section, heading: row.heading, responsible: row.responsible,
      deliverables: row.deliverables.map(({ number: deliverable, text: what, window: { from, to } }) => ({ number: deliverable, text: what, from, to })),
    },
    figures: [...plan.targets, ...plan.rules].filter(({ measure }) => measure === number).map(({ quote, reading, kind }) => ({ quote, reading, isTarget: kind !== 'rule' })),
  };
}
