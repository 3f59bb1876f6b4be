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

interface ListFormProps {
  readonly name: ListAct;
  readonly list: List;
  /** How many milestones it is about; left out, all on the list. */
  readonly count?: number;
  readonly act: Pick<Act<never, unknown>, 'isUnderWay' | 'refusal'>;
  /** The fields on screen, by the names under which the record refuses them. */
  readonly fields?: readonly string[];
  /** What is still to be filled in, by its labels. */
  readonly missing?: readonly string[];
  readonly send: () => void;
  readonly close: () => void;
  readonly children?: ReactNode;
}

/** The form of an act about a list: what happens next, what it asks, and why it was not done. */
export function ListForm({ name, list, count = list.items.length, act, fields = [], missing = [], send, close, children }: ListFormProps): ReactNode {
  const words = useWords({ zh, en });
  const { title, next, send: sent } = words.act[name];
  return (
    <form className="list-form" aria-label={title} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <p className="next">{fill(next, { count })}</p>
      {children}
      <Refused refusal={act.refusal} fields={fields} />
      <div className="acts">
        <Send said={act.isUnderWay ? words.sending : fill(sent, { count })} missing={missing} isOff={act.isUnderWay} />
        <button type="button" className="plain" onClick={close}>{words.cancel}</button>
      </div>
    </form>
  );
}
