import type { Plan } from '../schema/plan';
import type { PlanError } from './finding';
import { jsonPath } from './finding';
import { sourcedValues } from './sourced-values';

type Mention = readonly [path: string, value: string | number];

/** What is referred to exists. */
export function references(plan: Plan): PlanError[] {
  const bureaus = plan.bureaus.map(({ id }) => id);
  const sections = plan.sections.map(({ number }) => number);
  const measures = plan.measures.map(({ number }) => number);
  return [
    unknown(responsible(plan), [...bureaus, ...plan.groups.map(({ id }) => id)], 'unknown-bureau', { zh: '责任单位', en: 'bureau' }),
    unknown(plan.groups.map((group, i): Mention => [jsonPath('groups', i, 'reportedForBy'), group.reportedForBy]), bureaus, 'unknown-bureau', { zh: '责任单位', en: 'bureau' }),
    unknown(plan.office ? [[jsonPath('office', 'housedBy'), plan.office.housedBy]] : [], bureaus, 'unknown-bureau', { zh: '责任单位', en: 'bureau' }),
    unknown(plan.measures.map(({ section }, i): Mention => [jsonPath('measures', i, 'section'), section]), sections, 'unknown-section', { zh: '章', en: 'section' }),
    unknown(jointPapers(plan), deliverables(plan), 'unknown-deliverable', { zh: '成果', en: 'deliverable' }),
    unknown(measuresMentioned(plan), measures, 'unknown-measure', { zh: '措施', en: 'measure' }),
    unknown(plan.openQuestions.map(({ raisedBy }, i): Mention => [jsonPath('openQuestions', i, 'raisedBy'), raisedBy]),
      plan.irregularities.map(({ id }) => id), 'unknown-irregularity', { zh: '异文', en: 'irregularity' }),
    unknown(conventionsMentioned(plan), plan.conventions.map(({ kind, id }) => `${kind} ${id}`), 'unknown-convention', { zh: '约定', en: 'convention' }),
  ].flat();
}

function responsible(plan: Plan): Mention[] {
  return plan.measures.flatMap(({ responsibilities }, i) => (
    responsibilities.map(({ bureau }, j): Mention => [jsonPath('measures', i, 'responsibilities', j, 'bureau'), bureau])
  ));
}

/** `3/5` is deliverable 5 of measure 3. */
const jointPapers = ({ practice }: Plan): Mention[] => (practice?.jointPapers ?? []).map(({ measure, deliverable }, i): Mention => [jsonPath('practice', 'jointPapers', i), `${measure}/${deliverable}`]);

const deliverables = ({ annex }: Plan): string[] => annex.rows.flatMap(({ measure, deliverables: own }) => own.map(({ number }) => `${measure}/${number}`));

function measuresMentioned(plan: Plan): Mention[] {
  const of = (list: 'targets' | 'rules' | 'openQuestions'): Mention[] => plan[list].flatMap(({ measure }, i): Mention[] => (
    measure === null ? [] : [[jsonPath(list, i, 'measure'), measure]]
  ));
  return [...plan.annex.rows.map(({ measure }, i): Mention => [jsonPath('annex', 'rows', i, 'measure'), measure]), ...of('targets'), ...of('rules'), ...of('openQuestions')];
}

function conventionsMentioned(plan: Plan): Mention[] {
  return sourcedValues(plan).flatMap(({ path, provenance }): Mention[] => {
    if ('resolution' in provenance) return [[path, `resolution ${provenance.resolution}`]];
    if ('adopted' in provenance) return [[path, `adopted ${provenance.adopted}`]];
    return [];
  });
}

function unknown(mentions: readonly Mention[], known: readonly (string | number)[], rule: string, what: PlanError['message']): PlanError[] {
  return mentions.filter(([, value]) => !known.includes(value)).map(([path, value]) => (
    { path, value, rule, message: { zh: `没有${what.zh}“${value}”`, en: `There is no ${what.en} '${value}'` } }
  ));
}
