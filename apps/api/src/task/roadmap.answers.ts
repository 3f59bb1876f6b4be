import type { Duty } from '@lianxi/domain/organisation/bureau';
import type { MilestonePhase } from '@lianxi/domain/approval/milestone.machine';
import type { Basis } from '@lianxi/domain/task/brief';
import type { Flag, Progress } from '@lianxi/domain/task/progress';
import type { FormerDates } from '@lianxi/domain/task/task';
import { z } from 'zod';
import { authority, flag, progress } from '../http/answers';

/** A milestone's place on the roadmap. Without days, its calendar is awaited. */
interface RoadmapMark {
  key: string;
  basis: Basis;
  text: string;
  year: number;
  dueOn?: string | undefined;
  reportBy?: string | undefined;
  phase: MilestonePhase;
  flags: readonly Flag[];
  achievedOn?: string | undefined;
  /** Dates it had before they were moved, the oldest first: the plan's are the first of them. */
  formerDates?: readonly FormerDates[] | undefined;
}

/** A measure's line: from the day on which its task was opened to its milestones. */
interface RoadmapLine {
  task: string;
  measure: number;
  heading: string;
  section: string;
  progress: Progress;
  openedOn: string;
  concludedOn?: string | undefined;
  bureaus: readonly { bureau: string; name: string; duty: Duty }[];
  milestones: readonly RoadmapMark[];
}

/** The plan in time (路线图), as far as its reader may see its tasks. */
export interface Roadmap {
  programme: string;
  /** The programme's day. */
  today: string;
  lines: readonly RoadmapLine[];
}

const mark = z.object({
  key: z.string(),
  basis: z.enum(['deliverable', 'standing-rule']),
  text: z.string(),
  year: z.int(),
  dueOn: z.string().optional(),
  reportBy: z.string().optional(),
  phase: z.enum(['open', 'submitted', 'approved', 'reviewed', 'struck-off']),
  flags: z.array(flag),
  achievedOn: z.string().optional(),
  formerDates: z.array(z.object({ dueOn: z.string(), reportBy: z.string(), movedAt: z.string(), authority })).optional().meta({ description: 'Dates it had before they were moved, the oldest first' }),
}) satisfies z.ZodType<RoadmapMark>;

export const roadmap = z.object({
  programme: z.string(),
  today: z.string(),
  lines: z.array(z.object({
    task: z.string(),
    measure: z.int(),
    heading: z.string(),
    section: z.string(),
    progress,
    openedOn: z.string(),
    concludedOn: z.string().optional(),
    bureaus: z.array(z.object({ bureau: z.string(), name: z.string(), duty: z.enum(['lead', 'joint', 'participant']) })),
    milestones: z.array(mark),
  })),
}).meta({ id: 'Roadmap' }) satisfies z.ZodType<Roadmap>;
