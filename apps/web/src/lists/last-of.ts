import type { LedgerTask } from '../ledger/queries';

/** A milestone that shall be struck off. */
export interface Item {
  readonly measure: number;
  readonly milestone?: string | undefined;
}

/** Of which measures the last milestone is among some that shall be struck off, while their coordinator is provisional: it would be refused, after the convenor has signed. */
export function notConfirmedOf(tasks: readonly Pick<LedgerTask, 'measure' | 'coordinator' | 'milestones'>[], items: readonly Item[]): readonly number[] {
  return tasks.filter(({ measure, coordinator, milestones }) => {
    const own = items.filter((item) => item.measure === measure).map(({ milestone }) => milestone);
    return coordinator.provisional && own.length > 0 && milestones.every(({ key, phase }) => phase === 'struck-off' || own.includes(key));
  }).map(({ measure }) => measure);
}
