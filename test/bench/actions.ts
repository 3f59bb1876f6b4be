import { readFileSync } from 'node:fs';

/** An event of a workflow's history, as Temporal's own JSON has it. */
export interface HistoryEvent {
  readonly eventType: string;
  readonly activityTaskStartedEventAttributes?: { readonly attempt?: number };
}

/** What Temporal's price list counts as an action, among what a history shows. Queries and reads show in none. */
const billable: readonly string[] = [
  'WORKFLOW_EXECUTION_STARTED', 'TIMER_STARTED', 'WORKFLOW_EXECUTION_SIGNALED', 'ACTIVITY_TASK_SCHEDULED', 'UPSERT_WORKFLOW_SEARCH_ATTRIBUTES',
  'WORKFLOW_EXECUTION_UPDATE_ACCEPTED', 'MARKER_RECORDED', 'START_CHILD_WORKFLOW_EXECUTION_INITIATED', 'SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED',
];

/** Pure: how many actions a history comes to; a further attempt of an activity is one more. */
export function actionsOf(events: readonly HistoryEvent[]): number {
  return events.reduce((sum, { eventType, activityTaskStartedEventAttributes: started }) => {
    const name = eventType.replace(/^EVENT_TYPE_/, '');
    return sum + (billable.includes(name) ? 1 : 0) + Math.max(0, (started?.attempt ?? 1) - 1);
  }, 0);
}

/** Reads a history that a test committed. */
export function readEvents(file: string): readonly HistoryEvent[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { events: HistoryEvent[] }).events;
}
