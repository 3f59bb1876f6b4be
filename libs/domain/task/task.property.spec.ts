import { chinaCalendar } from '@lianxi/plan/calendars/china';
import fc from 'fast-check';
import { shanghaiDate } from '../calendar/shanghai';
import type { Instant } from '../calendar/time';
import { addMilliseconds } from '../calendar/time';
import type { Rung } from '../escalation/rung';
import { disagreesStill } from '../countersignature/signers';
import { roundStanding } from '../countersignature/standing';
import { milestoneOfKey, parseRungKey } from '../escalation/rung';
import type { TaskEvent } from './events';
import { evolveTask, nextStep } from './evolve';
import type { Move } from './life.fixture';
import { life, makeMove, unscanned } from './life.fixture';
import type { Step, TaskState } from './task';
import { LivedTask, activation, measure3 } from './task.fixture';

/** Lives a random life; every refusal must leave the state the very same object, and every step done must stand in it. */
function lived(moves: readonly Move[]): LivedTask {
  const task = new LivedTask(measure3, activation, { policy: unscanned, calendar: chinaCalendar });
  let now: Instant = activation;
  for (const move of moves) {
    now = addMilliseconds(now, move.wait);
    const before = task.state;
    const came = makeMove(task, move, now);
    if ('outcome' in came) expect(came.outcome === 'done').toBe(endedBy(move, task.state.steps[came.rung.key], now));
    else if (came.refused !== undefined) expect(task.state).toBe(before);
  }
  return task;
}

const endedBy = (move: Move, step: Step | undefined, now: Instant): boolean =>
  step?.endedAt === now && step.end !== 'missed' && !('step' in move && move.step === 'again');

const fold = (task: LivedTask): TaskState | undefined =>
  task.record.reduce<TaskState | undefined>((state, recorded) => evolveTask(state, structuredClone(recorded)), undefined);

const plannedIn = (event: TaskEvent): readonly Rung[] => ('rungs' in event ? event.rungs ?? [] : []);
const always = (property: (task: LivedTask) => void) => {
  fc.assert(fc.property(life, (chosen) => { property(lived(chosen)); }), { numRuns: 150 });
};

describe('whatever is asked of a task, in any order', () => {
  it('its state is the fold of its events', () => {
    always((task) => { expect(fold(task)).toEqual(task.state); });
  });

  it('its next step is the first rung ahead by instant and key', () => {
    always(({ state }) => {
      const next = nextStep(state);
      expect(next === undefined).toBe(state.rungs.length === 0);
      for (const rung of state.rungs) expect(next!.at < rung.at || (next!.at === rung.at && next!.key <= rung.key)).toBe(true);
    });
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

  it('nothing is struck off that the office has not reviewed, and nothing is reviewed that its head has not signed', () => {
    always((task) => {
      const way = new Map<string, string>();
      for (const event of task.events) {
        if (event.type === 'milestoneStruckOff') expect(way.get(event.milestone)).toBe('milestoneReviewed');
        // A review that was taken back leaves the signature standing.
        if (event.type === 'milestoneReviewed') expect(['milestoneApproved', 'milestoneWithdrawn']).toContain(way.get(event.milestone));
        // So does a return to the review.
        // Of a task that was concluded otherwise, what was never struck off stays where it was.
        if (event.type === 'milestoneReopened' && way.get(event.milestone) !== 'milestoneStruckOff') continue;
        const toReview = event.type === 'milestoneReturned' && event.to === 'review';
        if (event.type.startsWith('milestone') && 'milestone' in event && event.milestone !== undefined) way.set(event.milestone, toReview ? 'milestoneApproved' : event.type);
      }
    });
  });

  it('a milestone that is submitted, or a task that is concluded, has no rung of its own ahead', () => {
    always(({ state }) => {
      const waiting = Object.values(state.milestones).filter(({ phase }) => phase !== 'open').flatMap(({ key }) => [`milestone/${key}:`, `countersignature/${key}:`]);
      for (const { key } of state.rungs) expect(waiting.some((subject) => key.startsWith(subject))).toBe(false);
      if (state.concludedAt !== undefined) expect(state.rungs).toEqual([]);
    });
  });

  it('nothing is submitted against a disagreement nobody settled, nor before its signers have answered or had their days, and 未反馈 is said', () => {
    always((task) => {
      let state: TaskState | undefined;
      for (const recorded of task.record) {
        const { event, at } = recorded;
        const round = event.type === 'milestoneSubmitted' ? state?.milestones[event.milestone]?.round : undefined;
        if (event.type === 'milestoneSubmitted' && round) {
          const silent = round.signers.filter((bureau) => !round.answers[bureau]);
          expect(silent.length === 0 || shanghaiDate(at) > round.limitOn).toBe(true);
          expect(event.unanswered ?? []).toEqual(silent);
          for (const bureau of round.signers) expect(disagreesStill(round, bureau)).toBe(false);
        }
        state = evolveTask(state, recorded);
      }
    });
  });

  it('the limit of a round is ahead only while it waits for somebody', () => {
    always(({ state }) => {
      for (const { key } of state.rungs.filter(({ kind }) => kind === 'countersignLimit')) {
        const { round, phase } = state.milestones[milestoneOfKey(key)!]!;
        expect(phase).toBe('open');
        expect(parseRungKey(key)!.dueVersion).toBe(round!.version);
        expect(roundStanding(round!).missing).not.toEqual([]);
      }
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
        if (event.type === 'stepCarriedOut' && event.kind !== 'remindReceipt' && event.kind !== 'countersignLimit' && subject && 'milestone' in subject) {
          expect(state.milestones[subject.milestone]?.escalation).toBe(levels[event.kind]);
        }
      }
    });
  });

  it('the lives tried do reach 销号, failures and missed steps', () => {
    const seen = new Set<string>();
    always((task) => { for (const { type } of task.events) seen.add(type); });
    expect([...seen].sort()).toEqual([
      'contributionFiled', 'contributionWithdrawn', 'coordinatorChanged', 'coordinatorConfirmed', 'countersignatureOpened', 'countersignatureSettled', 'countersigned', 'countersignedTextChanged', 'dueDateMoved', 'extensionLapsed', 'extensionRequested', 'extensionWithdrawn', 'milestoneApproved', 'milestoneReopened', 'milestoneReturned', 'milestoneReviewed',
      'milestoneStruckOff', 'milestoneSubmitted', 'milestoneWithdrawn', 'partMoved', 'receiptSigned', 'signersChanged', 'stepCarriedOut', 'stepFailed', 'stepsMissed', 'taskConcluded', 'taskConcludedOtherwise', 'taskOpened',
    ]);
  });
});
