import fc from 'fast-check';
import { shanghaiDate } from '../calendar/shanghai';
import type { Instant } from '../calendar/time';
import { objecting } from '../countersignature/signers';
import { roundStanding } from '../countersignature/standing';
import type { Policy } from '../escalation/policy';
import { defaultPolicy } from '../escalation/policy';
import type { Rung } from '../escalation/rung';
import type { Actor } from '../organisation/actor';
import type { TaskCommand } from './commands';
import { nextStep } from './evolve';
import { waitingFor } from './progress';
import type { StepDecision } from './step-decision';
import type { TaskState } from './task';
import type { LivedTask } from './task.fixture';
import { actor, office } from './task.fixture';

const day = 86_400_000;
const bureaus = ['kejiju', 'caizhengju', 'shuiwuju'] as const;

/** Where lives are lived: what a life draws is no upload, so that no list has a scan. */
export const unscanned: Policy = { ...defaultPolicy, version: 'unscanned', approval: { ...defaultPolicy.approval, scans: ['sign-off'] } };

/** What happens next: somebody asks what would fit or anything at all, or the workflow asks for a step (due, early, stale or unknown) — after some time. */
export type Move = ActMove | StepMove;

/** What would come next, of what was concluded otherwise its reopening; or, where somebody may, a return; or a later date, asked for and then granted; or what may come next of 会签; or, of what has been supervised, another conclusion. */
type Turn = 'on' | 'back' | 'later' | 'countersign' | 'end';

interface ActMove {
  readonly wait: number;
  readonly act: { readonly by: Actor; readonly command: TaskCommand } | Turn;
}

interface StepMove {
  readonly wait: number;
  readonly step: 'next' | 'again' | 'fail';
}

const actors = fc.oneof(
  fc.constant(office),
  fc.tuple(fc.constantFrom('liaison', 'bureau-head'), fc.constantFrom(...bureaus)).map(([role, bureau]) => actor(role, bureau)),
);
const milestones = fc.constantFrom('d5-2020', 'd5-2021');
const dates = fc.constantFrom('2020-11-30', '2020-12-31', '2021-06-30');
const list = { number: '销号清单1号', on: '2020-10-12', signer: 'convenor', signerHash: 'signer', post: '市长' } as const;
const minutes = { kind: 'minutes', number: '第1期', on: '2020-10-12' } as const;

/** The number of a 复函, where the office enters one. */
const letters = fc.constantFrom<{ readonly reply?: string }>({}, { reply: '复函' });

/** 会签 of their papers: by signers, on versions and in answers that fit or do not. */
const countersigning: readonly fc.Arbitrary<TaskCommand>[] = [
  fc.tuple(milestones, fc.subarray(['caizhengju', 'shuiwuju', 'kejiju'])).map(([milestone, named]): TaskCommand => ({ type: 'openCountersignature', milestone, textHash: 'h', bureaus: named })),
  fc.tuple(milestones, fc.constantFrom(...bureaus), fc.integer({ min: 1, max: 3 }), fc.constantFrom('agreed', 'agreed-with-opinion', 'disagreed'), letters)
    .map(([milestone, bureau, version, answer, letter]): TaskCommand => ({ type: 'answerCountersignature', milestone, bureau, version, answer, opinionHash: 'h', ...letter })),
  milestones.map((milestone): TaskCommand => ({ type: 'changeCountersignedText', milestone, textHash: 'h' })),
  fc.tuple(milestones, fc.subarray([...bureaus]), fc.subarray([...bureaus])).map(([milestone, add, remove]): TaskCommand => ({ type: 'changeSigners', milestone, add, remove, reasonHash: 'h' })),
  milestones.map((milestone): TaskCommand => ({ type: 'settleCountersignature', milestone, authority: minutes })),
];

