import { fill } from '@lianxi/wording/fill';
import type { ReactNode } from 'react';
import { Matter } from '../today/lines';
import type { Place } from './places';
import { idOf } from './places';

interface ChoosingProps {
  readonly legend: string;
  /** Chooses every one; left out where that is not offered. */
  readonly all?: string;
  readonly items: readonly Place[];
  /** By `idOf`. */
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
  /** What is said of one beside it. */
  readonly mark?: (item: Place) => ReactNode;
}

/** Milestones of which some are chosen. */
export function Choosing({ legend, all, items, chosen, choose, mark }: ChoosingProps): ReactNode {
  const ids = items.map(idOf);
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all !== undefined && items.length > 1 && <label className="check"><input type="checkbox" checked={ids.every((id) => chosen.includes(id))} onChange={(event) => { choose(event.target.checked ? ids : []); }} /> {fill(all, { count: items.length })}</label>}
      <ul className="lines">
        {items.map((item) => (
          <li key={idOf(item)}>
            <label className="check"><input type="checkbox" checked={chosen.includes(idOf(item))} onChange={(event) => { choose(event.target.checked ? [...chosen, idOf(item)] : chosen.filter((id) => id !== idOf(item))); }} /> <Matter {...item} /></label>
            {mark?.(item)}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
