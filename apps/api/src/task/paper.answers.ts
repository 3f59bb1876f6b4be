import type { PaperSignature, SignedList } from '@lianxi/domain/approval/chain';
import type { Authority } from '@lianxi/domain/organisation/authority';
import { z } from 'zod';
import { authority } from '../http/answers';
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

/** 拟销号清单, as it was signed; of one that was signed elsewhere, who signed it, unless that was erased, in which post. */
export interface SignedListAnswer {
  number: string;
  on: string;
  signer: SignedList['signer'];
  signedBy?: string | undefined;
  post?: string | undefined;
  authority?: Authority | undefined;
  scan?: string | undefined;
  list?: string | undefined;
}

export const signedListAnswer = z.object({
  number: z.string(),
  on: z.string(),
  signer: z.enum(['convenor', 'authorised-deputy']),
  signedBy: z.string().optional().meta({ description: 'Who signed it, of one that was signed elsewhere; absent where it was erased, and in older statements' }),
  post: z.string().optional().meta({ description: 'In which post, of one that was signed elsewhere; absent in older statements' }),
  authority: authority.optional().meta({ description: '授权依据, on which a deputy signed it; older statements name none' }),
  scan: z.string().optional(),
  list: z.string().optional().meta({ description: 'The id of a list that was signed here' }),
}).meta({ description: '拟销号清单, as it was signed' }) satisfies z.ZodType<SignedListAnswer>;

/** A signed list as its reader has it. */
export function signedListAnswerOf({ signerHash, ...list }: SignedList, texts: Texts): SignedListAnswer {
  return { ...list, signedBy: wording(texts, signerHash) };
}