const commands: fc.Arbitrary<TaskCommand> = fc.oneof(
  fc.tuple(fc.constantFrom(...bureaus), letters).map(([bureau, letter]): TaskCommand => ({ type: 'acknowledge', bureau, ...letter })),
  fc.constantFrom(...bureaus).map((bureau): TaskCommand => ({ type: 'appointCoordinator', bureau, authority: minutes })),
  fc.tuple(fc.constantFrom(...bureaus), milestones, letters).map(([bureau, milestone, letter]): TaskCommand => ({ type: 'contribute', milestone, bureau, textHash: 'h', ...letter })),
  fc.tuple(fc.constantFrom(...bureaus), milestones).map(([bureau, milestone]): TaskCommand => ({ type: 'withdrawContribution', milestone, bureau, reasonHash: 'h' })),
  fc.tuple(milestones, dates).map(([milestone, achievedOn]): TaskCommand => ({ type: 'submit', milestone, achievedOn })),
  milestones.map((milestone): TaskCommand => ({ type: 'approve', milestone })),
  milestones.map((milestone): TaskCommand => ({ type: 'return', milestone, reasonHash: 'h' })),
  milestones.map((milestone): TaskCommand => ({ type: 'review', milestone })),
  milestones.map((milestone): TaskCommand => ({ type: 'withdraw', milestone, reasonHash: 'h' })),
  milestones.map((milestone): TaskCommand => ({ type: 'return', milestone, reasonHash: 'h', to: 'head' })),
  milestones.map((milestone): TaskCommand => ({ type: 'return', milestone, reasonHash: 'h', to: 'review' })),
  fc.tuple(milestones, fc.constantFrom(...bureaus)).map(([milestone, contributor]): TaskCommand => ({ type: 'return', milestone, reasonHash: 'h', requestHash: 'q', contributor })),
  fc.tuple(milestones, dates).map(([milestone, on]): TaskCommand => ({ type: 'strikeOff', milestone, list: { ...list, on } })),
  fc.tuple(milestones, dates).map(([milestone, dueOn]): TaskCommand => ({ type: 'requestExtension', milestone, dueOn, reasonHash: 'h' })),
  milestones.map((milestone): TaskCommand => ({ type: 'withdrawExtension', milestone, reasonHash: 'h' })),
  milestones.map((milestone): TaskCommand => ({ type: 'grantExtension', milestone, authority: minutes })),
  milestones.map((milestone): TaskCommand => ({ type: 'reopen', milestone, authority: minutes, reasonHash: 'h' })),
  fc.constant<TaskCommand>({ type: 'concludeOtherwise', as: 'became-standing', authority: minutes }),
  // To a body that has a part, or to a new one, and back.
  fc.tuple(fc.constantFrom(...bureaus, 'gongxinju'), fc.constantFrom(...bureaus, 'gongxinju'))
    .map(([from, to]): TaskCommand => ({ type: 'movePart', from, to, kind: 'municipal', name: '市工信局', letter: '新编办〔2020〕8号', effectiveOn: '2020-10-12' })),
  ...countersigning,
);

/** What would really come next: the first thing the task waits for, or, where somebody may return it, a return; or a later date. */
function fitting(state: TaskState, turn: Turn): [Actor, TaskCommand] | undefined {
  if (state.conclusion) return [office, { type: 'reopen', milestone: 'd5-2020', authority: minutes, reasonHash: 'h' }];
  if (turn === 'end') return Object.values(state.milestones).some(({ escalation }) => escalation === 'supervised' || escalation === 'on-agenda') ? [office, { type: 'concludeOtherwise', as: 'policy-ended', authority: minutes }] : undefined;
  const waiting = waitingFor(state).find(({ what }) => what !== 'receipt');
  if (waiting?.milestone === undefined) return undefined;
  const { bureau, role, what, milestone } = waiting;
  const by = actor(role, bureau);
  if (turn === 'later') return state.milestones[milestone]?.extension ? [office, { type: 'grantExtension', milestone, authority: minutes }] : [actor('liaison', state.coordinator.bureau), { type: 'requestExtension', milestone, dueOn: '2021-06-30', reasonHash: 'h' }];
  if (turn === 'countersign') return countersigned(state, milestone);
  if (turn === 'back') return goingBack(state, { by, what, milestone });
  switch (what) {
    case 'contribution': return [by, { type: 'contribute', milestone, bureau, textHash: 'h' }];
    case 'countersignature': return [by, { type: 'answerCountersignature', milestone, bureau, version: state.milestones[milestone]?.round?.version ?? 0, answer: 'agreed' }];
    case 'disagreement': return [office, { type: 'settleCountersignature', milestone, authority: minutes }];
    case 'submission': return [by, { type: 'submit', milestone, achievedOn: '2020-10-12' }];
    case 'sign-off': return [by, { type: 'approve', milestone }];
    case 'review': return [by, { type: 'review', milestone }];
    default: return [by, state.coordinator.provisional ? { type: 'appointCoordinator', bureau: 'kejiju', authority: minutes } : { type: 'strikeOff', milestone, list: { ...list, on: reviewedOn(state, milestone) } }];
  }
}

