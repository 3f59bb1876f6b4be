import type { LocalDate } from '@lianxi/domain/calendar/time';
import { compareTexts } from '@lianxi/domain/countersignature/compare-texts';
import type { Answers, BesideText, Countersignature, Round } from '@lianxi/domain/countersignature/round';
import { limitPassed, roundStanding, voidedAnswer } from '@lianxi/domain/countersignature/standing';
import { nameOf } from '@lianxi/domain/task/accountable';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import type { Milestone } from '@lianxi/domain/task/task';
import type { Said } from '../task/said';
import { paperAnswerOf } from '../task/paper.answers';
import { standsInOf } from '../task/stands-in';
import type { AttachedAnswer, FiledAnewAnswer, RoundAnswer, SignerAnswer } from './countersignature.answers';

/** A round as its signers read it: the text beside the one before, each answer, and what was said to earlier versions. */
export function roundView({ key: milestone, evidence = [] }: Milestone, round: Round, { brief, texts, names, today }: Said & { readonly brief: TaskBrief; readonly today: LocalDate }): RoundAnswer {
  const { version, openedAt, by, limitOn, order, enough, textHash, signers, former } = round;
  const { answered, of, complete } = roundStanding(round);
  const [text, before] = [textHash, former.at(-1)?.textHash].map((hash) => (hash === undefined ? undefined : texts.get(hash)?.text));
  const said = (bureau: string, answers: Answers): SignerAnswer => signerView(bureau, answers[bureau], brief, { texts, names });
  const fileOf = (sha256: string | undefined): AttachedAnswer | undefined => {
    const file = evidence.find((known) => known.sha256 === sha256);
    return file && { sha256: file.sha256, name: texts.get(file.nameHash)?.text, bureau: file.bureau };
  };
  const besideOf = ({ attached, contribution }: BesideText): { attached: AttachedAnswer | undefined; contribution: FiledAnewAnswer | undefined } => ({
    attached: fileOf(attached),
    contribution: contribution && filedAnew(contribution, brief, texts),
  });
  return {
    milestone, version, openedAt, limitOn, order, enough, answered, of, complete: complete && !round.ended, ended: round.ended, text,
    openedBy: { person: by.person, bureau: by.bureau, standsIn: standsInOf(by, names) },
    ...besideOf(round),
    limitPassed: limitPassed(round, today),
    comparison: text === undefined || before === undefined ? undefined : compareTexts(before, text),
    signers: signers.map((bureau) => ({ ...said(bureau, round.answers), voided: voidedAnswer(round, bureau)?.version })),
    earlier: former.map((one) => ({
      version: one.version, ...besideOf(one), text: texts.get(one.textHash)?.text, limitOn: one.limitOn, changedAt: one.changedAt,
      answers: Object.keys(one.answers).map((bureau) => said(bureau, one.answers)),
    })),
  };
}

/** A contribution as it was and is, where neither was erased. */
function filedAnew({ bureau, from, to }: NonNullable<BesideText['contribution']>, brief: TaskBrief, texts: Said['texts']): FiledAnewAnswer {
  const [before, after] = [texts.get(from)?.text, texts.get(to)?.text];
  return { bureau, name: nameOf(brief, bureau), comparison: before === undefined || after === undefined ? undefined : compareTexts(before, after) };
}

function signerView(bureau: string, given: Countersignature | undefined, brief: TaskBrief, { texts, names }: Said): SignerAnswer {
  const name = nameOf(brief, bureau);
  if (!given) return { bureau, name, answer: 'none' };
  const { answer, opinionHash, reply, paper, at, by, settled } = given;
  return { bureau, name, answer, reply, paper: paper && paperAnswerOf(paper, texts), at, person: by.person, standsIn: standsInOf(by, names), opinion: opinionHash === undefined ? undefined : texts.get(opinionHash)?.text, settled: settled?.authority };
}
