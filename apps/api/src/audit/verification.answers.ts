import type { AuthorityKind } from '@lianxi/domain/organisation/authority';
import { z } from 'zod';
import { authorityKind } from '../http/fields';
import type { DifferenceAnswer } from '../status/check.answers';
import { differenceKind } from '../status/check.answers';

/** Something in the record that its events, its commands or the anchors outside do not agree with. */
export type AuditFinding = Omit<DifferenceAnswer, 'programme' | 'workflow'> & { programme?: string | undefined };

/** The anchors outside the database: how many follow one another, and when the last was taken. */
interface AnchorsAnswer {
  /** False where no place for them is named: then what is deleted together with its head goes unnoticed. */
  kept: boolean;
  /** False where the place could not be read: then nothing was compared with it. */
  readable: boolean;
  count: number;
  /** Wall time of the last one's snapshot. */
  at?: string | undefined;
}

/** The files the record names: how many were read. */
interface FilesAnswer {
  count: number;
  /** False where the place they are kept could not be read, or not to the end. */
  readable: boolean;
}

/** 已删除: that something was erased, by which act and on what. */
export interface ErasureAnswer {
  aggregate: string;
  seq: number;
  at: string;
  of?: number | undefined;
  person?: string | undefined;
  authority?: { kind: AuthorityKind; number: string; on: string } | undefined;
  keptUntil?: string | undefined;
}

/** What was verified, and every finding. */
export interface Verification {
  /** Wall time by the record's clock. */
  at: string;
  programmes: string[];
  tasks: number;
  events: number;
  files: FilesAnswer;
  anchors: AnchorsAnswer;
  findings: AuditFinding[];
  erasures: ErasureAnswer[];
}

export const verification = z.object({
  at: z.string(),
  programmes: z.array(z.string()),
  tasks: z.int(),
  events: z.int(),
  files: z.object({
    count: z.int().meta({ description: 'Files the record names that were read to their end' }),
    readable: z.boolean().meta({ description: 'False where the place they are kept could not be read, or not to the end: what was not read is not called missing' }),
  }),
  anchors: z.object({
    kept: z.boolean().meta({ description: 'False where no place for them is named: then what is deleted together with its head goes unnoticed' }),
    readable: z.boolean().meta({ description: 'False where the place could not be read: then nothing was compared with it' }),
    count: z.int(),
    at: z.string().optional(),
  }),
  findings: z.array(z.object({
    programme: z.string().optional(),
    aggregate: z.string(),
    kind: differenceKind,
    where: z.string(),
    found: z.string(),
  })),
  erasures: z.array(z.object({
    aggregate: z.string().meta({ description: 'The task\'s id, or organisation' }),
    seq: z.int().meta({ description: 'Number of the event of the act' }),
    at: z.string(),
    of: z.int().optional().meta({ description: 'Number of the event whose words were erased' }),
    person: z.string().optional().meta({ description: 'Whose name was erased' }),
    authority: z.object({ kind: authorityKind, number: z.string(), on: z.string() }).optional(),
    keptUntil: z.string().optional().meta({ description: 'Of a name: the last day on which it was kept without more ado' }),
  })).meta({ description: 'What was erased by an act, and is therefore neither missing nor altered' }),
}).meta({ id: 'Verification' }) satisfies z.ZodType<Verification>;
