import { actionsOf } from './actions';

describe('the actions of a history', () => {
  it('are its start, timers, signals, activities and search attributes; workflow tasks are none', () => {
    const events = ['WORKFLOW_EXECUTION_STARTED', 'WORKFLOW_EXECUTION_SIGNALED', 'WORKFLOW_TASK_SCHEDULED', 'TIMER_STARTED', 'TIMER_FIRED', 'ACTIVITY_TASK_SCHEDULED', 'UPSERT_WORKFLOW_SEARCH_ATTRIBUTES'];
    expect(actionsOf(events.map((name) => ({ eventType: `EVENT_TYPE_${name}` })))).toBe(5);
  });

  it('count every attempt of an activity', () => {
    const started = (attempt: number) => ({ eventType: 'EVENT_TYPE_ACTIVITY_TASK_STARTED', activityTaskStartedEventAttributes: { attempt } });
    expect([actionsOf([started(1)]), actionsOf([started(3)])]).toEqual([0, 2]);
  });
});
