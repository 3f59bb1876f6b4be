import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { countsOf } from '../linter/counts';
import { numbersIn } from '../linter/readings';
import { sourcedValues } from '../linter/sourced-values';
import { isStanding } from '../programme/milestones';
import { practiceOf } from '../programme/practice';
import { xinxiangPlan as plan } from './plan';
import { xinxiangText } from './source-text';

describe('the plan of Xinxiang', () => {
  it('holds what the document holds', () => {
    expect(countsOf(plan)).toEqual({
      measures: 19, bureaus: 17, groups: 1,
      responsibilities: 97, lead: 30, joint: 40, participant: 27,
      annexRows: 7, deliverables: 11, targets: 5, rules: 2,
      milestones: 68, irregularities: 29, openQuestions: 29,
    });
  });

  it('is a draft, not in force', () => {
    expect(plan.document.status).toEqual({ kind: 'draft' });
  });

  it('climbs the default ladder', () => {
    expect(plan.ladder.policy).toBe(defaultPolicy.version);
  });

  it('leaves open which body houses the office, and adopts the first lead of coordination meanwhile', () => {
    const adopted = plan.office?.from.housedBy;
    expect([plan.office?.housedBy, adopted]).toEqual([plan.measures[16]?.responsibilities[0]?.bureau, { adopted: 'office-with-first-lead' }]);
    expect(plan.openQuestions.find(({ id }) => id === 'q-office-house')).toMatchObject({ measure: 17, raisedBy: 'I29' });
  });

  it('does not say what completion is to show: evidence, and for its two policy papers countersigning and a number, are adopted from the practice of offices', () => {
    const papers = [{ measure: 3, milestone: 'd5-2020' }, { measure: 4, milestone: 'd7-2020' }];
    expect(practiceOf(plan)).toEqual({ name: 'papers-1', evidence: true, documentNumber: papers, countersigned: papers });
    expect(xinxiangText).not.toMatch(/会签|证明材料/);
    const texts = plan.annex.rows.flatMap(({ deliverables }) => deliverables).filter(({ text }) => text.includes('政策'));
    expect(texts.map(({ number }) => number)).toEqual([5, 7]);
    expect(plan.practice?.from).toMatchObject({ evidence: { adopted: 'submission-shows-what-was-done' }, jointPapers: { adopted: 'joint-papers-countersigned' } });
    const [row] = plan.annex.rows;
    expect(practiceOf({ ...plan, practice: { ...plan.practice!, jointPapers: [{ measure: row!.measure, deliverable: 1 }] } })?.countersigned).toEqual(['d1-2020', 'd1-2021', 'd1-2022'].map((milestone) => ({ measure: 1, milestone })));
    expect(practiceOf({ ...plan, practice: undefined })).toBeUndefined();
  });

  it('has eight measures of joint duty, eight led with participants, three led only', () => {
    const of = (pattern: string): number[] => plan.measures.filter((measure) => measure.pattern === pattern).map(({ number }) => number);
    expect(of('joint-by-duty')).toEqual([1, 2, 3, 4, 6, 9, 14, 16]);
    expect(of('lead-participate')).toEqual([5, 7, 8, 10, 11, 12, 13, 15]);
    expect(of('lead-only')).toEqual([17, 18, 19]);
  });

  it.each(plan.measures.map((measure) => [measure.number, measure] as const))('shows measure %i exactly as its line of the text', (number, measure) => {
    const line = xinxiangText.split('\n').find((text) => numbersIn(/^（(.{1,2})）/.exec(text)?.[1] ?? '').includes(number));
    expect(line).toMatch(/^（.{1,2}）/);
    expect(line?.replace(/^（.{1,2}）/, '')).toBe(`${measure.heading}。${measure.text}${measure.clause}`);
  });

  it.each(plan.measures.map((measure) => [measure.number, measure] as const))('names in measure %i every body of its clause, in the order printed', (_, measure) => {
    const names = measure.clause.slice(1, -1).replace(/(等参与|按职责分工负责|牵头)$/, '').split(/、|牵头，/);
    expect(measure.responsibilities.map(({ asPrinted }) => asPrinted)).toEqual(names);
  });

  it('rests on the text wherever it can', () => {
    const origins = sourcedValues(plan).map(({ provenance }) => Object.keys(provenance)[0]);
    const of = (kind: string): number => origins.filter((origin) => origin === kind).length;
    expect({ all: origins.length, span: of('span'), resolution: of('resolution'), adopted: of('adopted'), judgement: of('judgement') }).toEqual({
      all: 679, span: 309, resolution: 282, adopted: 23, judgement: 65,
    });
  });

  it('treats as standing work what lost its deliverables, and asks what is due', () => {
    const standing = plan.measures.filter((measure) => isStanding(plan, measure)).map(({ number }) => number);
    expect(standing).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(plan.openQuestions.filter(({ raisedBy }) => raisedBy === 'I16').map(({ measure }) => measure)).toEqual(standing);
  });

  it('leaves open who is meant by a class of bodies', () => {
    expect(plan.groups.map(({ name, reportedForBy }) => [name, reportedForBy])).toEqual([['各采购单位', 'caizhengju']]);
    const open = plan.measures.flatMap(({ number, openGroups }) => openGroups.map(({ asPrinted }) => [number, asPrinted]));
    expect(open).toEqual([[5, '等'], [7, '等'], [8, '等'], [10, '等'], [11, '等'], [12, '等'], [13, '等'], [15, '等'], [17, '各县（市、区）政府和各有关部门']]);
  });

  it('knows the bodies of the State in the city', () => {
    expect(plan.bureaus.filter(({ kind }) => kind === 'vertical').map(({ name }) => name)).toEqual(['市税务局', '新乡银保监分局', '人行新乡分行']);
  });

  it('says with which milestone each target is reported, and of none that is no measure of progress', () => {
    expect(plan.targets.map(({ id, reportWith }) => [id, reportWith?.deliverable, reportWith?.year])).toEqual([['T1', 1, 2022], ['T2', 1, 2022], ['T3', 2, 2022], ['T4', 1, 2022], ['T5', undefined, undefined]]);
  });

  it('keeps the figures of the text', () => {
    expect([...plan.targets, ...plan.rules].map(({ id, measure, kind, values, unit }) => [id, measure, kind, ...values, unit])).toEqual([
      ['T1', 1, 'count-range', 1, 2, '个'],
      ['T2', 1, 'count', 2, '家'],
      ['T3', 1, 'count', 2, '家'],
      ['T4', 1, 'ratio-min', 55, '%'],
      ['T5', 3, 'ratio-min', 70, '%'],
      ['R1', 3, 'rule', 50, '%'],
      ['R2', 4, 'rule', 3, '年'],
    ]);
  });
});
