import type { LocalDate } from '@lianxi/domain/calendar/time';
import { compareTexts } from '@lianxi/domain/countersignature/compare-texts';
import type { Answers, Countersignature, Round } from '@lianxi/domain/countersignature/round';
import { limitPassed, roundStanding } from '@lianxi/domain/countersignature/standing';
import { nameOf } from '@lianxi/domain/task/accountable';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import type { Milestone } from '@lianxi/domain/task/task';
import type { Said } from '../task/milestone-view';
import { standsInOf } from '../task/stands-in';
import type { AttachedAnswer, RoundAnswer, SignerAnswer } from './countersignature.answers';

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
  return {
    milestone, version, openedAt, limitOn, order, enough, answered, of, complete, text,
    openedBy: { person: by.person, bureau: by.bureau, standsIn: standsInOf(by, names) },
    attached: fileOf(round.attached),
    limitPassed: limitPassed(round, today),
    comparison: text === undefined || before === undefined ? undefined : compareTexts(before, text),
    signers: signers.map((bureau) => said(bureau, round.answers)),
    earlier: former.map((one) => ({
      version: one.version, attached: fileOf(one.attached), text: texts.get(one.textHash)?.text, limitOn: one.limitOn, changedAt: one.changedAt,
      answers: Object.keys(one.answers).map((bureau) => said(bureau, one.answers)),
    })),
  };
}

function signerView(bureau: string, given: Countersignature | undefined, brief: TaskBrief, { texts, names }: Said): SignerAnswer {
  const name = nameOf(brief, bureau);
  if (!given) return { bureau, name, answer: 'none' };
  const { answer, opinionHash, reply, at, by, settled } = given;
  return { bureau, name, answer, reply, at, person: by.person, standsIn: standsInOf(by, names), opinion: opinionHash === undefined ? undefined : texts.get(opinionHash)?.text, settled: settled?.authority };
}
