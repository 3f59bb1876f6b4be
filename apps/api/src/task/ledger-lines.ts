import type { Milestone, TaskState } from '@lianxi/domain/task/task';
import type { ProgrammeGround } from '../programme/programme-ground';
import type { Finding } from './task.requests';

/**
 * The milestones of a task that a filter of tasks asks for: where it names a year those of that year, where it names a flag of milestones those that have it. What is struck off
 * gives its task no flag, and is not asked for by one.
 */
export function milestonesAsked({ milestones }: Pick<TaskState, 'milestones'>, { year, flag }: Pick<Finding, 'year' | 'flag'>, { flags }: Pick<ProgrammeGround, 'flags'>): readonly Milestone[] {
  return Object.values(milestones).filter((milestone) => (
    (year === undefined || milestone.year === year)
    && (flag === undefined || flag === 'stagnant' || (milestone.phase !== 'struck-off' && flags.ofMilestone(milestone).includes(flag)))));
}
