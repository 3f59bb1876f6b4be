import type { OnPaper } from '@lianxi/domain/approval/chain';
import { z } from 'zod';
import { bureauId, fileHash, milestoneKey, taskId, unique } from '../http/fields';
import { formSchema } from '../http/form-schema';
import type { TaskPlace } from '../task/task.requests';

/** What a file can be the scan of. */
export const papers = ['countersignature', 'sign-off', 'review', 'list', 'authority'] as const satisfies readonly OnPaper[];

/** 100 MB. */
export const mostBytes = 104_857_600;

/** What stands beside the file in the form: the milestones it is attached to, and whose part it shows. */
export interface EvidenceForm {
  milestone: string[];
  /** Left out, the sender's own; the office's own is the coordinator's. */
  bureau?: string | undefined;
  /** The paper it is the scan of. */
  scanOf?: OnPaper | undefined;
}

export const evidenceForm = z.strictObject({
  milestone: unique(milestoneKey, 68, '节点重复 · a milestone is named twice').min(1).meta({ description: 'Keys of the milestones, each a field of its own', example: ['d5-2020'] }),
  bureau: bureauId.optional().meta({ description: 'Whose part it shows; left out, that of the sender, for the office that of the coordinator' }),
  scanOf: z.enum(papers).optional().meta({ description: '会签单 · 签批单 · 初审 · 清单 · 依据: the paper it is the scan of. That of an answer to 会签 is taken while the milestone is open, from its bureau, of a vertical body from the office. What is submitted takes nothing else: a signature\'s while it waits for its head, from the coordinator; a review\'s while it waits for that, and a list\'s while it waits to be struck off, from the office. That of an authority, on which something is decided, is taken at any time, from the office' }),
}) satisfies z.ZodType<EvidenceForm>;

/** The form as the API's document describes it. */
export const evidenceFormSchema = formSchema(evidenceForm, 'PDF, OFD, Office, WPS or ODF, PNG, JPEG or TIFF, of at most 100 MB; its name in UTF-8. Best the last field');

/** A file of a task, by its hash. */
export interface EvidencePlace extends TaskPlace {
  sha256: string;
}

export const evidenceParam = z.strictObject({
  id: taskId,
  sha256: fileHash.meta({ example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' }),
}) satisfies z.ZodType<EvidencePlace>;
