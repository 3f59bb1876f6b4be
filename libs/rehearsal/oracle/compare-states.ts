import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { listed } from './act-events';
import type { ObservedMilestone, ObservedTask } from './evidence';
import type { Finding } from './finding';
import { find } from './finding';
import { isComplete } from './round';
import type { MilestoneLife, TaskLife } from './task-life';

/** How many dates and states were compared, and what differs. */
export interface Compared {
  readonly findings: Finding[];
  readonly dates: number;
  readonly states: number;
}

/** Compares a task as the API shows it at the end with the life it must have had. */
export function compareStates(task: ObservedTask, life: TaskLife): Compared {
  const { measure } = task;
  const findings: Finding[] = [];
  const same = (what: string, demanded: string, seen: string, about: Omit<Finding, 'kind' | 'sentence' | 'measure'> = {}, kind: 'state' | 'date' = 'state'): number => {
    if (demanded !== seen) findings.push(find(kind, { measure, ...about }, `${what}应为${demanded}，实为${seen}`, `${what} must be ${demanded} and is ${seen}`));
    return 1;
  };
  let states = same('coordinator', life.coordinator, task.coordinator.bureau) + same('provisional', String(life.provisional), String(task.coordinator.provisional))
    + same('phase', phaseOf(life), task.phase) + same('concludedAt', life.concludedAt ?? '-', task.concludedAt ?? '-')
    + same('parts', inOrder([...life.promised.bureaus, ...life.promised.classes]), inOrder(task.parts.map(({ bureau }) => bureau)))
    + same('milestones', [...life.milestones.keys()].join(), task.milestones.map(({ key }) => key).join());
  for (const bureau of life.promised.bureaus) {
    const part = task.parts.find((one) => one.bureau === bureau);
    states += same('receipt', life.signed.has(bureau) ? 'signed' : 'awaited', part?.receipt ?? '-', { bureau });
  }
  let dates = 0;
  for (const observed of task.milestones) {
    const milestone = life.milestones.get(observed.key);
    if (!milestone) continue;
    const about = { milestone: observed.key };
    const { dates: promised } = milestone.promised;
    dates += same('dueOn', promised?.dueOn ?? '-', observed.dueOn ?? '-', { ...about, demanded: promised?.dueOn, seen: observed.dueOn }, 'date');
    dates += same('reportBy', promised?.reportBy ?? '-', observed.reportBy ?? '-', { ...about, demanded: promised?.reportBy, seen: observed.reportBy }, 'date');
    states += milestoneStates(milestone, life.promised.bureaus, observed).map(([what, demanded, seen]) => same(what, demanded, seen, about)).length;
  }
  return { findings, dates, states };
}

function milestoneStates(life: MilestoneLife, bureaus: readonly BureauId[], observed: ObservedMilestone): [what: string, demanded: string, seen: string][] {
  const contributed = observed.contributions.filter(({ state }) => state === 'contributed');
  return [
    ['phase', life.phase, observed.phase],
    ['escalation', life.reached, observed.escalation],
    ['returns', String(life.returns), String(observed.returns.length)],
    ['contributors', inOrder(bureaus), inOrder(observed.contributions.map(({ bureau }) => bureau))],
    ['contributions', inOrder([...life.contributed]), inOrder(contributed.map(({ bureau }) => bureau))],
    ['signers', listed(life.round?.signers), listed(observed.countersignature?.signers)],
    ['answered', life.round ? `${life.round.answers.size} ${isComplete(life.round)}` : '-', observed.countersignature ? `${observed.countersignature.answered} ${observed.countersignature.complete}` : '-'],
    ['achievedOn', life.achievedOn ?? '-', observed.submission?.achievedOn ?? '-'],
  ];
}

function inOrder(bureaus: readonly BureauId[]): string {
  return [...bureaus].sort().join();
}

/** 签收 → 办理 → 审批 → 销号, by what has come furthest. */
function phaseOf({ concludedAt, milestones, promised, signed, chain }: TaskLife): ObservedTask['phase'] {
  if (concludedAt !== undefined) return 'concluded';
  const phases = [...milestones.values()].map(({ phase }) => phase);
  if (phases.includes('reviewed') || (phases.includes('approved') && !chain.includes('review'))) return 'strike-off';
  if (phases.includes('submitted') || phases.includes('approved')) return 'approval';
  return promised.bureaus.every((bureau) => signed.has(bureau)) ? 'work' : 'receipt';
}
