import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { policy as policyEn } from '@lianxi/wording/en/page/policy';
import { rehearsal as en } from '@lianxi/wording/en/page/rehearsal';
import { policy as policyZh } from '@lianxi/wording/zh/page/policy';
import { rehearsal as zh } from '@lianxi/wording/zh/page/rehearsal';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { dayOf, instantOf } from '../look/day';
import { Field } from '../look/field';
import { ladderSentences } from '../look/policy-sentences';
import { Refused } from '../look/refused';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { programmesQuery } from '../shell/programme';
import { policiesQuery } from './queries';

/** Another rehearsal of the same plan, under rules of one's choice. */
export function Again({ programme: { id, activatedAt } }: { readonly programme: Schemas['Programme'] }): ReactNode {
  const [words, policyWords] = [useWords({ zh, en }), useWords({ zh: policyZh, en: policyEn })];
  const { data: programmes } = useQuery(programmesQuery);
  const { data: policies } = useQuery(policiesQuery);
  const [typed, type] = useState({ from: dayOf(activatedAt), rules: 'default' });
  const name = freeName(programmes?.items.map((one) => one.id) ?? []);
  const chosen = policies?.items.find((one) => one.name === typed.rules)?.policy;
  const act = useAct((what: { readonly name: string; readonly from: string; readonly policy: Schemas['Policy'] | undefined }, key) => api.POST('/api/v1/programmes', {
    params: { header: { 'Idempotency-Key': key } },
    body: { id: what.name, mode: 'rehearsal', planOf: id, startsAt: instantOf(what.from, '09:30'), ...(what.policy && { policy: what.policy }) },
  }));
  const named: Readonly<Record<string, string>> = policyWords.name;
  return (
    <section aria-labelledby="again">
      <h2 id="again">{words.again}</h2>
      <form onSubmit={(event) => { event.preventDefault(); act.send({ name, from: typed.from, policy: chosen }); }}>
        <p className="next">{words.againNext}</p>
        <Field label={words.from} hint={words.fromHint} name="startsAt" type="date" value={typed.from} change={(from) => { type({ ...typed, from }); }} refusal={act.refusal} required />
        <Choice label={words.rules} name="policy" value={typed.rules} options={(policies?.items ?? []).map((one) => [one.name, named[one.name] ?? one.name] as const)} change={(rules) => { type({ ...typed, rules }); }} refusal={act.refusal} />
        {chosen && <ul className="plain-list hint">{ladderSentences(chosen, policyWords).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
        <Refused refusal={act.refusal} fields={['startsAt', 'policy']} />
        <div className="acts"><button type="submit" disabled={act.isUnderWay || chosen === undefined || programmes === undefined}>{act.isUnderWay ? words.starting : words.start}</button></div>
      </form>
      <div role="status">{act.done && <p className="done">{fill(words.started, { milestones: act.done.milestones })} <Link to="/$programme/rehearsal" params={{ programme: act.done.programme }}>{words.openStarted}</Link></p>}</div>
    </section>
  );
}

/** A name for the address that no programme has yet, `rehearsal-2`: people call it by its day. */
function freeName(taken: readonly string[]): string {
  for (let number = 2; ; number += 1) if (!taken.includes(`rehearsal-${number}`)) return `rehearsal-${number}`;
}
