import type { Schemas } from '@lianxi/api-client/client';

export type Plan = Schemas['Plan'];
export type Measure = Plan['measures'][number];
export type Question = Plan['openQuestions'][number];

/** The words of a search, apart by blanks of any kind. */
export function wordsOf(search: string): readonly string[] {
  return search.trim().toLowerCase().split(/\s+/u).filter((word) => word !== '');
}

/** What the plan leaves open of a measure; of the whole plan where none is given. */
export function questionsOf({ openQuestions }: Pick<Plan, 'openQuestions'>, measure?: number): readonly Question[] {
  return openQuestions.filter((question) => question.measure === measure);
}

/** The measures in whose text, bodies, row of the annex, figures or open questions all words stand. */
export function measuresWith(plan: Pick<Plan, 'measures' | 'openQuestions'>, words: readonly string[], onlyOpen: boolean): readonly Measure[] {
  return plan.measures.filter((measure) => {
    const questions = questionsOf(plan, measure.number);
    const text = textOf(measure, questions).toLowerCase();
    return (!onlyOpen || questions.length > 0) && words.every((word) => text.includes(word));
  });
}

/** What is said of the plan as a whole, as far as all words stand in it. */
export interface NotesFound {
  readonly questions: readonly Question[];
  readonly irregularities: Plan['irregularities'];
  readonly conventions: Plan['conventions'];
}

export function notesWith(plan: Pick<Plan, 'openQuestions' | 'irregularities' | 'conventions'>, words: readonly string[]): NotesFound {
  const holds = (...texts: readonly (string | undefined)[]): boolean => words.every((word) => texts.join('\n').toLowerCase().includes(word));
  return {
    questions: questionsOf(plan).filter(({ question }) => holds(question.zh, question.en)),
    irregularities: plan.irregularities.filter(({ what, quote }) => holds(what, quote)),
    conventions: plan.conventions.filter(({ rule }) => holds(rule.zh, rule.en)),
  };
}

function textOf({ number, heading, text, clause, responsibilities, annex, figures }: Measure, questions: readonly Question[]): string {
  return [
    `${number}.${heading}`, text, clause, ...responsibilities.map(({ name }) => name), annex?.responsible ?? '', ...annex?.deliverables.map((one) => one.text) ?? [],
    ...figures.map(({ reading }) => reading), ...questions.flatMap(({ question }) => [question.zh, question.en]),
  ].join('\n');
}

/** A text in pieces, every second of which is a word that was searched for: `['加强', '绿色', '技术']`. */
export function piecesOf(text: string, words: readonly string[]): readonly string[] {
  if (words.length === 0) return [text];
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return text.split(new RegExp(`(${longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})`, 'giu'));
}
