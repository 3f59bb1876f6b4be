import { shanghaiDate } from '../calendar/shanghai';
import { transition } from '../machine';
import { personOfBoth } from '../organisation/actor';
import type { Authority } from '../organisation/authority';
import type { Refusal } from '../refusal';
import { isRefusal, refuse } from '../refusal';
import type { DecisionContext } from '../task/context';
import { chainOf, milestoneOf } from '../task/milestones';
import { awaitsStrikeOff } from '../task/progress';
import type { TaskRefusalCode } from '../task/refusals';
import { seenOf } from '../task/seen';
import type { Preparer } from '../task/separation';
import { inIt } from '../task/separation';
import type { Milestone, TaskState } from '../task/task';
import { authorityOf, unauthorised } from './deputy';
import type { ItemPlace, ListSigner, StrikeOffListState } from './list';
import { isSame, itemOf, seenOfList } from './list';
import type { AskedItem, AskOfList, ListCommand } from './list.commands';
import { listEntitlement } from './list-entitlement';
import type { ListEvent, NewItem } from './list.events';
import { listMachine } from './list.machine';
import { listingOf, passedAt, stillStands } from './listing';

export type ListRefusal = Refusal<TaskRefusalCode>;
export type ListDecision = { readonly events: readonly ListEvent[] } | ListRefusal;

/** What a decision about a list rests on besides its state, read under the lock of the programme's lists. */
export interface ListContext extends Pick<DecisionContext, 'now' | 'policy' | 'actor' | 'bureaus' | 'former' | 'hash' | 'rightEndedAt'> {
  readonly list: string;
  readonly programme: string;
  /** The tasks of the programme that the command or the list names, by id. They are not locked: whatever changes in them is found when a milestone is struck off. */
  readonly tasks: ReadonlyMap<string, TaskState>;
  /** Who ever prepared, submitted or signed what is on the list, or is to be, as separation.ts tells it. */
  readonly preparers: readonly (Preparer & ItemPlace)[];
  /** Whether the post they act in is the convenor's (召集人): read where a list is signed, and where that is taken back. */
  readonly isConvenor?: boolean;
  /** Something that was struck off by the list, whatever became of it since: read where its signature is taken back. */
  readonly struckOff?: ItemPlace;
  /** The programme's other lists. */
  readonly others: readonly StrikeOffListState[];
}

/** What somebody asks of a strike-off list (拟销号清单); `state` is undefined before it is drawn up. Pure. */
export function decideList(state: StrikeOffListState | undefined, command: ListCommand, context: ListContext): ListDecision {
  const { rightEndedAt, actor } = context;
  if (rightEndedAt !== undefined) return refuse('right-ended', { endedAt: rightEndedAt });
  const no = listEntitlement(state, command, actor);
  if (no) return no;
  if (command.type === 'drawUpList') return drawUp(state, command, context);
  if (!state) return refuse('list-unknown', { list: context.list }, 'list');
  switch (command.type) {
    case 'changeList':
      return change(state, command, context);
    case 'putList':
      return state.phase === 'draft' ? happened({ type: 'listPut' }) : refuse('list-not-draft', { list: state.number }, 'list');
    case 'signList':
      return sign(state, command, context);
    case 'enterListSignature':
      return enter(state, command, context);
    case 'checkListSignature':
      return check(state, command, context);
    case 'returnList':
      return transition(listMachine, state.phase, 'return') ? happened({ type: 'listReturned', reasonHash: command.reasonHash }) : notPut(state);
    case 'withdrawList':
      return transition(listMachine, state.phase, 'withdraw') ? happened({ type: 'listWithdrawn', reasonHash: command.reasonHash }) : refuse('list-signed-already', { list: state.number }, 'list');
    case 'withdrawListSignature':
      return takeBack(state, command, context);
  }
}

const happened = (event: ListEvent): ListDecision => ({ events: [event] });

function notPut({ phase, number }: StrikeOffListState): ListRefusal {
  return refuse(phase === 'signed' || phase === 'entered' ? 'list-signed-already' : 'list-not-put', { list: number }, 'list');
}

