import { z } from 'zod';

/** An anchor that fixes a head of a task: its own number, the number of the task's event it names, and the line as it is kept outside. */
export interface AnchorAnswer {
  number: number;
  seq: number;
  line: string;
}

export const anchorAnswer = z.object({
  number: z.int().meta({ description: 'Number of the anchor' }),
  seq: z.int().meta({ description: 'Number of the task\'s event whose hash it fixes' }),
  line: z.string().meta({ description: 'The anchor as it is kept outside the database, to the byte' }),
}).meta({ id: 'Anchor' }) satisfies z.ZodType<AnchorAnswer>;
