import type { MilestonePhase } from '@lianxi/domain/approval/milestone.machine';
import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import type { ProgrammeClock } from '@lianxi/domain/clock/programme-clock';
import type { StepKind } from '@lianxi/domain/escalation/rung';
import type { TaskPhase } from '@lianxi/domain/task/progress';

/** A milestone as the workflow and its readers know it. */
export interface MilestoneView {
  readonly key: string;
  readonly text: string;
  readonly dueOn?: LocalDate;
  readonly reportBy?: LocalDate;
  readonly phase: MilestonePhase;
}

/** The step that follows if nobody acts, with the line Temporal's UI shows beside its timer and its activity. */
export interface NextStep {
  readonly key: string;
  readonly kind: StepKind;
  readonly at: Instant;
  readonly summary: string;
}

/** Texts for Temporal's UI, finished by the record so that the bundle holds neither rules nor wording. Markdown. */
export interface TaskTexts {
  /** `措施3 激发高校、科研院所绿色技术创新活力`, at most 200 bytes. */
  readonly summary: string;
  /** What is printed in the plan: does not change. */
  readonly details: string;
  /** Heading, bureaus, deadlines, phase, waiting for whom, next step and its date: changes with each version. */
  readonly current: string;
}

/** The values of the search attributes of infra/temporal. */
export interface TaskAttributes {
  readonly programme: string;
  readonly measure: number;
  readonly coordinator: string;
  readonly phase: TaskPhase;
  /** The earliest due date that is still open. */
  readonly dueOn?: LocalDate;
}

/** All a `roadmapTask` workflow knows of its task. The highest (epoch, version) wins, so views may repeat, coalesce or overtake. */
export interface TaskView {
  readonly programme: string;
  /** UUID of the task in the record. */
  readonly task: string;
  readonly measure: number;
  readonly heading: string;
  /** Names as the plan prints them. */
  readonly leads: readonly string[];
  readonly joint: readonly string[];
  readonly participants: readonly string[];
  readonly coordinator: { readonly bureau: string; readonly name: string; readonly provisional: boolean };
  readonly milestones: readonly MilestoneView[];
  readonly phase: TaskPhase;
  /** One sentence for each body that is waited for. */
  readonly waitingFor: readonly string[];
  readonly nextStep?: NextStep;
  /** Keys of the steps carried out so far, in order. */
  readonly carriedOut: readonly string[];
  readonly clock: ProgrammeClock;
  readonly texts: TaskTexts;
  readonly attributes: TaskAttributes;
  /** Rises with each renewal: only the run of the current epoch may carry out steps. */
  readonly epoch: number;
  /** Rises with each commit of the task, each clock change that concerns it and each renewal. */
  readonly version: number;
}

/** Whether one view is newer than another. */
export function isNewer(view: TaskView, than: TaskView): boolean {
  return view.epoch > than.epoch || (view.epoch === than.epoch && view.version > than.version);
}
