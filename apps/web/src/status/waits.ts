import type { LedgerTask } from '../ledger/queries';
import { decidersOf } from '../look/deciders';
import { byPinyin } from '../look/pinyin';

type Waiting = LedgerTask['waitingFor'][number];

/** That a body is waited for, in a task. */
export interface Wait {
  readonly task: LedgerTask;
  readonly waiting: Waiting;
  /** Its milestone is past its day of report, or its sign-off past the days the rules allow. */
  readonly isLate: boolean;
}

/** A body with all that is waited for from it, the longest wait first. */
export interface WaitedFor {
  readonly bureau: string;
  readonly name: string;
  readonly waits: readonly Wait[];
}

/** Everything that is waited for, task by task in the order of the plan. */
export function waitsOf(tasks: readonly LedgerTask[]): readonly Wait[] {
  return tasks.flatMap((task) => decidersOf(task.waitingFor).map((waiting) => ({ task, waiting, isLate: isLate(task, waiting) })));
}

function isLate(task: LedgerTask, { milestone: of, late }: Waiting): boolean {
  if (late === true) return true;
  const milestone = task.milestones.find(({ key }) => key === of);
  return milestone?.phase === 'open' && (milestone.flags.includes('overdue') || milestone.flags.includes('late-report'));
}

const daysOf = ({ waiting }: Wait): number => waiting.days ?? 0;

/** By the body that is waited for; who has kept others waiting longest leads, then who does with most, among equals by pinyin. */
export function byWaitedFor(waits: readonly Wait[]): readonly WaitedFor[] {
  const bodies = new Map<string, Wait[]>();
  for (const wait of waits) bodies.set(wait.waiting.bureau, [...bodies.get(wait.waiting.bureau) ?? [], wait]);
  const named = [...bodies.values()].flatMap((some) => {
    const inOrder = [...some].sort((a, b) => daysOf(b) - daysOf(a));
    return inOrder[0] ? [{ bureau: inOrder[0].waiting.bureau, name: inOrder[0].waiting.name, waits: inOrder }] : [];
  });
  const longest = ({ waits: [first] }: WaitedFor): number => (first ? daysOf(first) : 0);
  const pinyin = byPinyin(({ name }: WaitedFor) => name);
  return named.sort((a, b) => longest(b) - longest(a) || b.waits.length - a.waits.length || pinyin(a, b));
}

/** Whom a milestone of a measure waits for, by name in the order of pinyin, and since when it has waited longest; otherwise since the day that is known besides. */
export function awaited(tasks: readonly LedgerTask[], measure: number, milestone: string | undefined, since: string | undefined): { readonly names: readonly string[]; readonly since: string | undefined; readonly days: number | undefined } {
  const waiting = (tasks.find((task) => task.measure === measure)?.waitingFor ?? []).filter((one) => one.milestone === milestone);
  const [longest] = [...waiting].sort((a, b) => (b.days ?? 0) - (a.days ?? 0));
  return { names: [...new Set(waiting.map(({ name }) => name))].sort(byPinyin((name) => name)), since: longest?.since ?? since, days: longest?.days };
}
