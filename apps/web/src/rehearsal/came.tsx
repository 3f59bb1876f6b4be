import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { plainly } from '@lianxi/wording/milestone';
import { minuteIn } from '@lianxi/wording/moment';
import { look as lookEn } from '@lianxi/wording/en/page/look';
import { rehearsal as en } from '@lianxi/wording/en/page/rehearsal';
import { shell as shellEn } from '@lianxi/wording/en/page/shell';
import { words as standingEn } from '@lianxi/wording/en/words';
import { look as lookZh } from '@lianxi/wording/zh/page/look';
import { rehearsal as zh } from '@lianxi/wording/zh/page/rehearsal';
import { shell as shellZh } from '@lianxi/wording/zh/page/shell';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { Failure, Loading } from '../look/states';
import { cameQuery } from './queries';

/** So many are shown without being asked for. */
const shownAtOnce = 5;

const kinds = ['remindReceipt', 'remind', 'urge', 'supervise', 'putOnAgenda', 'countersignLimit'] as const;

/** The kind in the address; anything else there is all of them. */
const kindOf = (word: unknown): (typeof kinds)[number] | undefined => kinds.find((kind) => kind === word);

/** What has come: reminders and escalations, the latest first. */
export function Came({ programme }: { readonly programme: string }): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const kind = kindOf(useSearch({ strict: false, select: (search: { kind?: unknown }) => search.kind }));
  const shellWords = useWords({ zh: shellZh, en: shellEn });
  const [isWhole, setWhole] = useState(false);
  const navigate = useNavigate();
  const { data, error, isPending, refetch } = useQuery(cameQuery(programme, kind));
  const only = (to: string): void => { void navigate({ to: '.', search: to === '' ? {} : { kind: to }, replace: true, resetScroll: false }); };
  return (
    <section aria-labelledby="came">
      <h2 id="came">{words.came}</h2>
      <Choice label={words.cameFilter} name="kind" value={kind ?? ''} options={[['', words.all], ...kinds.map((one) => [one, standing.rung[one]] as const)]} change={only} />
      {isPending && <Loading />}
      {error && <Failure error={error} again={() => { void refetch(); }} />}
      {data?.items.length === 0 && <p className="empty">{words.cameNone}</p>}
      <ul className="lines">{data?.items.slice(0, isWhole ? undefined : shownAtOnce).map((one) => <Step key={one.task + one.key} one={one} programme={programme} />)}</ul>
      {data && !isWhole && data.items.length > shownAtOnce && <div className="acts"><button type="button" onClick={() => { setWhole(true); }}>{shellWords.more}</button></div>}
      {isWhole && data?.next !== undefined && <p className="hint">{fill(words.cameMore, { count: data.items.length })}</p>}
    </section>
  );
}

function Step({ one: { at, kind, measure, heading, milestone, why }, programme }: { readonly one: Schemas['Reminder']; readonly programme: string }): ReactNode {
  const [standing, lookWords, language] = [useWords({ zh: standingZh, en: standingEn }), useWords({ zh: lookZh, en: lookEn }), useLanguage()];
  return (
    <li className="told">
      <time dateTime={at}>{minuteIn(language, at)}</time>
      <p><strong>{standing.rung[kind]}</strong> {plainly(language, why.sentence[language])}</p>
      <p><Link to="/$programme/tasks/$measure" params={{ programme, measure: String(measure) }} {...(milestone !== undefined && { hash: milestone })}>{fill(lookWords.measure, { measure })} <span lang="zh-CN">{heading}</span></Link></p>
    </li>
  );
}
