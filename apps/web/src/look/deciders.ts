import type { Schemas } from '@lianxi/api-client/client';

type Waiting = Pick<Schemas['Waiting'], 'role' | 'what' | 'milestone'>;

/** Whether the office only registers what another decides: of one step (延期, 会签分歧) both are waited for, and who decides is the one. */
function registersOnly(one: Waiting, all: readonly Waiting[]): boolean {
  return one.role === 'office' && all.some(({ role, what, milestone }) => role !== 'office' && what === one.what && milestone === one.milestone);
}

/** Who decides each step, without the office where it only registers the decision. */
export function decidersOf<Of extends Waiting>(waitingFor: readonly Of[]): readonly Of[] {
  return waitingFor.filter((one) => !registersOnly(one, waitingFor));
}
