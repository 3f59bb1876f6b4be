import { addDays } from '@lianxi/domain/calendar/days';
import { shanghaiDate, shanghaiInstant } from '@lianxi/domain/calendar/shanghai';
import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import { addWorkingDays } from '@lianxi/domain/calendar/working-days';
import type { Intention } from './intention';
import { office } from './intention';
import type { Milestone, Scene } from './scene';
import { hours, lot, workingDay } from './scene';
import { returnsAtMost } from './sign-offs';

/** The working days after activation on which the joint meeting's minutes are issued: a coordinator is confirmed by one of them. */
const meetings = [14, 60, 120] as const;

/** The joint-meeting office: coordinators by the minutes of a meeting, and what is approved in a weekly list (拟销号清单). */
export function officeWork(scene: Scene): Intention[] {
  return [...appointment(scene), ...weeklyList(scene)];
}

/** Minutes confirm the provisional coordinator; now and then they name another. */
function appointment(scene: Scene): Intention[] {
  const { task } = scene;
  if (!task.coordinator.provisional) return [];
  const draw = lot(scene, 'meeting');
  const place = draw < 0.6 ? 0 : draw < 0.85 ? 1 : 2;
  const at = workingDay(scene, shanghaiDate(task.openedAt), meetings[place], hours.head);
  if (at === undefined) return [];
  const others = task.parts.filter(({ kind, bureau }) => kind === 'municipal' && bureau !== task.coordinator.bureau);
  const other = lot(scene, 'other-coordinator') < 0.1 ? others[0] : undefined;
  const bureau = other?.bureau ?? task.coordinator.bureau;
  return [{ at, deed: { kind: 'appointCoordinator', bureau, authority: { kind: 'minutes', number: `示例纪要第${place + 1}期`, on: shanghaiDate(at) } }, by: office, words: {}, turn: 0 }];
}

/** 销号, or 退回 now and then. The last milestone of a task waits for a confirmed coordinator. */
function weeklyList(scene: Scene): Intention[] {
  const { milestones, coordinator } = scene.task;
  const open = milestones.filter(({ phase }) => phase !== 'struck-off');
  const approved = milestones.filter(({ phase }) => phase === 'approved');
  // Minutes that name a coordinator come before the list at the same hour; until then the last one stays open.
  const closing = coordinator.provisional && approved.length === open.length ? approved.slice(0, -1) : approved;
  return closing.flatMap((milestone): Intention[] => {
    const at = milestone.approval && listAfter(scene, milestone.approval.at);
    return at === undefined ? [] : [closes(scene, milestone, at)];
  });
}

function closes(scene: Scene, { key, returns }: Milestone, at: Instant): Intention {
  const turn = returns.length;
  const gives = turn < returnsAtMost && lot(scene, key, 'office-return', turn) < 0.05;
  const place = { bureau: office.bureau, milestone: key };
  return gives
    ? { at, deed: { kind: 'giveBack', ...place }, by: office, words: { reason: '示例：初审认为成果与方案要求不符，请核实。' }, turn }
    : { at, deed: { kind: 'strikeOff', ...place }, by: office, words: {}, turn };
}

/** The list of the week: Wednesday, or the last working day before it, after the day of the approval. */
function listAfter({ calendar }: Scene, approved: Instant): Instant | undefined {
  for (let day: LocalDate = addDays(shanghaiDate(approved), 1); ; day = addDays(day, 1)) {
    if (!isWednesday(day)) continue;
    const worked = addWorkingDays(calendar, day, 0);
    if (worked === undefined) return undefined;
    if (worked > shanghaiDate(approved)) return shanghaiInstant(worked, hours.head);
  }
}

const isWednesday = (day: LocalDate): boolean => new Date(`${day}T00:00:00.000Z`).getUTCDay() === 3;
