import { z } from 'zod';

/** A dissolved bureau's part in an open task, which waits to be moved. */
export interface PartToMove {
  bureau: string;
  name: string;
  /** To whom it can pass by now. */
  into: { bureau: string; name: string }[];
  from: string;
  letter: string;
  programme: string;
  task: string;
  measure: number;
  /** Empty for whoever sees no task. */
  heading: string;
}

export const partToMove = z.object({
  bureau: z.string(),
  name: z.string(),
  into: z.array(z.object({ bureau: z.string(), name: z.string() })).meta({ description: 'To whom it can pass by now' }),
  from: z.string(),
  letter: z.string(),
  programme: z.string(),
  task: z.string(),
  measure: z.int(),
  heading: z.string().meta({ description: 'Empty for whoever sees no task' }),
}).meta({ id: 'PartToMove' }) satisfies z.ZodType<PartToMove>;