function drawUp(state: StrikeOffListState | undefined, { number, items }: AskOfList<'drawUpList'>, context: ListContext): ListDecision {
  if (state) return refuse('list-exists', { list: number }, 'number');
  const listed = listable(items, context);
  return isRefusal(listed) ? listed : happened({ type: 'listDrawn', list: context.list, programme: context.programme, number, items: listed });
}

function change(state: StrikeOffListState, { add, remove, reasonHash }: AskOfList<'changeList'>, context: ListContext): ListDecision {
  if (state.phase !== 'draft') return refuse('list-not-draft', { list: state.number }, 'list');
  const foreign = remove.find((place) => !itemOf(state, place));
  if (foreign) return refuse('item-not-listed', { list: state.number, milestone: named(foreign, context) }, 'milestone');
  const twice = add.find((place) => itemOf(state, place) && !remove.some((one) => isSame(one, place)));
  if (twice) return refuse('item-listed-already', { list: state.number, milestone: named(twice, context) }, 'milestone');
  const added = listable(add, context);
  if (isRefusal(added)) return added;
  const left = state.items.filter((item) => !remove.some((place) => isSame(place, item)));
  if (left.length + added.length === 0) return refuse('list-empty', { list: state.number }, 'remove');
  return happened({ type: 'listChanged', added, removed: remove.map(({ task, milestone }) => ({ task, milestone })), reasonHash });
}

function sign(state: StrikeOffListState, { authority, seen }: AskOfList<'signList'>, context: ListContext): ListDecision {
  if (!transition(listMachine, state.phase, 'sign')) return notPut(state);
  if (seen !== undefined && seen !== seenOfList(state, context.hash)) return refuse('list-changed', { list: state.number }, 'seen');
  const as = context.isConvenor ? 'convenor' : 'authorised-deputy';
  const no = unauthorised(state.number, { as, authority, on: shanghaiDate(context.now) }, context.policy) ?? notStanding(state, context) ?? tookPartInAny(state, context);
  return no ?? happened({ type: 'listSigned', ...signedAs(as, authority), ...(seen !== undefined && { seen }) });
}

const signedAs = (as: ListSigner, authority: Authority | undefined) => ({ as, ...authorityOf(as, authority) });

/** Nothing is signed, or entered as signed, that was given back, changed or reviewed anew since it was listed: whoever signs would read it as it was. */
function notStanding({ number, items }: StrikeOffListState, context: ListContext): ListRefusal | undefined {
  const gone = items.find((item) => {
    const task = context.tasks.get(item.task);
    const milestone = task && milestoneOf(task, item.milestone);
    return !milestone || task.concludedAt !== undefined || !awaitsStrikeOff(milestone) || !stillStands(item, milestone, context.hash);
  });
  return gone && refuse('item-not-as-listed', { list: number, milestone: named(gone, context) }, 'list');
}

/** Who signs a list, or checks its signature, has no part in anything on it, as who reviews it has none. */
function tookPartInAny({ items }: StrikeOffListState, context: ListContext): ListRefusal | undefined {
  for (const place of items) {
    const task = context.tasks.get(place.task);
    const milestone = task && milestoneOf(task, place.milestone);
    const no = milestone && inIts(task, milestone, place, context);
    if (no) return no;
  }
  return undefined;
}

/** Separation as at its review, of one thing on a list. */
function inIts(task: TaskState, milestone: Milestone, place: ItemPlace, context: ListContext): ListRefusal | undefined {
  const no = inIt(task, milestone, { ...context, preparers: context.preparers.filter((one) => isSame(one, place)) });
  return no && { ...no, params: { ...no.params, milestone: named(place, context) } };
}

/** 撤回签署, until the next step is taken: by the post that signed, or the convenor; of what a deputy signed on paper, by the convenor. */
function takeBack({ number, phase, signature }: StrikeOffListState, { reasonHash }: AskOfList<'withdrawListSignature'>, context: ListContext): ListDecision {
  const { actor, isConvenor, struckOff } = context;
  if (!signature || !transition(listMachine, phase, 'take-back')) return refuse('list-not-signed', { list: number }, 'list');
  if (struckOff) return refuse('list-struck-off-by', { list: number, milestone: named(struckOff, context) }, 'list');
  const { by, paper } = signature;
  // Events of before posts were named know the person alone.
  const isOwn = !paper && (by.post === undefined ? personOfBoth(by, actor) !== undefined : by.post === actor.post);
  if (!isOwn && !isConvenor) return refuse('signature-of-another', { list: number }, 'list');
  return happened({ type: 'listSignatureWithdrawn', reasonHash, ...(paper && { scan: paper.scan }) });
}

