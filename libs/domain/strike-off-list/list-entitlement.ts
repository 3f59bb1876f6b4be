import type { Actor } from '../organisation/actor';
import { signingWithheld } from '../organisation/signing';
import { refuse } from '../refusal';
import type { ListCommand } from './list.commands';
import type { StrikeOffListState } from './list';
import type { ListRefusal } from './decide-list';

/**
 * Whether the actor may ask this of a list at all: the office draws it up, changes, puts and withdraws it, and checks what was signed on paper; a leader, who is the
 * convenor or an authorised deputy, signs it, takes that back or gives it back; their staff may enter the paper they signed, as the office may. A substitute whose holding leaves signing out gives back, and neither signs nor takes a signature back.
 */
export function listEntitlement(state: StrikeOffListState | undefined, command: Pick<ListCommand, 'type'>, actor: Actor): ListRefusal | undefined {
  const { role, bureau } = actor;
  if (entitledRoles(state, command).includes(role)) return ofSignature.includes(command.type) ? signingWithheld(actor) : undefined;
  return refuse('not-entitled', { command: command.type, entitled: '', role, bureau });
}

const ofSignature: readonly ListCommand['type'][] = ['signList', 'withdrawListSignature'];

function entitledRoles(state: StrikeOffListState | undefined, { type }: Pick<ListCommand, 'type'>): readonly Actor['role'][] {
  switch (type) {
    case 'drawUpList':
    case 'changeList':
    case 'putList':
    case 'checkListSignature':
    case 'withdrawList':
      return ['office'];
    case 'signList':
    case 'withdrawListSignature':
      return ['leader'];
    case 'enterListSignature':
      return ['office', 'leader-staff'];
    case 'returnList':
      return state?.phase === 'entered' ? ['office'] : ['leader'];
  }
}
