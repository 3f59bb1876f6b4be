import { fill } from '@lianxi/wording/fill';
import { plan as en } from '@lianxi/wording/en/page/plan';
import { plan as zh } from '@lianxi/wording/zh/page/plan';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Found } from './found';
import type { NotesFound } from './search';

/** What concerns the plan as a whole: what it leaves open, what is odd in its text, and by which rules it was read. */
export function Notes({ notes: { questions, irregularities, conventions }, isSearched }: { readonly notes: NotesFound; readonly isSearched: boolean }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  return (
    <>
      <NotesOfAKind name={words.questionsOfPlan} why={words.questionsWhy} count={questions.length}>
        {questions.map(({ id, question }) => <li key={id}><Found>{question[language]}</Found></li>)}
      </NotesOfAKind>
      <NotesOfAKind name={words.irregularities} why={words.irregularitiesWhy} count={irregularities.length} unfolds={isSearched ? undefined : words.forReaders}>
        {irregularities.map(({ id, what, quote }) => <li key={id} lang="zh-CN"><Found>{what}</Found>{quote !== undefined && <span className="hint"> <Found>{fill(words.quote, { quote: quote.trim() })}</Found></span>}</li>)}
      </NotesOfAKind>
      <NotesOfAKind name={words.conventions} why={words.conventionsWhy} count={conventions.length}>
        {conventions.map(({ kind, rule }) => <li key={rule.zh}><Found>{rule[language]}</Found> <span className="hint">{words.conventionKind[kind]}</span></li>)}
      </NotesOfAKind>
    </>
  );
}

interface NotesOfAKindProps {
  readonly name: string;
  readonly why: string;
  readonly count: number;
  /** What the line says under which they are folded away: they are for whoever made data of the text. */
  readonly unfolds?: string | undefined;
  readonly children: ReactNode;
}

function NotesOfAKind({ name, why, count, unfolds, children }: NotesOfAKindProps): ReactNode {
  const words = useWords({ zh, en });
  const id = useId();
  if (count === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name} <span className="count">{fill(words.shown, { count })}</span></h2>
      <p className="hint">{why}</p>
      {unfolds === undefined ? <ul className="notes">{children}</ul> : <details><summary>{unfolds}</summary><ul className="notes">{children}</ul></details>}
    </section>
  );
}
