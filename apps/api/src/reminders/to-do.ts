import { rightsOf } from '@lianxi/access/rights';
import { sha256 } from '@lianxi/audit/sha256';
import { workingDaysBetween } from '@lianxi/domain/calendar/working-days';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { addresseeOf } from '@lianxi/domain/organisation/actor';
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
import { compare, positionOf } from '../approvals/waiting';
import type { ListedGround, ProgrammeGround } from '../programme/programme-ground';
import { waitingAnswerOf } from '../task/task-view';
import type { Answering, ToDoAnswer } from './to-do.answers';

/** By due day, what has none last, then as the list of what is waited for. */
export type ToDoPosition = readonly [dueOn: string, ...WaitingPosition];

export const toDoPosition = z.tuple([z.union([localDate, z.literal('9999')]), ordinal, ordinal, ordinal, ordinal]) satisfies z.ZodType<ToDoPosition>;

/** What of a task stands on one side of a post's desk. */
export function toDosOf(state: TaskState, reader: Actor, side: Side, ground: ListedGround): { readonly answer: ToDoAnswer; readonly position: ToDoPosition }[] {
  const post = addresseeOf(reader);
  return waitingFor(state, ground.listingsOf(state.brief.id)).filter((waiting) => sideOf(state, waiting, post) === side).map((waiting) => {
    const dueOn = dueWithinHouse(state, waiting, post) ?? dueOf(state, waiting, ground);
    const { id: task, measure, heading } = state.brief;
    const milestone = state.milestones[waiting.milestone ?? ''];
    const answer = { ...waitingAnswerOf(state, waiting, ground), task, measure, heading, text: milestone?.text, ...(milestone && waiting.what === 'review' && { seen: seenOf(milestone, sha256) }), dueOn, daysLeft: daysLeft(dueOn, ground), operation: operationFor(state, waiting, reader) };
    return { answer, position: [dueOn ?? '9999', ...positionOf(state, waiting)] as const };
  });
}

/** Negative where the first comes before the second. */
export function byDue(a: ToDoPosition, b: ToDoPosition): number {
  const [[dueOn, ...ofPlan], [otherDue, ...otherPlan]] = [a, b];
  return dueOn === otherDue ? compare(ofPlan, otherPlan) : dueOn < otherDue ? -1 : 1;
}

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
