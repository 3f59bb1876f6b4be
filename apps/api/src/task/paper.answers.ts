import type { PaperSignature } from '@lianxi/domain/approval/chain';
import { z } from 'zod';
import type { Texts } from './said';
import { wording } from './said';

/** 纸质签批: who signed, unless that was erased, in which post, and when. */
export interface PaperAnswer {
  signer?: string | undefined;
  post: string;
  on: string;
  /** SHA-256 of its scan, among the evidence. */
  scan?: string | undefined;
}

export const paperAnswer = z.object({
  signer: z.string().optional(),
  post: z.string(),
  on: z.string(),
  scan: z.string().optional().meta({ description: 'SHA-256 of its scan, among the evidence' }),
}).meta({ description: '纸质签批: signed on paper, entered by the person named' }) satisfies z.ZodType<PaperAnswer>;

/** A signature on paper as its reader has it. */
export function paperAnswerOf({ signerHash, post, on, scan }: PaperSignature, texts: Texts): PaperAnswer {
  return { signer: wording(texts, signerHash), post, on, scan };
}
