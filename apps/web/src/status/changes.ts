import type { LedgerTask } from '../ledger/queries';

type Milestone = LedgerTask['milestones'][number];
type Waiting = LedgerTask['waitingFor'][number];

/** What became of a task between two days. */
export type Change =
  | { readonly what: 'struckOff' | 'submitted' | 'approved' | 'back' | 'overdueNow' | 'onAgendaNow'; readonly milestone: string }
  | { readonly what: 'moved'; readonly milestone: string; readonly from: string; readonly to: string }
  | { readonly what: 'waitEnded'; readonly milestone: string | undefined; readonly waiting: Waiting }
  | { readonly what: 'progressFrom'; readonly from: LedgerTask['progress']; readonly to: LedgerTask['progress'] };

/** The changes of one task, those of its milestones in their order. */
export interface Changed {
  readonly task: LedgerTask;
  readonly changes: readonly Change[];
}

/** What changed from the tasks as they stood to the tasks as they stand; tasks without a change are left out. */
export function changesBetween(before: readonly LedgerTask[], after: readonly LedgerTask[]): readonly Changed[] {
  const earlier = new Map(before.map((task) => [task.id, task]));
  return after.flatMap((task) => {
    const was = earlier.get(task.id);
    const changes = was ? changesOf(was, task) : [];
    return changes.length === 0 ? [] : [{ task, changes }];
  });
}

function changesOf(was: LedgerTask, task: LedgerTask): readonly Change[] {
  const progress: Change[] = was.progress === task.progress ? [] : [{ what: 'progressFrom', from: was.progress, to: task.progress }];
  const ofMilestones = task.milestones.flatMap((milestone) => {
    const earlier = was.milestones.find(({ key }) => key === milestone.key);
    return earlier ? milestoneChanges(earlier, milestone) : [];
  });
  return [...progress, ...ofMilestones, ...waitsEnded(was, task)];
}

const phases = ['open', 'submitted', 'approved', 'reviewed', 'struck-off'] as const;
const reached: Readonly<Record<Milestone['phase'], 'submitted' | 'approved' | 'struckOff' | 'back'>> = { open: 'back', submitted: 'submitted', approved: 'approved', reviewed: 'approved', 'struck-off': 'struckOff' };

function milestoneChanges(was: Milestone, now: Milestone): readonly Change[] {
  const milestone = now.key;
  const forward = phases.indexOf(now.phase) > phases.indexOf(was.phase);
  return [
    ...(now.phase === was.phase ? [] : [{ what: forward ? reached[now.phase] : 'back', milestone } as const]),
    ...(now.flags.includes('overdue') && !was.flags.includes('overdue') ? [{ what: 'overdueNow', milestone } as const] : []),
    ...(now.escalation === 'on-agenda' && was.escalation !== 'on-agenda' ? [{ what: 'onAgendaNow', milestone } as const] : []),
    ...(now.dueOn !== was.dueOn && now.dueOn !== undefined && was.dueOn !== undefined ? [{ what: 'moved', milestone, from: was.dueOn, to: now.dueOn } as const] : []),
  ];
}

/** Contributions and countersignatures that were waited for and no longer are: what is submitted, signed and reviewed shows by its milestone. */
function waitsEnded(was: LedgerTask, now: LedgerTask): readonly Change[] {
  const same = (one: Waiting) => (other: Waiting): boolean => one.what === other.what && one.bureau === other.bureau && one.milestone === other.milestone;
  return was.waitingFor
    .filter((waiting) => waiting.what === 'contribution' || waiting.what === 'countersignature' || waiting.what === 'receipt')
    .filter((waiting) => !now.waitingFor.some(same(waiting)))
    .map((waiting) => ({ what: 'waitEnded', milestone: waiting.milestone, waiting }));
}
