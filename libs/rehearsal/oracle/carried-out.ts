import type { Instant } from '@lianxi/domain/calendar/time';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { Observed, ObservedReminder, ObservedTask } from './evidence';
import type { Demand } from './lived';

/** A step that the chain of a task says was carried out. */
export interface CarriedOut {
  readonly key: string;
  readonly kind: string;
  readonly bureaus: readonly BureauId[];
  readonly at: Instant;
  /** The same step in the list of reminders, which alone says when it was due. */
  readonly listed: ObservedReminder | undefined;
}

/** The steps of a task's chain, each as often as it stands there. */
export function carriedOutSteps({ id }: ObservedTask, { events, reminders }: Observed): CarriedOut[] {
  return (events[id] ?? []).filter(({ type }) => type === 'stepCarriedOut').map(({ at, event }) => {
    const key = String(event.key);
    const bureaus = Array.isArray(event.bureaus) ? event.bureaus.map(String) : [];
    return { key, kind: String(event.kind), bureaus, at, listed: reminders.find((reminder) => reminder.task === id && reminder.key === key) };
  });
}

/** Whether a step is of the rung that is demanded, on whatever day: `milestone/d5-2020:1:urge:2` is an urging about d5-2020. */
export function isOfRung({ key, kind }: Pick<CarriedOut, 'key' | 'kind'>, demand: Demand): boolean {
  const [what, , rung] = key.split(':');
  return kind === demand.kind && rung === demand.rung && what === subjectOf(demand);
}

function subjectOf({ about, kind }: Demand): string {
  if (kind === 'countersignLimit' && 'milestone' in about) return `countersignature/${about.milestone}`;
  return 'milestone' in about ? `milestone/${about.milestone}` : `part/${about.bureau}`;
}

/** What a key is about: the milestone, by its ladder or by 会签 of its paper, or the bureau whose receipt it is. */
export function aboutOf(key: string): { milestone?: string; bureau?: BureauId } {
  const [what = ''] = key.split(':');
  const [kind, name] = what.split('/');
  return kind === 'part' ? { bureau: name } : { milestone: name };
}

export function sameBureaus(some: readonly BureauId[], others: readonly BureauId[]): boolean {
  return [...some].sort().join() === [...others].sort().join();
}
