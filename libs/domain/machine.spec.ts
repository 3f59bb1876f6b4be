import { milestoneMachine } from './approval/milestone.machine';
import { escalationMachine } from './escalation/escalation.machine';
import type { Machine } from './machine';
import { faultsOf, transition } from './machine';
import { partMachine } from './task/part.machine';
import { receiptMachine } from './task/receipt.machine';

const machines: readonly Machine<string, string>[] = [receiptMachine, partMachine, milestoneMachine, escalationMachine];

describe('the sub-machines of a task', () => {
  it.each(machines.map((machine) => [machine.name, machine] as const))('%s has no unknown and no unreachable state', (_name, machine) => {
    expect(faultsOf(machine)).toEqual([]);
  });

  it('would be found out otherwise', () => {
    const broken: Machine<string, string> = {
      name: 'broken',
      initial: 'open',
      transitions: { open: { close: 'shut' }, forgotten: { wake: 'open' } },
    };
    expect(faultsOf(broken)).toEqual(['broken: unknown state shut', 'broken: unreachable state forgotten']);
  });

  it('allow only what their tables list', () => {
    expect(transition(milestoneMachine, 'submitted', 'approve')).toBe('approved');
    expect(transition(milestoneMachine, 'open', 'strike-off')).toBeUndefined();
    expect(transition(milestoneMachine, 'struck-off', 'return')).toBeUndefined();
  });
});
