import { createHash } from 'node:crypto';
import type { Policy } from '@lianxi/domain/escalation/policy';

/**
 * How long before the hour of a morning a task's steps run, in milliseconds: more than none, and within the policy's spread for so
 * many tasks. The place is taken from the task's id, so it never changes and tasks do not crowd.
 */
export function leadMs(task: string, tasks: number, { morning }: Pick<Policy, 'morning'>): number {
  const spreadMs = Math.max(morning.leastMinutes, tasks / morning.tasksPerMinute) * 60_000;
  return 1 + (createHash('sha256').update(task).digest().readUInt32BE(0) % Math.floor(spreadMs));
}
