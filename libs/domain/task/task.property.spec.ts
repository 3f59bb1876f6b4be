import fc from 'fast-check';
import type { Instant } from '../calendar/time';
import { addMilliseconds } from '../calendar/time';
import type { Rung } from '../escalation/rung';
import { inOrder, parseRungKey } from '../escalation/rung';
import type { Actor } from '../organisation/actor';
import type { TaskCommand } from './commands';
import type { TaskEvent } from './events';
import { evolveTask, nextStep } from './evolve';
import { waitingFor } from './progress';
import type { TaskState } from './task';
import { LivedTask, activation, actor, measure3, office } from './task.fixture';

const day = 86_400_000;
const bureaus = ['kejiju', 'caizhengju', 'shuiwuju'] as const;

/** What happens next: somebody asks what would fit or anything at all, or the workflow asks for a step (due, early, stale or unknown) — after some time. */
type Move =
  | { readonly wait: number; readonly by: Actor; readonly command: TaskCommand }
  | { readonly wait: number; readonly turn: 'on' | 'back' }
  | { readonly wait: number; readonly step: 'next' | 'again' | 'fail' };

const actors = fc.oneof(
  fc.constant(office),
  fc.tuple(fc.constantFrom('liaison', 'bureau-head'), fc.constantFrom(...bureaus)).map(([role, bureau]) => actor(role, bureau)),
);
const milestones = fc.constantFrom('d5-2020', 'd5-2021');
const dates = fc.constantFrom('2020-11-30', '2020-12-31', '2021-06-30');
const minutes = { kind: 'minutes', number: '第1期', on: '2020-11-02' } as const;

const commands: fc.Arbitrary<TaskCommand> = fc.oneof(
  fc.constantFrom(...bureaus).map((bureau): TaskCommand => ({ type: 'acknowledge', bureau, reply: '复函' })),
  fc.constantFrom(...bureaus).map((bureau): TaskCommand => ({ type: 'appointCoordinator', bureau, authority: minutes })),
  fc.tuple(fc.constantFrom(...bureaus), milestones).map(([bureau, milestone]): TaskCommand => ({ type: 'contribute', milestone, bureau, textHash: 'h', reply: '复函' })),
  fc.tuple(milestones, dates).map(([milestone, achievedOn]): TaskCommand => ({ type: 'submit', milestone, achievedOn })),
  milestones.map((milestone): TaskCommand => ({ type: 'approve', milestone })),
  milestones.map((milestone): TaskCommand => ({ type: 'return', milestone, reasonHash: 'h' })),
  milestones.map((milestone): TaskCommand => ({ type: 'strikeOff', milestone })),
);

/** What would really come next: the first thing the task waits for, or, where somebody may return it, a return. */
function fitting(state: TaskState, turn: 'on' | 'back'): [Actor, TaskCommand] | undefined {
  const waiting = waitingFor(state).find(({ what }) => what !== 'receipt');
  if (waiting?.milestone === undefined) return undefined;
  const { bureau, role, what, milestone } = waiting;
  const by = actor(role, bureau);
  if (turn === 'back') return [by, { type: 'return', milestone, reasonHash: 'h' }];
  switch (what) {
    case 'contribution': return [by, { type: 'contribute', milestone, bureau, textHash: 'h' }];
    case 'submission': return [by, { type: 'submit', milestone, achievedOn: '2020-10-12' }];
    case 'sign-off': return [by, { type: 'approve', milestone }];
    default: return [by, state.coordinator.provisional ? { type: 'appointCoordinator', bureau: 'kejiju', authority: minutes } : { type: 'strikeOff', milestone }];
  }
}

const waits = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 6 * day }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 120 * day }) });
const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ wait: waits, turn: fc.constantFrom('on', 'on', 'on', 'on', 'back') }) },
  { weight: 2, arbitrary: fc.record({ wait: waits, by: actors, command: commands }) },
  { weight: 4, arbitrary: fc.record({ wait: waits, step: fc.constantFrom('next', 'again', 'fail') }) },
);

/** Lives a random life; every refusal must leave the state the very same object. */
function lived(life: readonly Move[]): LivedTask {
  const task = new LivedTask(measure3);
  let now: Instant = activation;
  for (const move of life) {
    now = addMilliseconds(now, move.wait);
    const before = task.state;
    if ('step' in move) {
      takeStep(task, now, move.step);
      continue;
    }
    const asked = 'turn' in move ? fitting(before, move.turn) : ([move.by, move.command] as const);
    if (asked && task.ask(now, ...asked) !== undefined) expect(task.state).toBe(before);
  }
  return task;
}

