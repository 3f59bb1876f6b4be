import type { AccessEvent } from '@lianxi/domain/access/events';
import { z } from 'zod';

/** That somebody was given something to read or to take away. */
export interface AccessAnswer {
  seq: number;
  /** Wall time. */
  at: string;
  person: string;
  bureau: string;
  role: string;
  type: AccessEvent['type'];
  /** The task's id; of a ledger the programme's. */
  aggregate: string;
  sha256?: string | undefined;
  what?: 'task-proof' | 'list-proof' | 'ledger' | 'paper' | undefined;
}

export const accessAnswer = z.object({
  seq: z.int().meta({ description: 'Its number in the chain' }),
  at: z.string().meta({ description: 'Wall time' }),
  person: z.string(),
  bureau: z.string(),
  role: z.string(),
  type: z.enum(['evidenceRead', 'exported']),
  aggregate: z.string().meta({ description: 'The task\'s id; of a ledger the programme\'s' }),
  sha256: z.string().optional().meta({ description: 'Of the file that was downloaded' }),
  what: z.enum(['task-proof', 'list-proof', 'ledger', 'paper']).optional().meta({ description: 'What was exported' }),
}).meta({ id: 'Access' }) satisfies z.ZodType<AccessAnswer>;
