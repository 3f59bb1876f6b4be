import type { MeasureBrief } from '@lianxi/commands/programme/activation';
import { ProgrammeCommands } from '@lianxi/commands/programme/programme-commands';
import { requestHash } from '@lianxi/commands/path/request';
import { addMilliseconds } from '@lianxi/domain/calendar/time';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { DataSource } from 'typeorm';
import { benchPolicy, manyMeasures, office, openProgramme } from './activation';
import type { OpenedTask } from './activation';

/** The morning of which all steps are due, a millisecond before nine. */
export const dueOn = '2020-10-16';
export const dueAt = '2020-10-16T00:59:59.999Z';

/** A morning without spread: what the policy would keep apart falls on one instant. */
const atOnce: Policy = {
  ...benchPolicy,
  version: 'bench-at-once',
  remindBefore: [0],
  morning: { ...benchPolicy.morning, leastMinutes: 1.5 / 60_000, tasksPerMinute: Number.MAX_SAFE_INTEGER },
};

/** The real plan's measures; the first milestone of each is due on that morning, and of its rungs only the last reminder is asked. */
const dueThatMorning = (brief: MeasureBrief): MeasureBrief => ({
  ...brief,
  milestones: brief.milestones.map((milestone, index) => (index === 0 ? { ...milestone, dueOn, reportBy: '2020-10-23' } : milestone)),
});

/** Opens a programme whose tasks all have a step due at one instant, so many milliseconds ahead of its standing clock. */
export function openDueTasks(record: DataSource, id: string, count: number, leadMs: number): Promise<OpenedTask[]> {
  const clock = { kind: 'standing', at: addMilliseconds(dueAt, -leadMs) } as const;
  return openProgramme(record, { id, measures: manyMeasures(count, dueThatMorning), clock, policy: atOnce });
}

/** Lets the programme's clock run towards the instant. A workflow that is told of its task from then on waits by its timer. */
export async function runClock(record: DataSource, id: string): Promise<void> {
  const programmes = new ProgrammeCommands(record);
  await programmes.changeClock(id, { actor: office, bodyHash: requestHash('POST', id, null), command: { type: 'runClock' } });
  await programmes.close();
}
