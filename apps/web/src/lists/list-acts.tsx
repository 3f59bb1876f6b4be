import type { Schemas } from '@lianxi/api-client/client';
import { lists as en } from '@lianxi/wording/en/page/lists';
import { lists as zh } from '@lianxi/wording/zh/page/lists';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../look/choices';
import { useRights } from '../session/rights';
import { useSession } from '../session/session';
import { Results } from '../today/results';
import type { ListAct } from './acts';
import { actsOn, leadsOn } from './acts';
import { UnsignForm } from './unsign-form';
import { ChangeForm, CheckForm, PaperForm, PutForm, ReasonForm, SignForm, StrikeOffForm } from './forms';
import type { Form } from './list-form';
import type { List } from './queries';

/** What the reader may do with a list, the form of one act at a time, which stays open with what was typed when somebody else was faster; and what became of each row of the last strike-off. */
export function ListActs({ list }: { readonly list: List }): ReactNode {
  const words = useWords({ zh, en });
  const offered = actsOn(list, useRights(), useSession());
  const [chosen, choose] = useState<ListAct>();
  const [results, show] = useState<Schemas['RowResults']>();
  return (
    <div className="list-acts">
      {offered.length > 0 && (
        <div className="acts">
          {offered.map((act, place) => <button key={act} type="button" className={place === 0 && leadsOn(act) && chosen === undefined ? 'first' : undefined} aria-expanded={act === chosen} onClick={() => { choose(act === chosen ? undefined : act); }}>{words.act[act].title}</button>)}
        </div>
      )}
      {chosen !== undefined && <FormOf key={chosen} act={chosen} list={list} isGone={!offered.includes(chosen)} close={() => { choose(undefined); }} show={show} />}
      <Results results={results} items={list.items} />
    </div>
  );
}

interface FormOfProps extends Form {
  readonly act: ListAct;
  readonly show: (results: Schemas['RowResults']) => void;
}

function FormOf({ act, show, ...form }: FormOfProps): ReactNode {
  switch (act) {
    case 'put':
      return <PutForm {...form} />;
    case 'check':
      return <CheckForm {...form} />;
    case 'return':
    case 'refute':
    case 'withdraw':
      return <ReasonForm act={act} {...form} />;
    case 'sign':
      return <SignForm {...form} />;
    case 'unsign':
      return <UnsignForm {...form} />;
    case 'enter':
      return <PaperForm {...form} />;
    case 'change':
      return <ChangeForm {...form} />;
    case 'strikeOff':
      return <StrikeOffForm {...form} show={show} />;
  }
}
