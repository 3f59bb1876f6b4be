import type { Plan } from '../schema/plan';
import document from '../xinxiang/plan.json';
import { xinxiangText } from '../xinxiang/source-text';
import { checkPlan, mostErrors } from './check-plan';
import { parsePlan, PlanRefused } from './parse-plan';

/** A plan with one thing changed. */
const changed = (change: (plan: Plan) => void): Plan => {
  const plan = structuredClone(document) as Plan;
  change(plan);
  return plan;
};

const first = <Item>(list: Item[]): Item => list[0]!;
const found = (json: unknown, text?: string): [string, unknown, string][] => (
  checkPlan(json, text).errors.map(({ path, value, rule }) => [path, value, rule])
);

const refusals: [what: string, change: (plan: Plan) => void, path: string, value: unknown, rule: string][] = [
  ['an unknown bureau', (plan) => { first(first(plan.measures).responsibilities).bureau = 'tiyuju'; },
    '$.measures[0].responsibilities[0].bureau', 'tiyuju', 'unknown-bureau'],
  ['a group that a group reports for', (plan) => { first(plan.groups).reportedForBy = 'caigou-danwei'; },
    '$.groups[0].reportedForBy', 'caigou-danwei', 'unknown-bureau'],
  ['a 征求意见稿 that is said to be issued', (plan) => { plan.document.status = { kind: 'issued', number: '新政办〔2020〕18号', on: '2020-09-28' }; },
    '$.document.status', { kind: 'issued', number: '新政办〔2020〕18号', on: '2020-09-28' }, 'draft-claimed-issued'],
  ['a name with a zero-width space in it', (plan) => { first(plan.bureaus).name = '市科\u200b技局'; },
    '$.bureaus[0].name', '市科\u200b技局', 'invisible-character'],
  ['a heading with a soft hyphen in it', (plan) => { first(plan.measures).heading = '推进\u00ad创新'; },
    '$.measures[0].heading', '推进\u00ad创新', 'invisible-character'],
  ['a window that ends before it starts', (plan) => { first(first(plan.annex.rows).deliverables).window = { from: 2022, to: 2020 }; },
    '$.annex.rows[0].deliverables[0].window', { from: 2022, to: 2020 }, 'window-reversed'],
  ['standing work that ends before it starts', (plan) => { plan.deadlineRule.standingYears = { from: 2022, to: 2020 }; },
    '$.deadlineRule.standingYears', { from: 2022, to: 2020 }, 'window-reversed'],
  ['a window of a century', (plan) => { first(first(plan.annex.rows).deliverables).window = { from: 2000, to: 2100 }; },
    '$.annex.rows[0].deliverables[0].window', { from: 2000, to: 2100 }, 'window-too-long'],
  ['standing work for twenty-one years', (plan) => { plan.deadlineRule.standingYears = { from: 2020, to: 2040 }; },
    '$.deadlineRule.standingYears', { from: 2020, to: 2040 }, 'window-too-long'],
  ['two measures of one number', (plan) => { plan.measures[1]!.number = 1; },
    '$.measures[1].number', 1, 'duplicate-number'],
  ['two deliverables of one number', (plan) => { plan.annex.rows[1]!.deliverables[0]!.number = 1; },
    '$.annex.rows[1].deliverables[0].number', 1, 'duplicate-number'],
  ['two rows for one measure', (plan) => { plan.annex.rows[1]!.measure = 1; },
    '$.annex.rows[1].measure', 1, 'duplicate-number'],
  ['a group that bears the id of a bureau', (plan) => { first(plan.groups).id = 'kejiju'; },
    '$.groups[0].id', 'kejiju', 'duplicate-id'],
  ['a measure nobody is responsible for', (plan) => { first(plan.measures).responsibilities = []; },
    '$.measures[0].responsibilities', [], 'nobody-responsible'],
  ['a measure with participants only', (plan) => { for (const part of plan.measures[12]!.responsibilities) part.duty = 'participant'; },
    '$.measures[12].responsibilities', ['shichangjianguanju', 'kejiju', 'fagaiwei'], 'nobody-responsible'],
  ['a measure that only a group shares', (plan) => { first(plan.measures).responsibilities = [{ ...first(first(plan.measures).responsibilities), bureau: 'caigou-danwei' }]; },
    '$.measures[0].responsibilities', ['caigou-danwei'], 'nobody-responsible'],
  ['a body named twice', (plan) => { plan.measures[0]!.responsibilities[1] = first(first(plan.measures).responsibilities); },
    '$.measures[0].responsibilities[1].bureau', 'kejiju', 'named-twice'],
  ['a pattern its duties do not make', (plan) => { first(plan.measures).pattern = 'lead-only'; },
    '$.measures[0].pattern', 'lead-only', 'pattern-mismatch'],
  ['a name resolved to another bureau', (plan) => { plan.measures[0]!.responsibilities[1]!.bureau = 'jiaoyuju'; },
    '$.measures[0].responsibilities[1].bureau', 'jiaoyuju', 'name-mismatch'],
  ['a section that is not there', (plan) => { first(plan.measures).section = 9; },
    '$.measures[0].section', 9, 'unknown-section'],
  ['a row of a measure that is not there', (plan) => { plan.annex.rows[6]!.measure = 70; },
    '$.annex.rows[6].measure', 70, 'unknown-measure'],
  ['a joint paper of a deliverable that another measure has', (plan) => { plan.practice!.jointPapers[0] = { measure: 4, deliverable: 5 }; },
    '$.practice.jointPapers[0]', '4/5', 'unknown-deliverable'],
  ['a question about a measure that is not there', (plan) => { plan.openQuestions[6]!.measure = 20; },
    '$.openQuestions[6].measure', 20, 'unknown-measure'],
  ['a question nothing raises', (plan) => { first(plan.openQuestions).raisedBy = 'I99'; },
    '$.openQuestions[0].raisedBy', 'I99', 'unknown-irregularity'],
  ['a convention nobody wrote down', (plan) => { first(plan.measures).from.pattern = { adopted: 'as-we-like' }; },
    '$.measures[0].pattern', 'adopted as-we-like', 'unknown-convention'],
  ['a rule adopted where the text was to decide', (plan) => { first(plan.measures).from.pattern = { adopted: 'words-of-the-clause' }; },
    '$.measures[0].pattern', 'adopted words-of-the-clause', 'unknown-convention'],
  ['a figure its quote does not contain', (plan) => { first(plan.targets).values = [1, 3]; },
    '$.targets[0].values', 3, 'figure-not-quoted'],
  ['a condition its quote does not contain', (plan) => { first(first(plan.targets).conditions).values = [60]; },
    '$.targets[0].values', 60, 'figure-not-quoted'],
  ['a target that is reported with a year outside its deliverable\'s window', (plan) => { first(plan.targets).reportWith = { deliverable: 1, year: 2023 }; },
    '$.targets[0].reportWith', { deliverable: 1, year: 2023 }, 'target-without-milestone'],
  ['a target that is reported with another measure\'s deliverable', (plan) => { first(plan.targets).reportWith = { deliverable: 5, year: 2020 }; },
    '$.targets[0].reportWith', { deliverable: 5, year: 2020 }, 'target-without-milestone'],
  ['a target that is reported with a milestone for no reason', (plan) => { delete first(plan.targets).from.reportWith; },
    '$.targets[0].reportWith', { deliverable: 1, year: 2022 }, 'target-without-milestone'],
  ['a quote of another measure', (plan) => { first(plan.rules).measure = 5; },
    '$.rules[0].quote', document.rules[0]!.quote, 'quote-elsewhere'],
  ['lost deliverables nobody asks about', (plan) => { plan.openQuestions = plan.openQuestions.filter(({ measure }) => measure !== 7); },
    '$.measures[6]', 7, 'no-open-question'],
];

