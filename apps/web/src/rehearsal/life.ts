import type { Schemas } from '@lianxi/api-client/client';
import { dayOf } from '../look/day';
import { byPinyin } from '../look/pinyin';

/** How a bureau fared: what it coordinates, how that was reported, and what came to it in each month. */
export interface Life {
  readonly bureau: string;
  readonly name: string;
  readonly coordinates: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly ahead: number;
  /** Reminders and escalations by month: `2021-02`. */
  readonly load: ReadonlyMap<string, number>;
}

/** The bureaus of a rehearsal by name, with the months in which anything came. */
export function livesOf(tasks: readonly Schemas['Task'][], steps: readonly Schemas['Reminder'][]): { readonly lives: readonly Life[]; readonly months: readonly string[] } {
  const names = new Map(tasks.flatMap(({ coordinator, parts }) => [...parts, coordinator].map(({ bureau, name }) => [bureau, name] as const)));
  const months = [...new Set(steps.map(({ at }) => monthOf(at)))].sort();
  const lives = [...names].map(([bureau, name]): Life => {
    const milestones = tasks.filter(({ coordinator }) => coordinator.bureau === bureau).flatMap((task) => task.milestones);
    const count = (fate: Fate): number => milestones.filter((milestone) => fateOf(milestone) === fate).length;
    const mine = steps.filter(({ bureaus }) => bureaus.includes(bureau));
    return {
      bureau, name, coordinates: milestones.length, onTime: count('onTime'), late: count('late'), missing: count('missing'), ahead: count('ahead'),
      load: new Map(months.map((month) => [month, mine.filter(({ at }) => monthOf(at) === month).length])),
    };
  });
  return { lives: lives.sort(byPinyin(({ name }) => name)), months };
}

type Fate = 'onTime' | 'late' | 'missing' | 'ahead';

function fateOf({ timeliness, flags }: Schemas['Milestone']): Fate {
  if (timeliness) return timeliness.reported ? 'onTime' : 'late';
  return flags.some((flag) => flag === 'overdue' || flag === 'late-report') ? 'missing' : 'ahead';
}

const monthOf = (instant: string): string => dayOf(instant).slice(0, 7);
