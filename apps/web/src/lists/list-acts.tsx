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
import { actsOn } from './acts';
import { UnsignForm } from './unsign-form';
import { ChangeForm, CheckForm, PaperForm, PutForm, ReasonForm, SignForm, StrikeOffForm } from './forms';
import type { List } from './queries';

/** What the reader may do with a list, the form of one act at a time; and what became of each row of the last strike-off. */
export function ListActs({ list }: { readonly list: List }): ReactNode {
  const words = useWords({ zh, en });
  const offered = actsOn(list, useRights(), useSession());
  const [chosen, choose] = useState<ListAct>();
  const [results, show] = useState<Schemas['RowResults']>();
  const open = chosen !== undefined && offered.includes(chosen) ? chosen : undefined;
  return (
    <div className="list-acts">
      {offered.length > 0 && (
        <div className="acts">
          {offered.map((act, place) => <button key={act} type="button" className={place === 0 && open === undefined ? 'first' : undefined} aria-expanded={act === open} onClick={() => { choose(act === open ? undefined : act); }}>{words.act[act].title}</button>)}
        </div>
      )}
      {open !== undefined && <FormOf key={open} act={open} list={list} close={() => { choose(undefined); }} show={show} />}
      <Results results={results} items={list.items} />
    </div>
  );
}

interface FormOfProps {
  readonly act: ListAct;
  readonly list: List;
  readonly close: () => void;
  readonly show: (results: Schemas['RowResults']) => void;
}

function FormOf({ act, list, close, show }: FormOfProps): ReactNode {
  switch (act) {
    case 'put':
      return <PutForm list={list} close={close} />;
    case 'check':
      return <CheckForm list={list} close={close} />;
    case 'return':
    case 'refute':
    case 'withdraw':
      return <ReasonForm act={act} list={list} close={close} />;
    case 'sign':
      return <SignForm list={list} close={close} />;
    case 'unsign':
      return <UnsignForm list={list} close={close} />;
    case 'enter':
      return <PaperForm list={list} close={close} />;
    case 'change':
      return <ChangeForm list={list} close={close} />;
    case 'strikeOff':
      return <StrikeOffForm list={list} close={close} show={show} />;
  }
}
