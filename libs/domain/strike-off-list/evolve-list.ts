import { transition } from '../machine';
import type { Recorded } from '../recorded';
import type { Mark } from '../task/task';
import type { StrikeOffListState } from './list';
import { isSame } from './list';
import type { ListEvent } from './list.events';
import type { ListStep } from './list.machine';
import { listMachine } from './list.machine';

/** Folds one event into a list; `undefined` is the state before it was drawn up. Throws on an event that cannot follow. */
export function evolveList(state: StrikeOffListState | undefined, { event, at, by }: Recorded<ListEvent>): StrikeOffListState {
  const mark: Mark = { at, by };
  if (event.type === 'listDrawn') {
    if (state) throw new Error(`The list ${state.id} has been drawn up already`);
    const { list: id, programme, number, items } = event;
    return { id, programme, number, phase: listMachine.initial, items: items.map((item) => ({ ...item, at })), drawn: mark, returns: [], lastEventAt: at };
  }
  if (!state) throw new Error(`A list begins with listDrawn, not with ${event.type}`);
  return { ...after(state, event, mark), lastEventAt: at };
}

function after(state: StrikeOffListState, event: Exclude<ListEvent, { type: 'listDrawn' }>, mark: Mark): StrikeOffListState {
  switch (event.type) {
    case 'listChanged':
      return { ...state, items: [...state.items.filter((item) => !event.removed.some((one) => isSame(one, item))), ...event.added.map((item) => ({ ...item, at: mark.at }))] };
    case 'listPut':
      return { ...moved(state, 'put'), put: mark };
    case 'listSigned':
      return { ...moved(state, 'sign'), signature: { ...mark, ...signedAs(event) } };
    case 'listSignatureEntered':
      return { ...moved(state, 'enter'), signature: { ...mark, ...signedAs(event), paper: event.paper } };
    case 'listSignatureChecked':
      return { ...moved(state, 'check'), check: mark };
    case 'listReturned':
      return { ...returned(moved(state, 'return')), returns: [...state.returns, { ...mark, reasonHash: event.reasonHash }] };
    case 'listSignatureWithdrawn':
      return { ...unsigned(moved(state, 'take-back')), takenBack: [...state.takenBack ?? [], { ...mark, reasonHash: event.reasonHash, ...(event.scan !== undefined && { scan: event.scan }) }] };
    // Nothing of the list changes.
    case 'textErased':
      return state;
    case 'listWithdrawn':
      return { ...moved(state, 'withdraw'), withdrawal: { ...mark, reasonHash: event.reasonHash } };
  }
}

const signedAs = ({ as, authority }: Extract<ListEvent, { type: 'listSigned' | 'listSignatureEntered' }>) => ({ as, ...(authority && { authority }) });

function moved(state: StrikeOffListState, step: ListStep): StrikeOffListState {
  const phase = transition(listMachine, state.phase, step);
  if (phase === undefined) throw new Error(`The list ${state.id} is ${state.phase}: it cannot ${step}`);
  return { ...state, phase };
}

/** Without the step it was returned before. */
function returned(state: StrikeOffListState): StrikeOffListState {
  if (state.phase !== 'draft') return unsigned(state);
  const { put: _put, ...draft } = unsigned(state);
  return draft;
}

function unsigned(state: StrikeOffListState): StrikeOffListState {
  const { signature: _signature, check: _check, ...rest } = state;
  return rest;
}