function enter(state: StrikeOffListState, { as, authority, paper }: AskOfList<'enterListSignature'>, context: ListContext): ListDecision {
  const { now, policy } = context;
  if (!state.put || !transition(listMachine, state.phase, 'enter')) return notPut(state);
  const [today, putOn] = [shanghaiDate(now), shanghaiDate(state.put.at)];
  if (paper.on > today) return refuse('paper-in-the-future', { on: paper.on, today }, 'paper.on');
  if (state.takenBack?.some(({ scan }) => scan === paper.scan)) return refuse('paper-taken-back', { list: state.number }, 'file');
  if (paper.on < putOn) return refuse('paper-before-put', { on: paper.on, putOn }, 'paper.on');
  return unauthorised(state.number, { as, authority, on: paper.on }, policy) ?? notStanding(state, context) ?? happened({ type: 'listSignatureEntered', ...signedAs(as, authority), paper });
}

/** The check of the scan, by another person than the one who entered it: whatever is struck off by it rests on who checked, as it does on who signs on screen. */
function check(state: StrikeOffListState, { seen }: AskOfList<'checkListSignature'>, context: ListContext): ListDecision {
  const { phase, number, signature } = state;
  if (phase !== 'entered' || !signature?.paper) return refuse('list-not-on-paper', { list: number }, 'list');
  if (seen !== undefined && seen !== seenOfList(state, context.hash)) return refuse('list-changed', { list: number }, 'seen');
  const person = personOfBoth(signature.by, context.actor);
  if (person !== undefined) return refuse('person-entered', { list: number, person });
  return tookPartInAny(state, context) ?? happened({ type: 'listSignatureChecked', scan: signature.paper.scan, ...(seen !== undefined && { seen }) });
}

/** What is asked to be listed, as it stands; or why one of it cannot be: it has passed every step but its list, is as it was seen, on no other list, and not the own matter of who lists it. */
function listable(items: readonly AskedItem[], context: ListContext): readonly NewItem[] | ListRefusal {
  const listed: NewItem[] = [];
  for (const item of items) {
    const task = context.tasks.get(item.task);
    const milestone = task && milestoneOf(task, item.milestone);
    if (!task || !milestone) return refuse('milestone-unknown', { milestone: named(item, context) }, 'milestone');
    const no = unfit(task, milestone, item, context);
    if (no) return no;
    const passed = passedAt(milestone);
    if (passed === undefined) throw new Error(`${milestone.key} waits for nothing but its list, and so has passed a step`);
    listed.push({ task: item.task, measure: task.brief.measure, milestone: item.milestone, seen: seenOf(milestone, context.hash), passedAt: passed, ...(milestone.passes !== undefined && { passes: milestone.passes }) });
  }
  return listed;
}

function unfit(task: TaskState, milestone: Milestone, item: AskedItem, context: ListContext): ListRefusal | undefined {
  const params = { milestone: named(item, context) };
  const chain = chainOf(milestone);
  if (milestone.phase === 'struck-off') return refuse('milestone-struck-off', params, 'milestone');
  if (task.concludedAt !== undefined) return refuse('task-concluded', { heading: task.brief.heading });
  if (!awaitsStrikeOff(milestone)) return refuse('milestone-not-reviewed', params, 'milestone');
  if (!chain.includes('list')) return refuse('list-not-asked', params, 'list');
  if (item.seen !== undefined && item.seen !== seenOf(milestone, context.hash)) return refuse('item-changed', params, 'seen');
  const other = listingOf(context.others, item.task, milestone, context.hash);
  return other ? refuse('item-listed-already', { ...params, list: other.number }, 'milestone') : inIts(task, milestone, item, context);
}

/** A milestone of several tasks' as its refusal names it: `3/d5-2020`. */
function named({ task, milestone }: ItemPlace, { tasks }: Pick<ListContext, 'tasks'>): string {
  const measure = tasks.get(task)?.brief.measure;
  return measure === undefined ? milestone : `${measure}/${milestone}`;
}
