import type { Machine } from '../machine';

/** 配合情况: one bureau's contribution to one milestone; it may be filed anew as long as the milestone is open. */
export type PartState = 'awaited' | 'contributed';

export const partMachine: Machine<PartState, 'contribute'> = {
  name: 'part',
  initial: 'awaited',
  transitions: { awaited: { contribute: 'contributed' }, contributed: { contribute: 'contributed' } },
};
