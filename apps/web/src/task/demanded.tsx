import { Link } from '@tanstack/react-router';
import { task as en } from '@lianxi/wording/en/page/task';
import { task as zh } from '@lianxi/wording/zh/page/task';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import type { Demand } from './demands';

/** What the rules ask of this submission (配合情况、成果文号、证明材料、会签), said before it is sent: what is there, and what is lacking, with the way to add it. */
export function Demanded({ demands, milestone }: { readonly demands: readonly Demand[]; readonly milestone: string }): ReactNode {
  const words = useWords({ zh, en });
  if (demands.length === 0) return null;
  return (
    <ul className="demands">
      {demands.map(({ name, isMet }) => (
        <li key={name} className={isMet ? 'done' : 'lacking'}>
          {words.demand[name]}{isMet ? words.demandMet : words.demandLacking} {name === 'evidence' && !isMet && <Link to="." search={{ act: 'evidence', of: milestone }} hash="evidence">{words.toEvidence}</Link>}
        </li>
      ))}
    </ul>
  );
}
