import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { fill } from '@lianxi/wording/fill';
import { plan as en } from '@lianxi/wording/en/page/plan';
import { plan as zh } from '@lianxi/wording/zh/page/plan';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useWords } from '../look/choices';
import { Field } from '../look/field';
import { Failure, Loading } from '../look/states';
import { useTitle } from '../look/title';
import { useRights } from '../session/rights';
import { useProgrammeId } from '../shell/programme';
import { Activate } from './activate';
import { ChapterLinks, Chapters } from './chapters';
import { Searched } from './found';
import { Notes } from './notes';
import { planQuery } from './queries';
import { Readiness } from './readiness';
import type { Measure, NotesFound, Plan } from './search';
import { measuresWith, notesWith, wordsOf } from './search';
import './plan.css';

/** 方案: the plan a programme runs, to be read and searched. */
export function PlanPage(): ReactNode {
  const words = useWords({ zh, en });
  const { data, error, refetch } = useQuery(planQuery(useProgrammeId()));
  useTitle(words.title);
  if (error) return <Failure error={error} again={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead" lang="zh-CN">{data.title}{data.status.kind === 'draft' && `（${data.printedStatus}）`}</p>
      <Whole plan={data} />
    </>
  );
}

/** What is searched for in the plan. */
interface Search {
  readonly q: string;
  /** Measures with open questions alone. */
  readonly open: boolean;
}

/** What is searched for, kept in the address: `?q=科技局&open=true`. What is typed, by an input method too, stays in the page's own hands: an address changes a moment later. */
function useSearched(): readonly [Search, (changed: Partial<Search>) => void] {
  const address: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const [now, search] = useState<Search>(() => ({ q: typeof address.q === 'string' ? address.q : '', open: address.open === 'true' }));
  return [now, (changed) => {
    const { q, open } = { ...now, ...changed };
    search({ q, open });
    void navigate({ to: '.', search: { q: q === '' ? undefined : q, open: open ? 'true' : undefined } as never, replace: true, resetScroll: false });
  }];
}

function Whole({ plan }: { readonly plan: Plan }): ReactNode {
  const words = useWords({ zh, en });
  const [{ q, open }, search] = useSearched();
  const mayOperate = useRights().can('operate', 'Programme');
  const searched = wordsOf(q);
  const isAll = searched.length === 0 && !open;
  const measures = measuresWith(plan, searched, open);
  const notes = notesWith(plan, searched);
  // An address that names a measure leads to it once it stands here.
  useEffect(() => { document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(); }, []);
  return (
    <Searched.Provider value={searched}>
      <section className="search" role="search" aria-label={words.search}>
        <Field label={words.search} hint={words.searchHint} name="q" type="search" value={q} change={(changed) => { search({ q: changed }); }} />
        <label className="check"><input type="checkbox" checked={open} onChange={(event) => { search({ open: event.target.checked }); }} /> {words.onlyOpen}</label>
        <FoundCount of={plan} measures={measures} notes={isAll || open ? undefined : notes} clear={() => { search({ q: '', open: false }); }} />
      </section>
      {isAll && <Readiness plan={plan} />}
      {isAll && mayOperate && <Activate />}
      {isAll && <section aria-labelledby="goal"><h2 id="goal">{words.goal}</h2><p className="printed" lang="zh-CN">{plan.goal}</p><ChapterLinks plan={plan} measures={measures} /></section>}
      <Chapters plan={plan} measures={measures} />
      {!open && <Notes notes={notes} isSearched={searched.length > 0} />}
    </Searched.Provider>
  );
}

interface FoundCountProps {
  readonly of: Plan;
  readonly measures: readonly Measure[];
  /** Undefined where they are not searched. */
  readonly notes: NotesFound | undefined;
  readonly clear: () => void;
}

/** How much was found, told to those who cannot see it too, and what to do where nothing was. */
function FoundCount({ of, measures, notes, clear }: FoundCountProps): ReactNode {
  const words = useWords({ zh, en });
  const others = notes === undefined ? 0 : notes.questions.length + notes.irregularities.length + notes.conventions.length;
  return (
    <>
      <p role="status" className="hint">{fill(words.found, { count: measures.length, all: of.measures.length })}{others > 0 && ` · ${fill(words.foundNotes, { count: others })}`}</p>
      {measures.length === 0 && others === 0 && <p className="empty">{words.nothing} <button type="button" className="plain" onClick={clear}>{words.clear}</button></p>}
    </>
  );
}
