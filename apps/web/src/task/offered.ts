import type { Schemas } from '@lianxi/api-client/client';
import type { Rights } from '../session/rights';
import type { MilestoneAct } from './acts';
import { acts } from './acts';
import type { Asked } from './asked';

type Milestone = Schemas['Milestone'];

/** What of a task decides on what its reader is offered. */
export type OfTask = Pick<Schemas['Task'], 'coordinator' | 'parts' | 'waitingFor' | 'conclusion'>;

/** What this reader may do about a milestone now, the likeliest first: what its phase and the programme's day allow, as far as the post has the right. */
export function actsFor(milestone: Milestone, task: OfTask, rights: Rights, { bureau, today }: { readonly bureau: string; readonly today: string }): readonly MilestoneAct[] {
  const { phase, approval, submission, extension, contributions, countersignature, dueOn, dateOrigin } = milestone;
  const { coordinator } = task;
  const facts = { kind: 'Milestone', coordinator: coordinator.bureau, phase, onPaper: approval?.paper !== undefined, dateOrigin } as const;
  // The coordinator reports for all, and contributes to nobody.
  const owes = (one: string): boolean => one !== coordinator.bureau && contributions.some((part) => part.bureau === one && part.state === 'awaited');
  const hasFiled = (one: string): boolean => one !== coordinator.bureau && contributions.some((part) => part.bureau === one && part.state === 'contributed');
  const skipsReview = submission?.chain.includes('review') === false;
  // Not where the policy takes no leader's own word.
  const waitsForLeader = task.waitingFor.some(({ what, role, milestone: of }) => what === 'extension' && role === 'leader' && of === milestone.key);
  const [isOpen, isOver] = [phase === 'open', phase === 'struck-off'];
  const isUnderWay = !isOpen && !isOver;
  // What was concluded otherwise takes nothing but its reopening.
  if (task.conclusion !== undefined) return offered([['reopening', rights.can('reopen', facts)]]);
  return offered([
    ...answering(milestone, task, rights, bureau),
    ['contribution', isOpen && owes(bureau) && maySpeak('contribute', bureau, task, rights)],
    ['contributionFor', isOpen && behalves('contribute', bureau, task, rights).some(owes)],
    ['contributionWithdrawal', isOpen && hasFiled(bureau) && maySpeak('withdrawContribution', bureau, task, rights)],
    ['submission', isOpen && rights.can('submit', facts)],
    ['openRound', isOpen && countersignature === undefined && rights.can('openCountersignature', facts)],
    ['changeText', isOpen && countersignature !== undefined && rights.can('changeCountersignedText', facts)],
    ['changeSigners', isOpen && countersignature !== undefined && rights.can('changeSigners', facts)],
    ['approval', phase === 'submitted' && rights.can('approve', facts)],
    ['paper', phase === 'submitted' && rights.can('enterSignature', facts)],
    ['review', phase === 'approved' && !skipsReview && rights.can('review', facts)],
    ['reviewPaper', phase === 'approved' && !skipsReview && rights.can('enterReview', facts)],
    ['strikeOff', (phase === 'reviewed' || (phase === 'approved' && skipsReview)) && rights.can('strikeOff', facts)],
    ['grant', isOpen && extension !== undefined && rights.can('grantExtension', facts)],
    ['refusal', !isOver && extension !== undefined && rights.can('refuseExtension', facts)],
    ['leaderGrant', waitsForLeader && rights.can('decideExtension', facts)],
    ['leaderRefusal', waitsForLeader && rights.can('decideExtension', facts)],
    ['contributionReturn', isOpen && contributions.some((part) => hasFiled(part.bureau)) && rights.can('returnContribution', facts)],
    ['return', isUnderWay && rights.can('return', facts)],
    ['withdrawal', isUnderWay && rights.can('withdraw', facts)],
    ['extension', isOpen && extension === undefined && dueOn !== undefined && today < dueOn && rights.can('requestExtension', facts)],
    ['extensionWithdrawal', !isOver && extension !== undefined && rights.can('withdrawExtension', facts)],
    ['reopening', isOver && rights.can('reopen', facts)],
  ]);
}

/** Of what is offered to a post, all but a leader's word about a date that another leader set here: it is that leader's to move, or the convenor's. */
export function withoutOthersDate(offered: readonly MilestoneAct[], { formerDates = [] }: Pick<Milestone, 'formerDates'>, { post, posts }: { readonly post: string; readonly posts: readonly { readonly post: string; readonly convenor: boolean }[] }): readonly MilestoneAct[] {
  const setBy = formerDates[formerDates.length - 1]?.setBy;
  const isTheirs = setBy === undefined || setBy === post || posts.find((one) => one.post === post)?.convenor === true;
  return isTheirs ? offered : offered.filter((act) => act !== 'leaderGrant' && act !== 'leaderRefusal');
}

/** Of what is offered, that for which the milestone waits for this post: it stands first. What is but another way to the same end never does. */
export function awaitedOf(offered: readonly MilestoneAct[], milestone: Milestone, { waitingFor }: Pick<OfTask, 'waitingFor'>, { bureau, role }: Poster): MilestoneAct | undefined {
  const isAwaited = waitingFor.some((one) => one.milestone === milestone.key && one.bureau === bureau && one.role === role);
  const [likeliest] = offered;
  return isAwaited && likeliest !== undefined && likeliest !== 'paper' && !isByOfflineList(likeliest, milestone) ? likeliest : undefined;
}