describe('a plan is checked', () => {
  it('and passes when it keeps every rule', () => {
    expect(checkPlan(document, xinxiangText)).toMatchObject({ errors: [], spansChecked: true, counts: { measures: 19 } });
    expect(checkPlan(document)).toMatchObject({ errors: [], spansChecked: false });
  });

  it.each(refusals)('and refused for %s', (_, change, path, value, rule) => {
    const errors = checkPlan(changed(change)).errors.filter((error) => error.rule === rule);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ path, value });
    expect(errors[0]!.message).toEqual({ zh: expect.stringMatching(/\p{Script=Han}/u) as string, en: expect.stringMatching(/^[A-Z]/) as string });
  });
});

describe('the spans of a plan', () => {
  it('must say what the plan says', () => {
    const plan = changed(({ measures }) => { measures[2]!.heading = '激发高校活力'; });
    expect(found(plan, xinxiangText)).toEqual([['$.measures[2].heading', '激发高校活力', 'span-mismatch']]);
  });

  it('must not be moved by a character', () => {
    const plan = changed(({ annex }) => { annex.rows[0]!.deliverables[0]!.from.window = { span: [{ line: 60, start: 19, end: 28 }] }; });
    expect(found(plan, xinxiangText)).toEqual([['$.annex.rows[0].deliverables[0].window', { from: 2020, to: 2022 }, 'span-mismatch']]);
  });

  it.each([{ line: 9999, start: 0, end: 1 }, { line: 2, start: 0, end: 999 }, { line: 2, start: 4, end: 4 }])('must lie in the text: %j', (span) => {
    const plan = changed(({ document: { from } }) => { from.title = { span: [span] }; });
    expect(found(plan, xinxiangText)).toEqual([['$.document.title', document.document.title, 'span-outside']]);
  });

  it('mean nothing in another text', () => {
    expect(found(document, `${xinxiangText}\n`)).toEqual([['$.source.sha256', document.source.sha256, 'another-text']]);
  });
});

