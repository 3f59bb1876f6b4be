import type { PaperSignature } from '../approval/chain';
import type { CountersignAnswer, Round } from '../countersignature/round';
import type { BureauId } from '../organisation/bureau';
import { refuse } from '../refusal';
import type { TaskCommand } from './commands';
import type { DecisionContext } from './context';
import type { TaskRefusal } from './refusals';
import type { Milestone } from './task';

/** What is decided about: a milestone as it was put to somebody, with the steps it has taken by now where the last of them is taken back; or the later date alone that was asked for, whatever else is done about the milestone meanwhile. */
export type Matter = 'milestone' | 'steps' | 'extension';

/**
 * What whoever decides about a milestone has before them, by field: of a submission its day, number, text, figures, contributions, evidence and the paper it was signed
 * on, with that one's scan, and that it was reviewed on; other scans are no part of what is submitted; the 会签 it rests on, or would rest on; before there is a submission the contributions and evidence it
 * would hold; of an extension the day and reason asked for. Words stand as the hashes they are kept under.
 */
export function beforeDeciders(milestone: Milestone, matter: Matter = 'milestone'): Readonly<Record<string, string>> {
  const { phase, submission, extension, evidence = [], parts, round, approval, review } = milestone;
  const asked: [string, string | undefined][] = !extension ? [] : [['extension.dueOn', extension.dueOn], ['extension.reason', extension.reasonHash]];
  if (matter === 'extension') return thoseSaid(asked);
  const submitted: [string, string | undefined][] = !submission ? [] : [
    ['achievedOn', submission.achievedOn],
    ['document', submission.document],
    ['text', submission.textHash],
    ...(submission.figures ?? []).map(({ target, value, unit, on }): [string, string] => [`figure.${target}`, `${value}${unit} ${on}`]),
    ['unanswered', submission.unanswered?.join()],
    ['paper', onPaper(approval?.paper)],
    ['reviewPaper', onPaper(review?.paper)],
  ];
  // Before the whole is submitted, the coordinator may return what it has been given, or submits it as it stands.
  const given: [string, string | undefined][] = !submission && phase !== 'open' ? [] : [
    ...Object.entries(parts).map(([bureau, { textHash }]): [string, string | undefined] => [`contribution.${bureau}`, textHash]),
    ...evidence.filter(({ scanOf }) => scanOf === undefined).map(({ bureau, sha256, nameHash }): [string, string] => [`evidence.${bureau}.${sha256}`, nameHash]),
  ];
  // What is taken back is one step: who takes it back at the same time as another takes back the one before has seen another.
  const steps: [string, string | undefined][] = matter === 'steps' ? [['submittedAt', submission?.at], ['approvedAt', approval?.at], ['reviewedAt', review?.at]] : [];
  return thoseSaid([...submitted, ...given, ...(round ? countersigned(round) : []), ...asked, ...steps]);
}

const thoseSaid = (fields: readonly (readonly [field: string, value: string | undefined])[]): Readonly<Record<string, string>> => Object.fromEntries(fields.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));

/** Which text was put to 会签, how it was answered, and what of that is settled: what is submitted rests on it, and a settlement is about it. */
function countersigned({ version, textHash, signers, answers }: Round): [string, string | undefined][] {
  const who = (of: (bureau: BureauId) => boolean): string | undefined => signers.filter(of).join() || undefined;
  return [
    ['version', String(version)],
    ['countersigned', textHash],
    ['signers', signers.join()],
    ...answerKinds.map((kind): [string, string | undefined] => [kind, who((bureau) => answers[bureau]?.answer === kind && !answers[bureau].settled)]),
    ['settled', who((bureau) => answers[bureau]?.settled !== undefined)],
    ...signers.flatMap((bureau): [string, string | undefined][] => [[`opinion.${bureau}`, answers[bureau]?.opinionHash], [`answerPaper.${bureau}`, onPaper(answers[bureau]?.paper)]]),
  ];
}

const answerKinds: readonly CountersignAnswer[] = ['agreed', 'agreed-with-opinion', 'disagreed'];

const onPaper = (paper: PaperSignature | undefined): string | undefined => paper && [paper.signerHash, paper.post, paper.on, ...(paper.scan === undefined ? [] : [paper.scan])].join();

/** The name of all this: its SHA-256, in hex. Two that differ in anything have two names. */
export function seenOf(milestone: Milestone, hash: DecisionContext['hash'], matter?: Matter): string {
  return hash(JSON.stringify(Object.entries(beforeDeciders(milestone, matter)).sort(([one], [other]) => (one < other ? -1 : 1))));
}

/** What is decided about something that was put before the decider. */
export type Deciding = Extract<TaskCommand, { type: 'submit' | 'settleCountersignature' | 'approve' | 'review' | 'return' | 'withdraw' | 'strikeOff' | 'grantExtension' | 'refuseExtension' }>;

const deciding: readonly TaskCommand['type'][] = ['submit', 'settleCountersignature', 'approve', 'review', 'return', 'withdraw', 'strikeOff', 'grantExtension', 'refuseExtension'] satisfies readonly Deciding['type'][];

export const decides = (command: TaskCommand): command is Deciding => deciding.includes(command.type);

/** About what a command decides. */
export function matterOf({ type }: Pick<TaskCommand, 'type'>): Matter {
  if (type === 'withdraw') return 'steps';
  return type === 'grantExtension' || type === 'refuseExtension' ? 'extension' : 'milestone';
}

/** Who names what they saw decides about nothing else. */
export function changedSinceSeen({ key }: Milestone, { seen }: Deciding, stands: string): TaskRefusal | undefined {
  return seen === undefined || seen === stands ? undefined : refuse('changed-since-seen', { milestone: key }, 'seen');
}
