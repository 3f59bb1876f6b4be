import { fill } from '@lianxi/wording/fill';
import { lists as en } from '@lianxi/wording/en/page/lists';
import { lists as zh } from '@lianxi/wording/zh/page/lists';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { Refused } from '../look/refused';
import { Send } from '../look/send';
import type { Act } from '../record/act';
import type { ListAct } from './acts';
import type { List } from './queries';
import { nowOf } from './standing';

/** A form about a list. */
export interface Form {
  readonly list: List;
  /** It cannot be done any more: somebody else was faster. What was typed stays. */
  readonly isGone: boolean;
  readonly close: () => void;
}

interface ListFormProps extends Form {
  readonly name: ListAct;
  /** How many milestones it is about; left out, all on the list. */
  readonly count?: number;
  readonly act: Pick<Act<never, unknown>, 'isUnderWay' | 'refusal'>;
  /** The fields on screen, by the names under which the record refuses them. */
  readonly fields?: readonly string[];
  /** What is still to be filled in, by its labels. */
  readonly missing?: readonly string[];
  readonly send: () => void;
  readonly children?: ReactNode;
}

/** That a list has moved on since a form was opened, and how it stands. */
export function Gone({ list }: Pick<Form, 'list'>): ReactNode {
  const words = useWords({ zh, en });
  return <p className="refused" role="alert">{fill(words.gone, { now: words.now[nowOf(list)] })}</p>;
}

/** The form of an act about a list: what happens next, what it asks, and why it was not done. */
export function ListForm({ name, list, isGone, count = list.items.length, act, fields = [], missing = [], send, close, children }: ListFormProps): ReactNode {
  const words = useWords({ zh, en });
  const { title, next, send: sent } = words.act[name];
  return (
    <form className="list-form" aria-label={title} onSubmit={(event) => { event.preventDefault(); send(); }}>
      {isGone ? <Gone list={list} /> : <p className="next">{fill(next, { count })}</p>}
      {children}
      <Refused refusal={act.refusal} fields={fields} />
      <div className="acts">
        <Send said={act.isUnderWay ? words.sending : fill(sent, { count })} missing={missing} isOff={isGone || act.isUnderWay} />
        <button type="button" className="plain" onClick={close}>{words.cancel}</button>
      </div>
    </form>
  );
}