/** A request that is taken back; before the whole is submitted a contribution, by its body or the coordinator; then what was submitted. */
function goingBack({ milestones: all, coordinator: { bureau: coordinator } }: TaskState, { by, what, milestone }: { readonly by: Actor; readonly what: string; readonly milestone: string }): [Actor, TaskCommand] {
  const { phase, parts = {}, extension } = all[milestone] ?? {};
  if (phase === 'open' && extension) return [actor('liaison', coordinator), { type: 'withdrawExtension', milestone, reasonHash: 'h' }];
  const filed = bureaus.find((one) => phase === 'open' && one !== coordinator && parts[one]?.state === 'contributed');
  if (filed !== undefined && what !== 'submission') return [actor('liaison', filed), { type: 'withdrawContribution', milestone, bureau: filed, reasonHash: 'h' }];
  return [by, { type: 'return', milestone, reasonHash: 'h', ...(filed !== undefined && { contributor: filed }) }];
}

/** A round that is opened, disagreed with, settled, asked of fewer, and changed. */
function countersigned({ milestones: all, coordinator: { bureau } }: TaskState, milestone: string): [Actor, TaskCommand] {
  const round = all[milestone]?.round;
  const [own, others] = [actor('liaison', bureau), bureaus.filter((one) => one !== bureau)];
  if (!round) return [own, { type: 'openCountersignature', milestone, textHash: 'h', bureaus: others }];
  const { answered, missing } = roundStanding(round);
  const [first = bureau] = round.signers;
  if (objecting(round).length > 0) return [office, { type: 'settleCountersignature', milestone, authority: minutes }];
  if (answered === 0) return [actor('liaison', first), { type: 'answerCountersignature', milestone, bureau: first, version: round.version, answer: 'disagreed', opinionHash: 'h' }];
  if (missing.length > 0) return [own, { type: 'changeSigners', milestone, add: [], remove: missing, reasonHash: 'h' }];
  return [own, { type: 'changeCountersignedText', milestone, textHash: 'h' }];
}

/** The earliest day on which a list can be signed. */
function reviewedOn(state: TaskState, milestone: string): string {
  return shanghaiDate(state.milestones[milestone]?.review?.at ?? state.openedAt);
}

const waits = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 6 * day }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 120 * day }) });
const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ wait: waits, act: fc.constantFrom<Turn>('on', 'on', 'on', 'on', 'on', 'back', 'later', 'countersign', 'end') }) },
  { weight: 2, arbitrary: fc.record({ wait: waits, act: fc.record({ by: actors, command: commands }) }) },
  { weight: 4, arbitrary: fc.record({ wait: waits, step: fc.constantFrom('next', 'again', 'fail') }) },
);

/** What a life drawn by chance hardly comes to: nobody does anything until it has been put on the agenda, it is concluded otherwise, opened again, and still nobody does anything. */
const neglected = (steps: number): Move[] => Array.from({ length: steps }, (): Move => ({ wait: 14 * day, step: 'next' }));
const endedAndReopened: readonly Move[] = [...neglected(30), { wait: day, act: 'end' }, { wait: day, act: 'on' }, ...neglected(8)];

/** What measure 3 may live through: some moves in any order, seldom after that. */
export const life = fc.tuple(fc.oneof({ weight: 24, arbitrary: fc.constant<readonly Move[]>([]) }, { weight: 1, arbitrary: fc.constant(endedAndReopened) }), fc.array(moves, { minLength: 1, maxLength: 80, size: 'max' })).map(([before, after]) => [...before, ...after]);

/** What a move came to: what was refused, or how the step asked for went; nothing where nobody had anything to ask. */
export type Came = { readonly refused?: string | undefined } | { readonly rung: Rung; readonly outcome: StepDecision['outcome'] };

/** Makes a move at an instant. */
export function makeMove(task: LivedTask, move: Move, now: Instant): Came {
  if ('act' in move) {
    const asked = askedBy(move, task.state, now);
    return asked ? { refused: task.ask(now, ...asked) } : {};
  }
  const rung = rungAsked(move, task.state);
  if (!rung) return {};
  const { key, kind } = rung;
  const { outcome } = task.step(now, move.step === 'fail' ? { type: 'recordStepFailed', key, kind, failure: '…' } : { type: 'carryOutStep', key, kind });
  return { rung, outcome };
}

/** Who asks what in a move; nobody anything where nothing fits. What it rests on is decided on the day on which it is asked. */
export function askedBy({ act }: ActMove, state: TaskState, now: Instant): [Actor, TaskCommand] | undefined {
  const asked: [Actor, TaskCommand] | undefined = typeof act === 'string' ? fitting(state, act) : [act.by, act.command];
  if (!asked || !('authority' in asked[1]) || asked[1].authority === undefined) return asked;
  const [by, command] = asked;
  return [by, { ...command, authority: { ...asked[1].authority, on: shanghaiDate(now) } }];
}

/** The rung a move asks for; none where the ladder has none. */
export function rungAsked({ step }: StepMove, state: TaskState): Rung | undefined {
  return step === 'again' ? Object.values(state.steps)[0] : nextStep(state);
}