interface Poster {
  readonly bureau: string;
  readonly role: string;
}

/** 凭线下签署的清单销号: where the chain has a list, it is struck off by that list, and by one that was signed elsewhere only where there is none here. */
export function isByOfflineList(act: MilestoneAct, { submission }: Pick<Milestone, 'submission'>): boolean {
  return act === 'strikeOff' && submission?.chain.includes('list') === true;
}

/** What is next with the list that something waits for. */
export function listStepOf({ what, list }: Pick<Schemas['Waiting'], 'what' | 'list'>): ListStep {
  if (what === 'strike-off') return 'strikeOffByList';
  if (what === 'list') return list?.phase === 'entered' ? 'checkListSignature' : 'signList';
  return list ? 'putList' : 'drawUpList';
}

type ListStep = 'drawUpList' | 'putList' | 'signList' | 'checkListSignature' | 'strikeOffByList';

type Offer = readonly [MilestoneAct, boolean];

const offered = (offers: readonly Offer[]): readonly MilestoneAct[] => offers.flatMap(([act, isOffered]) => (isOffered ? [act] : []));

/** 会签, as long as the milestone is open: its signers answer, the office enters what vertical bodies answer and settles what is disagreed. */
function answering({ phase, key, countersignature }: Milestone, task: OfTask, rights: Rights, bureau: string): readonly Offer[] {
  if (phase !== 'open' || !countersignature) return [];
  const { signers } = countersignature;
  const facts = { kind: 'Milestone', coordinator: task.coordinator.bureau, phase, onPaper: false } as const;
  return [
    ['answer', signers.includes(bureau) && maySpeak('answerCountersignature', bureau, task, rights)],
    ['answerPaper', signers.includes(bureau) && maySpeak('enterAnswer', bureau, task, rights)],
    ['answerFor', behalves('answerCountersignature', bureau, task, rights).some((one) => signers.includes(one))],
    ['settle', task.waitingFor.some(({ what, milestone }) => what === 'disagreement' && milestone === key) && rights.can('settleCountersignature', facts)],
  ];
}

function maySpeak(action: string, bureau: string, { parts }: OfTask, rights: Rights): boolean {
  const part = parts.find((one) => one.bureau === bureau);
  return part !== undefined && rights.can(action, { kind: 'Part', bureau, bureauKind: part.kind });
}

/** For which other bodies somebody may enter what they answered on paper (复函). */
export function behalves(action: string, own: string, task: OfTask, rights: Rights): readonly string[] {
  return task.parts.map(({ bureau }) => bureau).filter((bureau) => bureau !== own && maySpeak(action, bureau, task, rights));
}

/** What an act asks of this milestone: a list only where its chain has one, figures only where the plan has targets, whom to return to only where it has passed more steps than one; a number of the document always, where the policy asks for that of this one, and so the scan of a paper. */
export function askedOf(act: MilestoneAct, { submission, phase, contributions, asked, targets = [] }: Milestone, policy?: Pick<Schemas['Policy'], 'approval'>): readonly Asked[] {
  if (act === 'strikeOff' && submission?.chain.includes('list') !== true) return [];
  if (act === 'return' && stepsPassed({ phase, contributions }).length === 1) return acts.return.asks.filter(({ as }) => as !== 'to');
  const asks = acts[act].asks.filter(({ as }) => as !== 'figures' || targets.length > 0);
  const always = ({ name, as, scanOf }: Asked): boolean => (act === 'submission' && name === 'document' && asked.number) || (as === 'scan' && policy?.approval.scans?.some((paper) => paper === scanOf) === true);
  return asks.map(({ optional, ...one }) => {
    if (!always(one)) return optional === undefined ? one : { ...one, optional };
    return one.name === 'document' ? { ...one, hint: 'documentAsked' as const } : one;
  });
}

/** A step that was passed, to which a submission can be returned: by its name, or a bureau's contribution. */
export type PassedStep = 'coordinator' | 'head' | 'review' | { readonly contributor: string };

/** The steps that have been passed, and may be returned to: before the whole is submitted a contribution by the coordinator, then any by whoever has it now, the office to the head's signature and to its own review as well. */
export function stepsPassed({ phase, contributions }: Pick<Milestone, 'phase' | 'contributions'>): readonly PassedStep[] {
  const filed = contributions.filter(({ state }) => state === 'contributed').map(({ bureau }) => ({ contributor: bureau }));
  const signed: readonly PassedStep[] = phase === 'approved' || phase === 'reviewed' ? ['head'] : [];
  if (phase === 'open') return filed;
  return ['coordinator', ...signed, ...(phase === 'reviewed' ? ['review' as const] : []), ...filed];
}

/** By which kinds of authority an act is done: those the policy takes, since any other is always refused; all of them where the policy names none for it. */
export function authoritiesFor(act: MilestoneAct, origin: Milestone['dateOrigin'] | undefined, policy: Pick<Schemas['Policy'], 'coordinatorAuthorities' | 'dateAuthorities'> | undefined): readonly string[] | undefined {
  return (act === 'grant' || act === 'refusal') && origin !== undefined ? policy?.dateAuthorities?.[origin] : policy?.coordinatorAuthorities;
}
