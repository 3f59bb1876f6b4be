import { shanghaiDate } from '../calendar/shanghai';
import type { LocalDate } from '../calendar/time';
import type { StepKind } from '../escalation/rung';
import { milestoneOfKey } from '../escalation/rung';
import { refuse } from '../refusal';
import type { DecisionContext } from './context';
import type { Decision } from './decision';
import { accept } from './decision';
import type { Mark, Milestone, Step, TaskState } from './task';

/** 催办单 and 提请督办: what the ladder drafts for the office, and nobody sends by itself. */
export type DraftKind = Extract<StepKind, 'urge' | 'supervise'>;

export const draftKinds: readonly DraftKind[] = ['urge', 'supervise'];

/** 发文: the number and the day of a paper that went out. */
export interface Issue {
  readonly number: string;
  readonly on: LocalDate;
}

/** 登记草稿处理: the office says what became of a draft, named by its step: it was issued, or nothing of it was. */
export interface HandleDraft {
  readonly type: 'handleDraft';
  readonly milestone: string;
  readonly step: string;
  readonly issued?: Issue;
}

/** That it was said. */
export type DraftHandled = Omit<HandleDraft, 'type'> & { readonly type: 'draftHandled'; readonly kind: DraftKind };

/** What became of a draft, who said so and when. */
export type Handling = Mark & { readonly issued?: Issue };

/**
 * The draft about a milestone that is still the office's to handle: the last one of its ladder, for as long as the milestone is open and stands on it, and nobody has said what became of it.
 * A later urging, or the supervision above it, takes the place of an earlier one; a report, another date or a ladder that begins anew leaves none.
 */
export function openDraft(state: TaskState, milestone: Milestone): Step | undefined {
  if (state.concludedAt !== undefined || milestone.phase !== 'open' || !['urged', 'supervised', 'on-agenda'].includes(milestone.escalation)) return undefined;
  const last = Object.values(state.steps).filter((step) => isDraft(step) && milestoneOfKey(step.key) === milestone.key).at(-1);
  return last?.handled ? undefined : last;
}

/** Records what became of a draft, also of one that another has taken the place of meanwhile: once for each, by a paper that was issued between its day and today. */
export function handleDraft(state: TaskState, milestone: Milestone, { step: key, issued }: HandleDraft, { now }: DecisionContext): Decision {
  const step = state.steps[key];
  if (!step || !isDraft(step) || milestoneOfKey(key) !== milestone.key) return refuse('draft-unknown', { milestone: milestone.key }, 'milestone');
  if (step.handled) return refuse('draft-handled-already', { milestone: milestone.key }, 'milestone');
  if (issued) {
    const [since, today] = [shanghaiDate(step.endedAt), shanghaiDate(now)];
    if (issued.on < since || issued.on > today) return refuse('draft-issued-on-another-day', { on: issued.on, since, today }, 'issued.on');
  }
  return accept({ type: 'draftHandled', milestone: milestone.key, step: key, kind: step.kind, ...(issued && { issued }) });
}

/** Folds into a task what became of a draft. */
export function withHandling(state: TaskState, { step: key, issued }: DraftHandled, mark: Mark): TaskState {
  const step = state.steps[key];
  if (!step) throw new Error(`Task ${state.brief.id} has no step ${key} behind`);
  return { ...state, steps: { ...state.steps, [key]: { ...step, handled: { ...mark, ...(issued && { issued }) } } } };
}

const isDraft = (step: Step): step is Step & { readonly kind: DraftKind } => step.end === 'carried-out' && draftKinds.some((kind) => kind === step.kind);
