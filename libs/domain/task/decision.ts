import type { TaskEvent } from './events';
import type { TaskRefusal } from './refusals';

/** The events that follow from what a person asks, or the rule that says no. */
export type Decision = { readonly events: readonly TaskEvent[] } | TaskRefusal;

export const accept = (...events: readonly TaskEvent[]): Decision => ({ events });
