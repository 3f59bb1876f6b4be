import { Link } from '@tanstack/react-router';
import { fill } from '@lianxi/wording/fill';
import { plan as en } from '@lianxi/wording/en/page/plan';
import { plan as zh } from '@lianxi/wording/zh/page/plan';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { MeasureRead } from './measure';
import type { Measure, Plan } from './search';
import { questionsOf } from './search';

interface ChaptersProps {
  readonly plan: Plan;
  /** Those to be shown. */
  readonly measures: readonly Measure[];
}

/** The chapters that hold measures, to go to at once. */
export function ChapterLinks({ plan: { sections }, measures }: ChaptersProps): ReactNode {
  const words = useWords({ zh, en });
  return (
    <nav className="chapters" aria-label={words.chapters}>
      <ul>
        {sections.filter(({ number }) => measures.some(({ section }) => section === number)).map((section) => (
          <li key={section.number}><Link to="." search hash={`chapter-${section.number}`} activeProps={{}} className=""><Heading {...section} /></Link></li>
        ))}
      </ul>
    </nav>
  );
}

/** The measures by chapter, as printed. */
export function Chapters({ plan, measures }: ChaptersProps): ReactNode {
  return plan.sections.map(({ number, heading }) => {
    const those = measures.filter(({ section }) => section === number);
    return those.length > 0 && (
      <section key={number} aria-labelledby={`chapter-${number}`}>
        <h2 id={`chapter-${number}`}><Heading number={number} heading={heading} /></h2>
        {those.map((measure) => <MeasureRead key={measure.number} measure={measure} questions={questionsOf(plan, measure.number)} />)}
      </section>
    );
  });
}

function Heading({ number, heading }: Plan['sections'][number]): ReactNode {
  const words = useWords({ zh, en });
  const numerals: Readonly<Record<number, string>> = words.numerals;
  return <span lang="zh-CN">{fill(words.chapter, { number: numerals[number] ?? number, heading })}</span>;
}
