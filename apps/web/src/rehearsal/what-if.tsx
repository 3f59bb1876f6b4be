import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { policy as policyEn } from '@lianxi/wording/en/page/policy';
import { verdict as en } from '@lianxi/wording/en/page/verdict';
import { policy as policyZh } from '@lianxi/wording/zh/page/policy';
import { verdict as zh } from '@lianxi/wording/zh/page/verdict';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { dayOf } from '../look/day';
import { DraftAside } from '../look/draft-aside';
import { Field } from '../look/field';
import { ladderSentences } from '../look/policy-sentences';
import { Refused } from '../look/refused';
import { Failure, Loading } from '../look/states';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { useDraft } from '../record/draft';
import { useRights } from '../session/rights';
import { useSession, waysQuery } from '../session/session';
import { policiesQuery, policyQuery, whatIfQuery } from './queries';
import { Compared, UnderWay } from './what-if-shown';

/** 换一套规则会怎样: the same plan and bureaus under two sets of rules, side by side. */
export function WhatIf({ programme }: { readonly programme: Schemas['Programme'] }): ReactNode {
  const words = useWords({ zh, en });
  const mayAsk = useRights().can('whatIf', 'Programme');
  // The bureaus are played by example people: a house in earnest has none.
  const { data: ways } = useQuery(waysQuery);
  return (
    <section aria-labelledby="what-if">
      <h2 id="what-if">{words.whatIf}</h2>
      <p className="next">{!mayAsk ? words.whatIfOnlyOffice : ways?.examples === false ? words.whatIfOnlyExamples : words.whatIfNext}</p>
      {mayAsk && ways?.examples === true && <Asked programme={programme} />}
    </section>
  );
}

function Asked({ programme }: { readonly programme: Schemas['Programme'] }): ReactNode {
  const words = useWords({ zh, en });
  const { data, error, isPending, isFetching, refetch } = useQuery(whatIfQuery(programme.id));
  // The service forgets what it lived when it is started anew, and who waits for it is to be told.
  const [isBegun, begin] = useState(false);
  if (error && !data) return <Failure error={error} again={() => { void refetch(); }} />;
  if (isPending) return <Loading />;
  const { whatIf } = data;
  const isUnderWay = whatIf?.state === 'under-way';
  return (
    <>
      {!isUnderWay && <AskForm programme={programme} begun={() => { begin(true); void refetch(); }} />}
      {whatIf && (isUnderWay ? <UnderWay programme={programme.id} whatIf={whatIf} /> : <Compared whatIf={whatIf} />)}
      {!whatIf && isBegun && !isFetching && <p className="refused" role="alert">{words.lost}</p>}
    </>
  );
}

/** Half a year on: long enough for a milestone to be due, and short enough to wait for. */
const halfAYear = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 183 * 86_400_000).toISOString().slice(0, 10);

function AskForm({ programme: { id, activatedAt }, begun }: { readonly programme: Schemas['Programme']; readonly begun: () => void }): ReactNode {
  const [words, policyWords, language] = [useWords({ zh, en }), useWords({ zh: policyZh, en: policyEn }), useLanguage()];
  const { data: own } = useQuery(policyQuery(id));
  const { data: policies } = useQuery(policiesQuery);
  const others = policies?.items.filter((one) => own && !isSame(one.policy, own)) ?? [];
  const { post } = useSession();
  const [typed, type, forget, aside] = useDraft([post, id, 'what-if'], { policy: '', temperament: 'mixed', until: halfAYear(dayOf(activatedAt)), seed: '1' });
  const chosen = others.find(({ name }) => name === typed.policy) ?? others.find(({ name }) => name === 'strict') ?? others[0];
  const act = useAct((body: Schemas['WhatIfForm'], key) => api.POST('/api/v1/programmes/{programme}/what-if', { params: { path: { programme: id }, header: { 'Idempotency-Key': key } }, body }), () => { forget(); begun(); });
  const named: Readonly<Record<string, string>> = policyWords.name;
  const send = (): void => {
    if (chosen) act.send({ policy: chosen.name as Schemas['WhatIfForm']['policy'], temperament: typed.temperament as Temperament, until: typed.until, seed: Number(typed.seed) });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(); }}>
      <DraftAside aside={aside} />
      <Choice label={words.rules} name="policy" value={chosen?.name ?? ''} options={others.map(({ name }) => [name, named[name] ?? name] as const)} change={(policy) => { type({ policy }); }} refusal={act.refusal} />
      {chosen && <ul className="plain-list hint">{ladderSentences(chosen.policy, policyWords).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
      <Choice label={words.temperament} name="temperament" value={typed.temperament} options={Object.entries(words.temperaments)} change={(temperament) => { type({ temperament }); }} refusal={act.refusal} />
      <Field label={words.until} hint={fill(words.untilHint, { from: dayIn(language, dayOf(activatedAt)) })} name="until" type="date" min={dayOf(activatedAt)} value={typed.until} change={(until) => { type({ until }); }} refusal={act.refusal} required />
      <Field label={words.seed} hint={words.seedHint} name="seed" inputMode="numeric" value={typed.seed} change={(seed) => { type({ seed }); }} refusal={act.refusal} required />
      <Refused refusal={act.refusal} fields={['policy', 'temperament', 'until', 'seed']} />
      <div className="acts"><button type="submit" disabled={act.isUnderWay || !chosen}>{words.start}</button></div>
    </form>
  );
}

type Temperament = NonNullable<Schemas['WhatIfForm']['temperament']>;

/** Rules that were joined to the bureau that houses the office are the same ones. */
const isSame = ({ version }: Schemas['Policy'], own: Schemas['Policy']): boolean => own.version === version || own.version.startsWith(`${version}-`);
