import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import type { OnPaper } from '@lianxi/domain/approval/chain';
import { z } from 'zod';
import { decision } from '../http/decision.answer';
import type { StandsIn } from '../task/stands-in';
import { standsIn } from '../task/stands-in';
import { papers } from './evidence.requests';

/** A file as it was taken. */
interface TakenFile {
  /** In hex: its address, by which it is downloaded. */
  sha256: string;
  /** In bytes. */
  size: number;
  /** By its content. */
  kind: string;
  /** As it is kept: composed, without folders and invisible characters. */
  name: string;
}

/** What an upload came to: the decision, and what was taken; a repeat with the same key is answered alike. */
export interface AttachedAnswer extends TaskAnswer {
  file: TakenFile;
}

const sha256 = z.string().meta({ description: 'SHA-256 of its bytes, in hex: the address it is downloaded by' });
const takenFile = { sha256, size: z.int().meta({ description: 'Bytes' }), kind: z.string().meta({ description: 'By its content, such as pdf' }) };

export const attachedAnswer = z.object({
  ...decision.shape,
  file: z.object({ ...takenFile, name: z.string() }),
}).meta({ id: 'AttachedEvidence' }) satisfies z.ZodType<Omit<AttachedAnswer, 'events'> & { events: readonly string[] }>;

/** A file attached to a milestone. */
export interface EvidenceAnswer extends Omit<TakenFile, 'name'> {
  milestone: string;
  /** Whose part it shows. */
  bureau: string;
  /** The paper it is the scan of; otherwise it belongs to what is submitted. */
  scanOf?: OnPaper | undefined;
  /** It is the scan of a signature that was returned, or of a submission that is gone. */
  voided?: true | undefined;
  /** Absent once it was erased. */
  name?: string | undefined;
  /** Programme time. */
  at: string;
  person: string;
  byBureau: string;
  /** Where they attached it as somebody's substitute. */
  standsIn?: StandsIn | undefined;
}

export const evidenceAnswer = z.object({
  milestone: z.string(),
  bureau: z.string().meta({ description: 'Whose part it shows' }),
  scanOf: z.enum(papers).optional().meta({ description: '会签单 · 签批单 · 初审 · 清单 · 依据: the paper it is the scan of; absent of what belongs to the submission itself' }),
  voided: z.literal(true).optional().meta({ description: 'It is the scan of a signature that was returned, or of a submission that is gone: it serves no paper any more' }),
  ...takenFile,
  name: z.string().optional().meta({ description: 'Absent once it was erased' }),
  at: z.string(),
  person: z.string(),
  byBureau: z.string(),
  standsIn: standsIn.optional(),
}).meta({ id: 'Evidence' }) satisfies z.ZodType<EvidenceAnswer>;
