import type { PaperSignature } from '../approval/chain';
import { refuse } from '../refusal';
import type { TaskCommand } from './commands';
import type { DecisionContext } from './context';
import type { TaskRefusal } from './refusals';
import type { Milestone } from './task';

/**
 * What whoever decides about a milestone has before them, by field: of a submission its day, number, text, figures, contributions, evidence and the paper it was signed
 * on, with that one's scan, and that it was reviewed on; other scans are no part of what is submitted; of an extension the day and reason asked for. Words stand as the hashes they are kept under.
 */
export function beforeDeciders({ phase, submission, extension, evidence = [], parts, approval, review }: Milestone): Readonly<Record<string, string>> {
  const submitted: [string, string | undefined][] = !submission ? [] : [
    ['achievedOn', submission.achievedOn],
    ['document', submission.document],
    ['text', submission.textHash],
    ...(submission.figures ?? []).map(({ target, value, unit, on }): [string, string] => [`figure.${target}`, `${value}${unit} ${on}`]),
    ['unanswered', submission.unanswered?.join()],
    ...evidence.filter(({ scanOf }) => scanOf === undefined).map(({ bureau, sha256, nameHash }): [string, string] => [`evidence.${bureau}.${sha256}`, nameHash]),
    ['paper', onPaper(approval?.paper)],
    ['reviewPaper', onPaper(review?.paper)],
  ];
  // Before the whole is submitted, the coordinator may return what it has been given.
  const given = submission || phase === 'open' ? Object.entries(parts).map(([bureau, { textHash }]): [string, string | undefined] => [`contribution.${bureau}`, textHash]) : [];
  const asked: [string, string | undefined][] = !extension ? [] : [['extension.dueOn', extension.dueOn], ['extension.reason', extension.reasonHash]];
  return Object.fromEntries([...submitted, ...given, ...asked].flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
}

const onPaper = (paper: PaperSignature | undefined): string | undefined => paper && [paper.signerHash, paper.post, paper.on, ...(paper.scan === undefined ? [] : [paper.scan])].join();

/** The name of all this: its SHA-256, in hex. Two that differ in anything have two names. */
export function seenOf(milestone: Milestone, hash: DecisionContext['hash']): string {
  return hash(JSON.stringify(Object.entries(beforeDeciders(milestone)).sort(([one], [other]) => (one < other ? -1 : 1))));
}

/** What is decided about something that was put before the decider. */
export type Deciding = Extract<TaskCommand, { type: 'approve' | 'review' | 'return' | 'strikeOff' | 'grantExtension' | 'refuseExtension' }>;

const deciding: readonly TaskCommand['type'][] = ['approve', 'review', 'return', 'strikeOff', 'grantExtension', 'refuseExtension'] satisfies readonly Deciding['type'][];

export const decides = (command: TaskCommand): command is Deciding => deciding.includes(command.type);

/** Who names what they saw decides about nothing else. */
export function changedSinceSeen({ key }: Milestone, { seen }: Deciding, stands: string): TaskRefusal | undefined {
  return seen === undefined || seen === stands ? undefined : refuse('changed-since-seen', { milestone: key }, 'seen');
}
