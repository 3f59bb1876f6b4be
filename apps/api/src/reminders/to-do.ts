import { rightsOf } from '@lianxi/access/rights';
import { sha256 } from '@lianxi/audit/sha256';
import { workingDaysBetween } from '@lianxi/domain/calendar/working-days';
import type { Actor, Addressee } from '@lianxi/domain/organisation/actor';
import { dateOrigin } from '@lianxi/domain/task/date-origin';
import type { Waiting } from '@lianxi/domain/task/progress';
import { waitingFor } from '@lianxi/domain/task/progress';
import { seenOf } from '@lianxi/domain/task/seen';
import type { TaskState } from '@lianxi/domain/task/task';
import type { Side } from '@lianxi/domain/task/to-do';
import { dueOf, dueWithinHouse, sideOf } from '@lianxi/domain/task/to-do';
import { z } from 'zod';
import { localDate, ordinal } from '../http/fields';
import type { WaitingPosition } from '../approvals/waiting';
import { positionOf } from '../approvals/waiting';
import type { ListedGround, ProgrammeGround } from '../programme/programme-ground';
import { waitingAnswerOf } from '../task/task-view';
import type { Answering, ToDoAnswer } from './to-do.answers';

/** By due day, what has none last, then as the list of what is waited for. */
export type ToDoPosition = readonly [dueOn: string, ...WaitingPosition];

export const toDoPosition = z.tuple([z.union([localDate, z.literal('9999')]), ordinal, ordinal, ordinal, ordinal]) satisfies z.ZodType<ToDoPosition>;

/** Something a task waits for, whoever looks at it: its place among all such, by the day on which it is due for everybody. */
export interface Matter {
  readonly waiting: Waiting;
  readonly place: ToDoPosition;
}

/** All that a task waits for, with what says on whose desk it stands and by when. */
export interface TaskMatters extends Pick<TaskState, 'coordinator' | 'transfers'> {
  readonly task: string;
  readonly matters: readonly Matter[];
}

/** What a task waits for: the same for every reader and on every day, as long as the task, its lists and the rules are what they are. */
export function mattersOf(state: TaskState, ground: Pick<ListedGround, 'listingsOf' | 'policy' | 'calendar'>): TaskMatters {
  const { brief: { id: task }, coordinator, transfers } = state;
  const matters = waitingFor(state, ground.listingsOf(task)).map((waiting): Matter => ({ waiting, place: [dueOf(state, waiting, ground) ?? '9999', ...positionOf(state, waiting)] }));
  return { task, coordinator, ...(transfers && { transfers }), matters };
}

/** What of a task stands on one side of a post's desk: there it goes by the day its own house has set, where one has. */
export function onDesk({ matters, ...task }: TaskMatters, post: Addressee, side: Side): readonly Matter[] {
  return matters.filter(({ waiting }) => sideOf(task, waiting, post) === side).map((matter) => {
    const within = dueWithinHouse(task, matter.waiting, post);
    const [, ...ofPlan] = matter.place;
    return within === undefined ? matter : { ...matter, place: [within, ...ofPlan] };
  });
}

/** A matter as a post has it on its desk. */
export function toDoOf(state: TaskState, { waiting, place: [due] }: Matter, reader: Actor, ground: ProgrammeGround): ToDoAnswer {
  const { id: task, measure, heading } = state.brief;
  const dueOn = due === '9999' ? undefined : due;
  const milestone = state.milestones[waiting.milestone ?? ''];
  return { ...waitingAnswerOf(state, waiting, ground), task, measure, heading, text: milestone?.text, ...(milestone && waiting.what === 'review' && { seen: seenOf(milestone, sha256) }), dueOn, daysLeft: daysLeft(dueOn, ground), operation: operationFor(state, waiting, reader) };
}

/** Negative where the first comes before the second. */
export function byDue(a: ToDoPosition, b: ToDoPosition): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] - b[1] || a[2] - b[2] || a[3] - b[3] || a[4] - b[4];
}

/** Whether both are the same thing to do. The office and the leaders, who stand in no part of a task, have one place in it. */
export const isSame = (one: Matter, other: Matter): boolean => one.waiting.role === other.waiting.role && byDue(one.place, other.place) === 0;

function daysLeft(dueOn: string | undefined, { calendar, today }: ProgrammeGround): number | undefined {
  return dueOn === undefined ? undefined : workingDaysBetween(calendar, today, dueOn);
}

type OfTask = Exclude<Answering, 'drawUpList' | 'putList' | 'signList' | 'checkListSignature' | 'strikeOffByList'>;

const answeredBy: Readonly<Record<Waiting['what'], readonly OfTask[]>> = {
  'receipt': ['acknowledge'], 'contribution': ['contribute'], 'countersignature': ['answerCountersignature'], 'disagreement': ['changeCountersignedText', 'settleCountersignature'],
  'submission': ['submit'], 'sign-off': ['approve'], 'review': ['review'], 'listing': [], 'list': [], 'strike-off': ['strikeOff'], 'extension': ['grantExtension'],
};

/** The operation by which this reader may answer it; undefined where it is for others to do. */
function operationFor(state: TaskState, waiting: Waiting, reader: Actor): Answering | undefined {
  const { brief, milestones, coordinator } = state;
  const { what, bureau, milestone: key, list } = waiting;
  const rights = rightsOf(reader);
  const milestone = milestones[key ?? ''];
  const part = { kind: 'Part', bureau, bureauKind: brief.responsibilities.find((one) => one.bureau === bureau)?.kind ?? '' } as const;
  const facts = { kind: 'Milestone', coordinator: coordinator.bureau, phase: milestone?.phase ?? '', onPaper: milestone?.approval?.paper !== undefined, dateOrigin: milestone && dateOrigin(milestone) } as const;
  const ofPart = what === 'receipt' || what === 'contribution' || what === 'countersignature';
  if (what === 'listing' || what === 'list' || list) {
    const operation = ofList(what, list?.phase);
    return rights.can(operation === 'strikeOffByList' ? 'strikeOff' : operation, operation === 'strikeOffByList' ? facts : { kind: 'StrikeOffList', phase: list?.phase ?? '' }) ? operation : undefined;
  }
  if (what === 'extension' && rights.can('decideExtension', facts)) return 'grantExtension';
  return answeredBy[what].find((operation) => rights.can(operation, ofPart ? part : facts));
}

/** What comes next of a list: drawn up, put to whoever signs it, signed, checked where that was on paper, and struck off by. */
function ofList(what: Waiting['what'], phase: string | undefined): 'drawUpList' | 'putList' | 'signList' | 'checkListSignature' | 'strikeOffByList' {
  if (what === 'listing') return phase === undefined ? 'drawUpList' : 'putList';
  if (what === 'list') return 'signList';
  return phase === 'entered' ? 'checkListSignature' : 'strikeOffByList';
}