function takeStep(task: LivedTask, now: Instant, step: 'next' | 'again' | 'fail'): void {
  const rung: Rung | undefined = step === 'again' ? Object.values(task.state.steps)[0] : nextStep(task.state);
  if (!rung) return;
  const { key, kind } = rung;
  const { outcome } = task.step(now, step === 'fail' ? { type: 'recordStepFailed', key, kind, failure: '…' } : { type: 'carryOutStep', key, kind });
  expect(outcome === 'done').toBe(task.state.steps[key]?.endedAt === now && step !== 'again' && task.state.steps[key].end !== 'missed');
}

const fold = (task: LivedTask): TaskState | undefined =>
  task.record.reduce<TaskState | undefined>((state, recorded) => evolveTask(state, structuredClone(recorded)), undefined);

const plannedIn = (event: TaskEvent): readonly Rung[] => ('rungs' in event ? event.rungs ?? [] : []);
const life = fc.array(moves, { minLength: 1, maxLength: 80, size: 'max' });
const always = (property: (task: LivedTask) => void) => {
  fc.assert(fc.property(life, (chosen) => { property(lived(chosen)); }), { numRuns: 150 });
};

describe('whatever is asked of a task, in any order', () => {
  it('its state is the fold of its events', () => {
    always((task) => { expect(fold(task)).toEqual(task.state); });
  });

  it('its next step is the first rung ahead by instant and key', () => {
    always((task) => { expect(nextStep(task.state)).toEqual(inOrder(task.state.rungs)[0]); });
  });

  it('a step is carried out at most once, and never early', () => {
    always((task) => {
      const keys = task.events.flatMap((event) => (event.type === 'stepCarriedOut' ? [event.key] : []));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { at, endedAt } of Object.values(task.state.steps)) expect(endedAt >= at).toBe(true);
    });
  });

  it('no key is planned twice, but a rung ahead may move to a later instant', () => {
    always((task) => {
      const ahead = new Map<string, Rung>();
      const used = new Set<string>();
      let state: TaskState | undefined;
      for (const recorded of task.record) {
        for (const rung of plannedIn(recorded.event)) {
          const old = ahead.get(rung.key);
          if (old) expect(rung.at >= old.at).toBe(true);
          else expect(used.has(rung.key)).toBe(false);
          used.add(rung.key);
        }
        state = evolveTask(state, recorded);
        ahead.clear();
        for (const rung of state.rungs) ahead.set(rung.key, rung);
      }
    });
  });

  it('nothing is struck off that its head has not approved since it was last submitted', () => {
    always((task) => {
      const way = new Map<string, string>();
      for (const event of task.events) {
        if (event.type === 'milestoneStruckOff') expect(way.get(event.milestone)).toBe('milestoneApproved');
        if (event.type.startsWith('milestone') && 'milestone' in event) way.set(event.milestone, event.type);
      }
    });
  });

  it('a milestone that is submitted, or a task that is concluded, has no rung of its own ahead', () => {
    always(({ state }) => {
      const waiting = Object.values(state.milestones).filter(({ phase }) => phase !== 'open').map(({ key }) => `milestone/${key}:`);
      for (const { key } of state.rungs) expect(waiting.some((subject) => key.startsWith(subject))).toBe(false);
      if (state.concludedAt !== undefined) expect(state.rungs).toEqual([]);
    });
  });

  it('a milestone stands at the level of the last rung it climbed, and at none once it is submitted', () => {
    const levels = { remind: 'reminded', urge: 'urged', supervise: 'supervised', putOnAgenda: 'on-agenda' } as const;
    always((task) => {
      let state: TaskState | undefined;
      for (const recorded of task.record) {
        state = evolveTask(state, recorded);
        const { event } = recorded;
        if (event.type === 'milestoneSubmitted') expect(state.milestones[event.milestone]?.escalation).toBe('quiet');
        const subject = event.type === 'stepCarriedOut' ? parseRungKey(event.key)?.subject : undefined;
        if (event.type === 'stepCarriedOut' && event.kind !== 'remindReceipt' && subject && 'milestone' in subject) {
          expect(state.milestones[subject.milestone]?.escalation).toBe(levels[event.kind]);
        }
      }
    });
  });

  it('the lives tried do reach 销号, failures and missed steps', () => {
    const seen = new Set<string>();
    always((task) => { for (const { type } of task.events) seen.add(type); });
    expect([...seen].sort()).toEqual([
      'contributionFiled', 'coordinatorChanged', 'coordinatorConfirmed', 'milestoneApproved', 'milestoneReturned', 'milestoneStruckOff',
      'milestoneSubmitted', 'receiptSigned', 'stepCarriedOut', 'stepFailed', 'stepsMissed', 'taskConcluded', 'taskOpened',
    ]);
  });
});
