import type { ComparedParagraph } from '@lianxi/domain/countersignature/compare-texts';
import type { CountersignAnswer, CountersignEnough, CountersignOrder } from '@lianxi/domain/countersignature/round';
import type { Authority } from '@lianxi/domain/organisation/authority';
import { z } from 'zod';
import { authority } from '../http/answers';
import type { PaperAnswer } from '../task/paper.answers';
import { paperAnswer } from '../task/paper.answers';
import type { StandsIn } from '../task/stands-in';
import { standsIn } from '../task/stands-in';

/** One signer and its answer; `none` is 未反馈, which is no consent. */
export interface SignerAnswer {
  bureau: string;
  name: string;
  answer: CountersignAnswer | 'none';
  /** Of whoever has not answered the present version: the version to which it gave an answer that is void by now. */
  voided?: number | undefined;
  /** What it wrote, unless that was erased. */
  opinion?: string | undefined;
  reply?: string | undefined;
  /** Where it was signed on paper, and entered by the person named. */
  paper?: PaperAnswer | undefined;
  at?: string | undefined;
  person?: string | undefined;
  /** Where they answered as somebody's substitute. */
  standsIn?: StandsIn | undefined;
  /** The authority that settled its disagreement. */
  settled?: Authority | undefined;
}

/** Evidence that made a version another than the one before, though the text is the same. */
export interface AttachedAnswer {
  sha256: string;
  name?: string | undefined;
  bureau: string;
}

/** A contribution that was filed anew and made a version another than the one before, though the text is the same. */
export interface FiledAnewAnswer {
  bureau: string;
  name: string;
  /** As it was and is, where neither was erased. */
  comparison?: readonly ComparedParagraph[] | undefined;
}

/** A text that was changed, and the answers it had, which are void. */
export interface FormerTextAnswer {
  version: number;
  attached?: AttachedAnswer | undefined;
  contribution?: FiledAnewAnswer | undefined;
  text?: string | undefined;
  limitOn: string;
  changedAt: string;
  answers: readonly SignerAnswer[];
}

/** 会签 of a milestone's paper. */
export interface RoundAnswer {
  milestone: string;
  version: number;
  openedAt: string;
  openedBy: { person: string; bureau: string; standsIn?: StandsIn | undefined };
  limitOn: string;
  /** Its last day is over: one may go on, with those that have not answered named. */
  limitPassed: boolean;
  order: CountersignOrder;
  enough: CountersignEnough;
  answered: number;
  of: number;
  complete: boolean;
  /** It was of what was struck off before the milestone was opened again: its answers count no more, and another text is to be countersigned. */
  ended?: true | undefined;
  text?: string | undefined;
  attached?: AttachedAnswer | undefined;
  contribution?: FiledAnewAnswer | undefined;
  /** Beside the version before, where there was one and neither text was erased. */
  comparison?: readonly ComparedParagraph[] | undefined;
  signers: readonly SignerAnswer[];
  /** The oldest first. */
  earlier: readonly FormerTextAnswer[];
}

const signer = z.object({
  bureau: z.string(),
  name: z.string(),
  answer: z.enum(['agreed', 'agreed-with-opinion', 'disagreed', 'none']).meta({ description: '同意 · 原则同意 · 不同意 · 未反馈, which is no consent' }),
  voided: z.int().optional().meta({ description: 'Where it has not answered the present version: the version to which it gave an answer that is void' }),
  opinion: z.string().optional(),
  reply: z.string().optional(),
  paper: paperAnswer.optional(),
  at: z.string().optional(),
  person: z.string().optional(),
  standsIn: standsIn.optional(),
  settled: authority.optional(),
}).meta({ id: 'Signer' }) satisfies z.ZodType<SignerAnswer>;

const attached = z.object({ sha256: z.string(), name: z.string().optional(), bureau: z.string() }).optional().meta({ description: 'Evidence (证明材料) that made this version another than the one before, whose text it has' });

const paragraphs = z.array(z.object({ mark: z.enum(['same', 'added', 'removed']), text: z.string() })).optional();
const contribution = z.object({ bureau: z.string(), name: z.string(), comparison: paragraphs.meta({ description: 'As it was and is, paragraph by paragraph' }) }).optional()
  .meta({ description: 'A contribution (配合情况) that was filed anew and made this version another than the one before, whose text it has' });

export const roundAnswer = z.object({
  milestone: z.string(),
  version: z.int(),
  openedAt: z.string(),
  openedBy: z.object({ person: z.string(), bureau: z.string(), standsIn: standsIn.optional() }),
  limitOn: z.string(),
  limitPassed: z.boolean(),
  order: z.enum(['parallel', 'sequential']),
  enough: z.enum(['all', 'any']),
  answered: z.int(),
  of: z.int(),
  complete: z.boolean(),
  ended: z.literal(true).optional().meta({ description: 'It was of what was struck off before the milestone was opened again: its answers count no more, and another text is to be countersigned' }),
  text: z.string().optional(),
  attached,
  contribution,
  comparison: paragraphs.meta({ description: 'With the version before, paragraph by paragraph' }),
  signers: z.array(signer),
  earlier: z.array(z.object({ version: z.int(), attached, contribution, text: z.string().optional(), limitOn: z.string(), changedAt: z.string(), answers: z.array(signer) })).meta({ description: 'Texts before the present one, with the answers that became void' }),
}).meta({ id: 'Round' }) satisfies z.ZodType<RoundAnswer>;