describe('what is not a plan', () => {
  it.each([[null], [[]], ['plan'], [{}], [42]])('is refused: %j', (json) => {
    const report = checkPlan(json);
    expect(report.counts).toBeNull();
    expect(new Set(report.errors.map(({ rule }) => rule))).toEqual(new Set(['schema']));
    expect(() => parsePlan(json)).toThrow(PlanRefused);
  });

  it('is told where and what, in both languages', () => {
    const plan = changed(({ measures }) => { (measures[2] as { heading: unknown }).heading = 7; });
    expect(checkPlan(plan).errors).toEqual([{
      path: '$.measures[2].heading', value: 7, rule: 'schema',
      message: { zh: '应为文字，现为数字', en: 'Invalid input: expected string, received number' },
    }]);
  });

  it.each<[what: string, change: (plan: Record<string, unknown> & Plan) => void, sentence: string]>([
    ['a field is missing', (plan) => { delete (plan as Partial<Plan>).measures; }, '缺少此项，应为列表'],
    ['a word is none of those there are', (plan) => { (plan.measures[0] as { pattern: string }).pattern = 'nobody'; }, '应为下列之一：“lead-participate”、“lead-only”、“joint-by-duty”'],
    ['a rule is another one', (plan) => { (plan.deadlineRule as { oneYearWindow: string }).oneYearWindow = 'ever'; }, '应为“last-working-day-of-year”'],
    ['a number is too large', (plan) => { plan.measures[0]!.number = 1_000; }, '数值最多999'],
    ['a number is too small', (plan) => { plan.measures[0]!.number = 0; }, '数值最少1'],
    ['a text is too long', (plan) => { plan.measures[0]!.heading = '长'.repeat(20_001); }, '长度最多20000个字符'],
    ['a list is too long', (plan) => { plan.measures[0]!.openGroups = Array.from({ length: 21 }, () => ({ asPrinted: '等', from: { asPrinted: { judgement: '某人' } } })); }, '长度最多20项'],
    ['a day does not exist', (plan) => { plan.document.status = { kind: 'issued', number: '新政办〔2020〕18号', on: '2020-02-30' }; }, '应为确有的日期，如“2020-12-31”'],
    ['a name is not written as one', (plan) => { plan.source.sha256 = 'xyz'; }, '写法不合要求'],
    ['a field is not known', (plan) => { plan.budget = 1; }, '有未规定的字段：“budget”'],
    ['a provenance is of no kind', (plan) => { (plan.measures[0]!.from as { heading: unknown }).heading = { hearsay: '据说' }; }, '不合任何一种规定的写法'],
    ['a provenance is missing', (plan) => { delete (plan.measures[0]!.from as { heading?: unknown }).heading; }, '缺少此项'],
    ['a whole number is none', (plan) => { plan.measures[0]!.number = 1.5; }, '应为整数，现为数字'],
  ])('is told so in Chinese throughout when %s', (_what, change, sentence) => {
    const { errors: [error] } = checkPlan(changed(change as (plan: Plan) => void));
    expect(error!.message.zh).toBe(sentence);
    expect(error!.message.zh.replaceAll(/“[^”]*”/g, '')).not.toMatch(/[A-Za-z]/);
    expect(error!.message.en).not.toMatch(/\p{Script=Han}/u);
  });

  it('lacks the provenance of a field', () => {
    const plan = changed(({ measures }) => { delete (measures[0]!.from as Partial<Plan['measures'][0]['from']>).heading; });
    expect(found(plan)).toEqual([['$.measures[0].from.heading', null, 'schema']]);
  });

  it('has a field the schema does not know', () => {
    expect(found({ ...document, budget: 1 })).toEqual([['$', expect.anything(), 'schema']]);
  });

  it.each([
    ['a NUL', '绿色\u0000技术'], ['half a character', '绿色\ud83d'], ['an escape sequence', '\u001b[31m绿色'], ['a turned direction of print', '绿\u202e色'], ['an Arabic letter mark', '绿\u061c色'], ['blanks alone', ' \n'], ['a text without end', '长'.repeat(20_001)],
  ])('has %s among its words', (_what, heading) => {
    expect(found(changed(({ measures }) => { measures[2]!.heading = heading; }))).toContainEqual(['$.measures[2].heading', heading, 'schema']);
  });

  it.each([0, 1_000, 3_000_000_000, 1.5])('numbers a measure %d', (number) => {
    expect(found(changed(({ measures }) => { measures[2]!.number = number; }))).toEqual([['$.measures[2].number', number, 'schema']]);
  });

  it('calls a bureau what every object of the language is called', () => {
    expect(found(changed(({ bureaus }) => { bureaus[0]!.id = 'constructor'; }))).toContainEqual(['$.bureaus[0].id', 'constructor', 'schema']);
  });

  it('reaches for a text outside its folder', () => {
    expect(found(changed(({ source }) => { source.file = '../secret.txt'; }))).toEqual([['$.source.file', '../secret.txt', 'schema']]);
  });

  it('is answered with a bounded number of errors', () => {
    const plan = changed(({ references }) => { references.push(...Array.from({ length: 1000 }, () => ({ number: 1 } as never))); });
    expect(checkPlan(plan).errors).toHaveLength(mostErrors);
  });
});
