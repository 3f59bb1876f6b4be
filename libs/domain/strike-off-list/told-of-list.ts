import type { Addressee } from '../organisation/actor';
import { addresseeOf, sameAddressee } from '../organisation/actor';
import { jointMeeting, officeBureau } from '../organisation/bureau';
import type { Recorded } from '../recorded';
import type { StrikeOffListState } from './list';
import type { ListEvent } from './list.events';

const office: Addressee = { bureau: officeBureau, role: 'office' };
const leaders: Addressee = { bureau: jointMeeting, role: 'leader' };

const kinds = ['listPut', 'listSigned', 'listSignatureEntered', 'listSignatureChecked', 'listReturned', 'listWithdrawn', 'listSignatureWithdrawn'] as const satisfies ListEvent['type'][];

/** Of which events of a list posts are told. */
export const toldListKinds: readonly (typeof kinds)[number][] = kinds;
export type ToldListEvent = Extract<ListEvent, { readonly type: (typeof kinds)[number] }>;

export const isToldOfList = (event: ListEvent): event is ToldListEvent => (kinds as readonly string[]).includes(event.type);

/** Who is told of what happened to a list, never the post that did it: whoever is to sign it that it is put to them or taken back, the office that it is signed, that this is taken back, or that it is returned. */
export function toldOfList(before: StrikeOffListState | undefined, { event, by }: Recorded<ListEvent>): readonly Addressee[] {
  return isToldOfList(event) ? concerned(before, event).filter((one) => !sameAddressee(one, addresseeOf(by))) : [];
}

function concerned(before: StrikeOffListState | undefined, { type }: ToldListEvent): readonly Addressee[] {
  switch (type) {
    case 'listPut':
      return [leaders];
    case 'listSigned':
    case 'listSignatureWithdrawn':
      return [office];
    case 'listSignatureEntered':
    case 'listSignatureChecked':
      return [office, leaders];
    case 'listReturned':
      return before?.phase === 'entered' ? [leaders] : [office];
    case 'listWithdrawn':
      return before?.phase === 'put' ? [leaders] : [];
  }
}
