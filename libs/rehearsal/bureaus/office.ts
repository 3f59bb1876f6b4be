import { addDays } from '@lianxi/domain/calendar/days';
import { shanghaiDate, shanghaiInstant } from '@lianxi/domain/calendar/shanghai';
import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import { addWorkingDays } from '@lianxi/domain/calendar/working-days';
import type { Intention } from './intention';
import { office } from './intention';
import { attaches, scannedList } from './papers';
import type { Milestone, Scene } from './scene';
import { after, hours, lot, workingDay } from './scene';
import { returnsAtMost } from './sign-offs';

/** The working days after activation on which the joint meeting's minutes are issued: a coordinator is confirmed by one of them. */
const meetings = [14, 60, 120] as const;

/** The joint-meeting office: coordinators by the minutes of a meeting, what is signed off on the next working day, what is reviewed in a weekly list (拟销号清单). */
export function officeWork(scene: Scene): Intention[] {
  return [...appointment(scene), ...reviews(scene), ...weeklyList(scene)];
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

/** 初审 where the submission's chain has one, or 退回 now and then. */
function reviews(scene: Scene): Intention[] {
  return scene.task.milestones.flatMap((milestone): Intention[] => {
    if (milestone.phase !== 'approved' || !asks(milestone, 'review') || !milestone.approval) return [];
    const at = after(scene, milestone.approval.at, 1, hours.head);
    return at === undefined ? [] : [givesBack(scene, milestone, at) ?? { at, deed: { kind: 'review', ...place(milestone) }, by: office, words: {}, turn: milestone.returns.length }];
  });
}

/** 销号, or, where nobody reviewed it before, 退回 now and then. The last milestone of a task waits for a confirmed coordinator. */
function weeklyList(scene: Scene): Intention[] {
  const { milestones, coordinator } = scene.task;
  const open = milestones.filter(({ phase }) => phase !== 'struck-off');
  const approved = milestones.filter((milestone) => milestone.phase === (asks(milestone, 'review') ? 'reviewed' : 'approved'));
  // Minutes that name a coordinator come before the list at the same hour; until then the last one stays open.
  const closing = coordinator.provisional && approved.length === open.length ? approved.slice(0, -1) : approved;
  return closing.flatMap((milestone): Intention[] => {
    const passed = milestone.review ?? milestone.approval;
    const at = passed && listAfter(scene, passed.at);
    return at === undefined ? [] : closes(scene, milestone, at);
  });
}

/** By a list of the week that was signed on paper, whose scan is attached first; where nobody reviewed it before, 退回 now and then. */
function closes(scene: Scene, milestone: Milestone, at: Instant): Intention[] {
  const gives = milestone.review ? undefined : givesBack(scene, milestone, at);
  if (gives) return [gives];
  const [on, turn] = [shanghaiDate(at), milestone.returns.length];
  const strikesOff = { at, by: office, words: { signer: '示例市长' }, turn };
  if (!asks(milestone, 'list')) return [{ ...strikesOff, deed: { kind: 'strikeOff', ...place(milestone) } }];
  const paper = scannedList(on);
  const list = { number: `示例销号清单〔${on.slice(0, 4)}〕${on.slice(5).replace('-', '')}`, on, signer: 'convenor', post: '市长', scan: paper.sha256 } as const;
  return [attaches(paper, { at, by: office, milestone: milestone.key, turn, scanOf: 'list' }), { ...strikesOff, deed: { kind: 'strikeOff', ...place(milestone), list } }];
}

function givesBack(scene: Scene, milestone: Milestone, at: Instant): Intention | undefined {
  const turn = milestone.returns.length;
  if (turn >= returnsAtMost || lot(scene, milestone.key, 'office-return', turn) >= 0.05) return undefined;
  return { at, deed: { kind: 'giveBack', ...place(milestone) }, by: office, words: { reason: '示例：初审认为成果与方案要求不符，请核实。' }, turn };
}

const place = ({ key }: Milestone) => ({ bureau: office.bureau, milestone: key });
const asks = ({ submission }: Milestone, step: 'review' | 'list'): boolean => submission?.chain.includes(step) ?? false;

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
