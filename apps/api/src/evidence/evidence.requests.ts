import { z } from 'zod';
import { bureauId, fileHash, milestoneKey, taskId } from '../http/fields';
import type { TaskPlace } from '../task/task.requests';

/** 100 MB. */
export const mostBytes = 104_857_600;

/** What stands beside the file in the form: the milestones it is attached to, and whose part it shows. */
export interface EvidenceForm {
  milestone: string[];
  /** Left out, the sender's own; the office's own is the coordinator's. */
  bureau?: string | undefined;
}

export const evidenceForm = z.strictObject({
  milestone: z.array(milestoneKey).min(1).max(68).refine((keys) => new Set(keys).size === keys.length, { error: '节点重复 · a milestone is named twice' }),
  bureau: bureauId.optional(),
}) satisfies z.ZodType<EvidenceForm>;

/** The form as the API's document describes it. */
export const evidenceFormSchema = {
  type: 'object' as const,
  required: ['milestone', 'file'],
  properties: {
    milestone: { type: 'array' as const, items: { type: 'string' as const }, minItems: 1, description: 'Keys of the milestones, each a field of its own', example: ['d5-2020'] },
    bureau: { type: 'string' as const, description: 'Whose part it shows; left out, that of the sender, for the office that of the coordinator', example: 'kejiju' },
    file: { type: 'string' as const, format: 'binary', description: 'PDF, OFD, Office, WPS or ODF, PNG, JPEG or TIFF, of at most 100 MB; its name in UTF-8. Best the last field' },
  },
};

/** A file of a task, by its hash. */
export interface EvidencePlace extends TaskPlace {
  sha256: string;
}

export const evidenceParam = z.strictObject({
  id: taskId,
  sha256: fileHash.meta({ example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' }),
}) satisfies z.ZodType<EvidencePlace>;
