import type { Basis } from '@lianxi/domain/task/brief';
import type { EscalationLevel } from '@lianxi/domain/escalation/escalation.machine';
import type { ApprovalStep } from '@lianxi/domain/approval/chain';
import type { MilestonePhase } from '@lianxi/domain/approval/milestone.machine';
import type { Flag } from '@lianxi/domain/task/progress';
import type { FormerDates, Lapse } from '@lianxi/domain/task/task';
import { z } from 'zod';
import type { Sentence } from '../http/answers';
import { authority, flag, sentence } from '../http/answers';
import type { TargetAnswer } from './figure.answers';
import { targetAnswer } from './figure.answers';
import type { HandlerAnswer } from './handler.answers';
import { handlerAnswer } from './handler.answers';
import type { PaperAnswer, SignedListAnswer } from './paper.answers';
import { paperAnswer, signedListAnswer } from './paper.answers';
import type { StandsIn } from './stands-in';
import { standsIn } from './stands-in';
import { who } from './who-acted';

/** A contribution (配合情况): what a bureau wrote, unless it was erased. */
interface ContributionAnswer {
  bureau: string;
  state: 'awaited' | 'contributed';
  filedAt?: string | undefined;
  text?: string | undefined;
  /** The post to which this milestone's part was passed. */
  handler?: HandlerAnswer | undefined;
}

/** Who decided, and when in programme time. */
export interface MarkAnswer {
  at: string;
  person: string;
  bureau: string;
  /** Where they decided as somebody's substitute. */
  standsIn?: StandsIn | undefined;
  /** By post and name, for whoever reads the whole. */
  who?: Sentence | undefined;
}

/** A milestone (节点) and how far it has come. Without dates, its calendar is awaited. */
export interface MilestoneAnswer {
  key: string;
  basis: Basis;
  text: string;
  year: number;
  dueOn?: string | undefined;
  reportBy?: string | undefined;
  phase: MilestonePhase;
  escalation: EscalationLevel;
  flags: readonly Flag[];
  /** Once it is submitted: `按期完成，按期报送`. */
  timeliness?: { achieved: boolean; reported: boolean; sentence: Sentence } | undefined;
  /** Targets of the plan it reports on; absent where there are none. */
  targets?: readonly TargetAnswer[] | undefined;
  contributions: readonly ContributionAnswer[];
  /** 会签: how many of its signers have answered its present text; absent where nothing was countersigned. */
  countersignature?: { version: number; signers: readonly string[]; answered: number; of: number; complete: boolean; ended?: true | undefined } | undefined;
  submission?: MarkAnswer & { achievedOn: string; document?: string | undefined; text?: string | undefined; chain: readonly ApprovalStep[]; unanswered?: readonly string[] | undefined } | undefined;
  /** With `paper`, it was signed on paper (纸质签批) and entered by the person named. */
  approval?: MarkAnswer & { paper?: PaperAnswer | undefined } | undefined;
  /** With `scan` and `answers`, the signature and the answers to 会签 on paper were checked by it; with `paper`, it was signed on paper itself. */
  review?: MarkAnswer & { scan?: string | undefined; answers?: readonly string[] | undefined; paper?: PaperAnswer | undefined } | undefined;
  strikeOff?: MarkAnswer & { list?: SignedListAnswer | undefined; reviewScan?: string | undefined } | undefined;
  /** 退回: to which step; of a contribution, whose. */
  returns: readonly (MarkAnswer & { to: 'coordinator' | 'contribution' | 'head' | 'review'; contributor?: string | undefined; reason?: string | undefined; request?: string | undefined })[];
  /** Asked for and not decided yet. */
  extension?: MarkAnswer & { dueOn: string; reason?: string | undefined; seen: string } | undefined;
  /** 延期申请失效: the last one asked for that nobody had decided when the milestone ended. */
  lapsed?: MarkAnswer & { dueOn: string; lapsedAt: string; with: Lapse } | undefined;
  /** Dates it had before they were moved, the oldest first. */
  formerDates?: readonly FormerDates[] | undefined;
  /** Where its present date came from, by which it is decided whose it is to move. */
  dateOrigin: Basis;
  /** What the programme's rules ask of its submission: a number (成果文号), and that its paper was countersigned (会签) before. */
  asked: { number: boolean; countersignature: boolean };
  /** `whole` with what every body wrote, or `part`: with what one's own wrote, and how it stands. */
  shown: 'whole' | 'part';
  /** Of the last step, where it could be taken back, what it stands on: a withdrawal that names it takes back no other. */
  lastStep?: { seen: string } | undefined;
  /** Names what a decider has before them: a decision that names it decides about nothing else. */
  seen: string;
}

/** The fields of `MarkAnswer`. */
export const markFields = { at: z.string(), person: z.string(), bureau: z.string(), standsIn: standsIn.optional(), who: who.optional() };

