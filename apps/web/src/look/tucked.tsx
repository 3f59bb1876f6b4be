import type { ReactNode } from 'react';
import { isPhone } from './phone';

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
  return (
    <details className={`tucked ${className}`.trim()} open={isOpen || !isPhone()}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
