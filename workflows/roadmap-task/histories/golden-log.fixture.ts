import type { Payload } from '@temporalio/common';
import { defaultPayloadConverter } from '@temporalio/common';
import type { History } from '@temporalio/common/lib/proto-utils';
import { optionalTsToMs } from '@temporalio/common/lib/time';
import type { StepAnswer } from '@lianxi/contracts/steps';
import type { TaskView } from '@lianxi/contracts/task-view';
import { isNewer } from '@lianxi/contracts/task-view';
import type { Instant } from '@lianxi/domain/calendar/time';
import { programmeTime } from '@lianxi/domain/clock/programme-clock';

type Event = NonNullable<History['events']>[number];
type Scheduled = NonNullable<Event['activityTaskScheduledEventAttributes']>;
type Payloads = { payloads?: Payload[] | null } | null | undefined;

/**
 * What a run was told and what it then did, a line each: the instants of its timers in programme time, its activities with their inputs.
 * A replay checks only that commands come in the same order; that they say the same is seen by comparing this log.
 */
export function goldenLog({ events }: History): string[] {
  const reader = new Reader();
  return (events ?? []).flatMap((event) => reader.read(event));
}

class Reader {
  private view: TaskView | undefined;
  private woken = 0;
  private patienceBefore = '';

  read(event: Event): string[] {
    const fresh = this.learn(event);
    return [...fresh, ...this.command(event)];
  }

  /** What comes from outside. */
  private learn(event: Event): string[] {
    if (event.workflowTaskStartedEventAttributes) this.woken = optionalTsToMs(event.eventTime) ?? 0;
    const started = first(event.workflowExecutionStartedEventAttributes?.input) as TaskView | undefined;
    if (started) return this.take('started with', started);
    const told = first(event.workflowExecutionSignaledEventAttributes?.input) as TaskView | undefined;
    if (told) return this.take('told', told);
    const answer = first(event.activityTaskCompletedEventAttributes?.result) as StepAnswer | undefined;
    if (answer) return this.take(`answered ${answer.outcome},`, answer.view);
    const failed = event.activityTaskFailedEventAttributes?.failure;
    return failed ? [`failed ${failed.applicationFailureInfo?.type ?? ''}: ${failed.message ?? ''}`] : [];
  }

  private take(how: string, view: TaskView): string[] {
    if (!this.view || isNewer(view, this.view)) this.view = view;
    return [`${how} view ${view.epoch}.${view.version}`];
  }

  /** What the workflow did. */
  private command(event: Event): string[] {
    const timer = event.timerStartedEventAttributes;
    if (timer) return [`timer ${this.lasting(optionalTsToMs(timer.startToFireTimeout) ?? 0)}`];
    if (event.timerCanceledEventAttributes) return ['timer cancelled'];
    const activity = event.activityTaskScheduledEventAttributes;
    if (activity) return [...this.patience(activity), `${activity.activityType?.name ?? ''} ${JSON.stringify(first(activity.input))}`];
    const upserted = event.upsertWorkflowSearchAttributesEventAttributes?.searchAttributes?.indexedFields;
    if (upserted) return [`attributes ${Object.keys(upserted).sort().map((name) => `${name}=${String(defaultPayloadConverter.fromPayload(upserted[name]!))}`).join(' ')}`];
    return event.workflowExecutionCompletedEventAttributes ? ['concluded'] : [];
  }

  /** How long an attempt may take and how far apart they are: once, and again when it changes. */
  private patience({ startToCloseTimeout, retryPolicy }: Scheduled): string[] {
    const [attempt, between, most] = [startToCloseTimeout, retryPolicy?.initialInterval, retryPolicy?.maximumInterval].map(optionalTsToMs);
    const patience = `attempts of ${attempt} ms, ${between} to ${most} ms apart, ${retryPolicy?.maximumAttempts === 0 ? 'without end' : 'a limited number'}`;
    if (patience === this.patienceBefore) return [];
    this.patienceBefore = patience;
    return [patience];
  }

  /** A timer that waits for the next step shows its instant, any other one how long it runs. */
  private lasting(milliseconds: number): string {
    const wall: Instant = new Date(this.woken + milliseconds).toISOString();
    const { clock, nextStep } = this.view ?? {};
    const instant = clock && clock.kind !== 'standing' ? programmeTime(clock, wall) : undefined;
    return instant !== undefined && instant === nextStep?.at ? `until ${instant}` : `for ${milliseconds} ms`;
  }
}

function first(input: Payloads): unknown {
  const payload = input?.payloads?.[0];
  return payload ? defaultPayloadConverter.fromPayload(payload) : undefined;
}