export const milestoneAnswer = z.object({
  key: z.string(),
  basis: z.enum(['deliverable', 'standing-rule']),
  text: z.string(),
  year: z.int(),
  dueOn: z.string().optional(),
  reportBy: z.string().optional(),
  phase: z.enum(['open', 'submitted', 'approved', 'reviewed', 'struck-off']),
  escalation: z.enum(['quiet', 'reminded', 'urged', 'supervised', 'on-agenda']),
  flags: z.array(flag),
  timeliness: z.object({ achieved: z.boolean(), reported: z.boolean(), sentence }).optional().meta({ description: 'Whether it was achieved by its due day and reported by its own (按期完成，按期报送); absent before it is submitted' }),
  targets: z.array(targetAnswer).optional().meta({ description: 'Targets of the plan (量化指标) that its submission reports on, with what it says of them' }),
  contributions: z.array(z.object({ bureau: z.string(), state: z.enum(['awaited', 'contributed']), filedAt: z.string().optional(), text: z.string().optional(), handler: handlerAnswer.optional() })),
  countersignature: z.object({ version: z.int().min(1), signers: z.array(z.string()), answered: z.int().min(0), of: z.int().min(0), complete: z.boolean(), ended: z.literal(true).optional() }).optional().meta({ description: '会签: how many of its signers have answered its present text; all of it in GET …/countersignature. Ended: it was of what was struck off before the milestone was opened again, its answers count no more, and another text is to be countersigned. Absent where nothing is countersigned' }),
  submission: z.object({ ...markFields, achievedOn: z.string(), document: z.string().optional(), text: z.string().optional(), chain: z.array(z.enum(['sign-off', 'review', 'list'])).meta({ description: 'The steps it takes: 签批 · 初审 · 拟销号清单' }), unanswered: z.array(z.string()).optional().meta({ description: '未反馈: signers that had not answered its 会签, which is no consent' }) }).optional(),
  approval: z.object({ ...markFields, paper: paperAnswer.optional() }).optional(),
  review: z.object({ ...markFields, scan: z.string().optional().meta({ description: 'The scan of the signature on paper, which was checked with it' }), answers: z.array(z.string()).optional().meta({ description: 'The scans of answers to 会签 on paper, which were checked with it' }), paper: paperAnswer.optional() }).optional(),
  strikeOff: z.object({ ...markFields, list: signedListAnswer.optional(), reviewScan: z.string().optional().meta({ description: 'The scan of the review on paper, which was checked with it' }) }).optional(),
  returns: z.array(z.object({ ...markFields, to: z.enum(['coordinator', 'contribution', 'head', 'review']).meta({ description: '退回汇总单位重办 · 退回一个单位重报配合情况 · 退回局领导重签 · 退回初审' }), contributor: z.string().optional().meta({ description: 'Whose contribution it was returned to, and to the coordinator with it' }), reason: z.string().optional(), request: z.string().optional().meta({ description: 'What was asked for (需补充什么)' }) })),
  extension: z.object({ ...markFields, dueOn: z.string(), reason: z.string().optional(), seen: z.string().meta({ description: 'Names the day and the reason asked for, in hex: a decision about it can say that it is about this' }) }).optional().meta({ description: '延期申请: asked for and not decided yet' }),
  lapsed: z.object({ ...markFields, dueOn: z.string(), lapsedAt: z.string(), with: z.enum(['strike-off', 'became-standing', 'policy-ended']) }).optional().meta({ description: '延期申请失效: the last one asked for that nobody had decided when the milestone was struck off, or its task concluded otherwise' }),
  formerDates: z.array(z.object({ dueOn: z.string(), reportBy: z.string(), movedAt: z.string(), authority: authority.optional(), setBy: z.string().optional().meta({ description: 'The leader\'s post that decided it here: it alone, or the convenor, decides here whether the present date moves again' }) })).optional().meta({ description: 'Dates it had before they were moved, the oldest first' }),
  asked: z.object({ number: z.boolean(), countersignature: z.boolean() }).meta({ description: 'What the programme\'s rules ask of its submission: a number (成果文号), and that its paper was countersigned (会签) before' }),
  shown: z.enum(['whole', 'part']).meta({ description: '`whole`: with all that every bureau wrote and attached. `part`: of that what is one\'s own bureau\'s; the rest is read by the coordinator (汇总单位), who is asked to countersign the milestone (会签), and those who see all' }),
  dateOrigin: z.enum(['deliverable', 'standing-rule']).meta({ description: 'Where its present date came from: a date of the plan, or of a leader\'s decision, is a leader\'s to move; one the office has set for standing work the office\'s too' }),
  lastStep: z.object({ seen: z.string().meta({ description: 'Names what a decider has before them and when each step was taken, in hex: a withdrawal (撤回) that names it takes back no other step' }) }).optional().meta({ description: 'The last step, where it could be taken back' }),
  seen: z.string().meta({ description: 'Names what a decider has before them, in hex: the submission with its day, number, text, figures, contributions and evidence, before there is one the contributions and the answers to its 会签, and the extension asked for. A decision that names it decides about nothing else; one about an extension names `extension.seen`, a withdrawal `lastStep.seen`' }),
}).meta({ id: 'Milestone' }) satisfies z.ZodType<MilestoneAnswer>;
