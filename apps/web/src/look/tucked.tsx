import type { ReactNode } from 'react';
import { useState } from 'react';
import { useIsPhone } from './phone';

interface TuckedProps {
  /** What the line says that opens it on a phone. */
  readonly title: string;
  /** Whether a phone shows it at once as well, since something in it is chosen. */
  readonly isOpen?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What a desk shows at once and a phone folds away, so that there the page itself begins high up. */
export function Tucked({ title, isOpen = false, className = '', children }: TuckedProps): ReactNode {
  const isPhone = useIsPhone();
  // What somebody folds or opens on a phone is kept there; a desk has no line to open it by, so that there it never stays folded.
  const [chosen, choose] = useState<boolean>();
  return (
    <details className={`tucked ${className}`.trim()} open={!isPhone || (chosen ?? isOpen)} onToggle={({ currentTarget }) => { if (isPhone) choose(currentTarget.open); }}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
