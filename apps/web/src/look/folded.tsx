import type { ReactNode } from 'react';
import { useDeferredValue } from 'react';

interface FoldedProps {
  /** Where an address leads to it. */
  readonly id?: string;
  /** What the line is about. */
  readonly title: ReactNode;
  /** How many there are, since when. */
  readonly count: ReactNode;
  readonly children: ReactNode;
}

/** Many of a kind as one line that opens. What is folded away is drawn after what is seen, a little at a time, so that nobody waits for it; it is there when the line is opened, or searched by the browser. */
export function Folded({ id, title, count, children }: FoldedProps): ReactNode {
  const isTheirTurn = useDeferredValue(true, false);
  return (
    <details className="group" id={id}>
      <summary><span className="group-title">{title}</span> <span className="count">{count}</span></summary>
      {isTheirTurn && children}
    </details>
  );
}
