import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { milestoneName, phaseSaid } from '@lianxi/wording/milestone';
import { dayIn } from '@lianxi/wording/moment';
import { status as en } from '@lianxi/wording/en/page/status';
import { words as standingEn } from '@lianxi/wording/en/words';
import { status as zh } from '@lianxi/wording/zh/page/status';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { ledgerQuery } from '../ledger/queries';
import { useLanguage, useWords } from '../look/choices';
import { asOfInstant, dayOf } from '../look/day';
import { Failure, Loading } from '../look/states';
import { useProgramme } from '../shell/programme';
import { Matter, TaskLink } from '../today/lines';
import type { Change, Changed } from './changes';
import { changesBetween } from './changes';

/** What changed from one day to another, task by task. */
export function ChangesOf({ from, to }: { readonly from: string; readonly to: string }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { id, today, activatedAt } = useProgramme();
  const isEarly = from < dayOf(activatedAt);
  const before = useQuery({ ...ledgerQuery(id, { asOf: asOfInstant(from, today) }), enabled: !isEarly });
  const after = useQuery(ledgerQuery(id, { asOf: asOfInstant(to, today) }));
  const changed = before.data && after.data ? changesBetween(before.data, after.data) : undefined;
  const error = before.error ?? after.error;
  return (
    <section className="sheet" aria-labelledby="changes">
      <h2 id="changes">{fill(to === today ? words.changes : words.changesTo, { from: dayIn(language, from), to: dayIn(language, to) })}</h2>
      {isEarly && <p className="empty">{fill(words.changesEarly, { day: dayIn(language, dayOf(activatedAt)) })}</p>}
      {error && <Failure error={error} again={() => { void before.refetch(); void after.refetch(); }} />}
      {!isEarly && !error && !changed && <Loading />}
      {changed?.length === 0 && <p className="empty">{words.changesNone}</p>}
      {changed && <ChangedTasks changed={changed} />}
    </section>
  );
}

const shownAtOnce = 5;

function ChangedTasks({ changed }: { readonly changed: readonly Changed[] }): ReactNode {
  const words = useWords({ zh, en });
  const lines = (some: readonly Changed[]): ReactNode => <ul className="lines">{some.map((one) => <ChangedTask key={one.task.id} one={one} />)}</ul>;
  return (
    <>
      {lines(changed.slice(0, shownAtOnce))}
      {changed.length > shownAtOnce && <details className="rest"><summary>{fill(words.more, { count: changed.length - shownAtOnce })}</summary>{lines(changed.slice(shownAtOnce))}</details>}
    </>
  );
}

function ChangedTask({ one: { task, changes } }: { readonly one: Changed }): ReactNode {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const sayOne = (change: Change): string => {
    if (change.what === 'progressFrom') return fill(words.progressFrom, { from: standing.progress[change.from], to: standing.progress[change.to] });
    if (change.what === 'waitEnded') return fill(words.waitEnded, { name: change.waiting.name, what: words.whatFor[change.waiting.what] });
    if (change.what === 'struckOff') return standing.milestonePhase[phaseSaid(change.milestone, 'struck-off')];
    return change.what === 'moved' ? fill(words.moved, { from: dayIn(language, change.from), to: dayIn(language, change.to) }) : words[change.what];
  };
  const of = (change: Change): string | undefined => ('milestone' in change ? change.milestone : undefined);
  const keys = [...new Set(changes.map(of))];
  return (
    <li className="wait">
      <TaskLink measure={task.measure}><Matter measure={task.measure} heading={task.heading} /></TaskLink>
      {keys.map((key) => <p key={key ?? ''}>{key !== undefined && `${milestoneName(language, key)}${language === 'zh' ? '：' : ': '}`}{changes.filter((change) => of(change) === key).map(sayOne).join(language === 'zh' ? '；' : '; ')}</p>)}
    </li>
  );
}
