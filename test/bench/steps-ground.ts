import type { MeasureBrief } from '@lianxi/commands/programme/activation';
import { ProgrammeCommands } from '@lianxi/commands/programme/programme-commands';
import { requestHash } from '@lianxi/commands/path/request';
import { addMilliseconds } from '@lianxi/domain/calendar/time';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { DataSource } from 'typeorm';
import { benchPolicy, manyMeasures, office, openProgramme } from './activation';
import type { OpenedTask } from './activation';
import { untilAllTold } from './counting';

/** The morning of which all steps are due, a millisecond before nine; and an hour before it. */
export const dueOn = '2020-10-16';
export const dueAt = '2020-10-16T00:59:59.999Z';
const before = '2020-10-15T23:30:00.000Z';

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

/** Opens a programme whose tasks all have a step due at one instant, ninety minutes ahead of its standing clock. */
export function openDueTasks(record: DataSource, id: string, count: number): Promise<OpenedTask[]> {
  return openProgramme(record, { id, measures: manyMeasures(count, dueThatMorning), clock: { kind: 'standing', at: before }, policy: atOnce });
}

/** Brings the programme's clock to so many milliseconds before the instant, and lets it run. Each workflow then waits by its timer. */
export async function runTowards(record: DataSource, id: string, leadMs: number): Promise<void> {
  const programmes = new ProgrammeCommands(record);
  const ask = { actor: office, bodyHash: requestHash('POST', id, null) };
  await untilAllTold(record);
  await programmes.changeClock(id, { ...ask, command: { type: 'jumpClock', to: addMilliseconds(dueAt, -leadMs) } });
  await programmes.changeClock(id, { ...ask, command: { type: 'runClock' } });
  await untilAllTold(record);
  await programmes.close();
}
