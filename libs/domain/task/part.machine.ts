import type { Machine } from '../machine';

/** 配合情况: one bureau's contribution to one milestone; it may be filed anew as long as the milestone is open, and is awaited again once it is returned (退回) or taken back (撤回). */
export type PartState = 'awaited' | 'contributed';

export const partMachine: Machine<PartState, 'contribute' | 'return' | 'withdraw'> = {
  name: 'part',
  initial: 'awaited',
  transitions: { awaited: { contribute: 'contributed' }, contributed: { contribute: 'contributed', return: 'awaited', withdraw: 'awaited' } },
};
