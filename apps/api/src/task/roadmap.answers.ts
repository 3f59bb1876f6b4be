import type { Duty } from '@lianxi/domain/organisation/bureau';
import type { Progress } from '@lianxi/domain/task/progress';
import { z } from 'zod';
import { progress } from '../http/answers';
import type { MilestoneAnswer } from './milestone.answers';
import { milestoneAnswer } from './milestone.answers';

/** A milestone's place on the roadmap. Without days, its calendar is awaited. */
type RoadmapMark = Pick<MilestoneAnswer, 'key' | 'basis' | 'text' | 'year' | 'dueOn' | 'reportBy' | 'phase' | 'flags' | 'formerDates'> & { achievedOn?: string | undefined };

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

const mark = milestoneAnswer.pick({ key: true, basis: true, text: true, year: true, dueOn: true, reportBy: true, phase: true, flags: true, formerDates: true })
  .extend({ achievedOn: z.string().optional() }) satisfies z.ZodType<RoadmapMark>;

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
