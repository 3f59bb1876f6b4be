import type { Policy } from './policy';
import { defaultPolicy } from './policy';

/** Policies to rehearse under by name: the default, one that presses earlier and harder, one that speaks less. */
export const presets: Readonly<Record<string, Policy>> = {
  default: defaultPolicy,
  strict: { ...defaultPolicy, version: 'strict-2', receipt: { within: 2, every: 2 }, remindBefore: [20, 10, 5, 3, 0], urge: { every: 3 }, superviseAfter: 6, agendaAfter: 6 },
  gentle: { ...defaultPolicy, version: 'gentle-2', receipt: { within: 5, every: 5 }, remindBefore: [5], urge: { every: 10 }, superviseAfter: 20, agendaAfter: 20 },
};
