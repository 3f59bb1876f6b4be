import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { minuteIn } from '@lianxi/wording/moment';
import { administration as en } from '@lianxi/wording/en/page/administration';
import { policy as policyEn } from '@lianxi/wording/en/page/policy';
import { shell as shellEn } from '@lianxi/wording/en/page/shell';
import { administration as zh } from '@lianxi/wording/zh/page/administration';
import { policy as policyZh } from '@lianxi/wording/zh/page/policy';
import { shell as shellZh } from '@lianxi/wording/zh/page/shell';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { PolicyWords } from '../look/policy';
import { policyName } from '../look/policy-sentences';
import { Failure, Loading } from '../look/states';
import { bureausQuery } from '../organisation/queries';
import { policiesQuery, policyQuery } from '../rehearsal/queries';
import { programmesCalled } from '../shell/called';
import { programmesQuery, useProgramme } from '../shell/programme';

/** 督促规则: what the programme goes by, in words; which version each programme has; and the others there are. */
export function Policies(): ReactNode {
  const [words, policyWords, language] = [useWords({ zh, en }), useWords({ zh: policyZh, en: policyEn }), useLanguage()];
  const { id, title, policyVersion, activatedAt } = useProgramme();
  const { data: policy, error, refetch } = useQuery(policyQuery(id));
  const { data: bureaus = [] } = useQuery(bureausQuery);
  const { data: named } = useQuery(policiesQuery);
  const { data: programmes } = useQuery(programmesQuery);
  const called = programmesCalled(programmes?.items ?? [], useWords({ zh: shellZh, en: shellEn }), language);
  const nameOf = (bureau: string): string => bureaus.find((one) => one.bureau === bureau)?.name ?? bureau;
  const names: Readonly<Record<string, string>> = policyWords.name;
  return (
    <section aria-labelledby="policies">
      <h2 id="policies">{words.tab.policies}</h2>
      <p>{fill(words.policyOf, { title, version: policyName(policyVersion, policyWords), moment: minuteIn(language, activatedAt) })}</p>
      <p className="hint">{words.policyFixed}</p>
      {error && <Failure error={error} again={() => { void refetch(); }} />}
      {!policy && !error && <Loading />}
      {policy && <PolicyWords policy={policy} nameOf={nameOf} />}
      <h3>{words.versions}</h3>
      <ul className="plain-list">{programmes?.items.map((one) => <li key={one.id}>{called.get(one.id)} <span className="count">{policyName(one.policyVersion, policyWords)}</span></li>)}</ul>
      <h3>{words.otherPolicies}</h3>
      {named?.items.map((one) => (
        <details key={one.name} className="group">
          <summary><span className="group-title">{names[one.name] ?? one.name}</span> <span className="count">{policyName(one.policy.version, policyWords)}</span></summary>
          <PolicyWords policy={one.policy} nameOf={nameOf} />
        </details>
      ))}
    </section>
  );
}
