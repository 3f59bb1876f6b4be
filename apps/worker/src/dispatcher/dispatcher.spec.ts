import { Logger } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { ServiceError } from '@temporalio/client';
import { NamespaceNotFoundError } from '@temporalio/common';
import type { TaskView } from '@lianxi/contracts/task-view';
import { Outage } from './outage';
import { Renewal } from './renewal';
import { Silence } from './silence';
import { StartRate } from './start-rate';
import { TaskRuns } from './task-runs';
import { isUnreachable } from './unreachable';

let wall = 0;
const clock = (): number => wall;
beforeAll(() => { Logger.overrideLogger(false); });
beforeEach(() => { wall = 0; });

describe('starting the runs of a new plan', () => {
  it('is no faster than so many a second, however many there are', () => {
    const rate = new StartRate(50, clock);
    let started = 0;
    for (wall = 0; wall <= 10_000; wall += 100) {
      const now = rate.available();
      rate.spend(now);
      started += now;
    }
    expect(started).toBe(50 + 500);
  });

  it('does not save up a long silence', () => {
    const rate = new StartRate(50, clock);
    wall = 3_600_000;
    expect(rate.available()).toBe(50);
  });
});

describe('while Temporal is away', () => {
  it('it is asked by one task at a time, at most five seconds apart, until it answers', () => {
    const outage = new Outage(clock);
    expect(outage.allows(16, 0)).toBe(16);
    const asked: number[] = [];
    outage.failed();
    for (wall = 0; wall < 60_000; wall += 100) {
      if (outage.allows(16, 0) === 0) continue;
      expect(outage.allows(16, 0)).toBe(1);
      asked.push(wall);
      outage.failed();
    }
    expect(asked.slice(0, 3)).toEqual([200, 600, 1_400]);
    expect(Math.max(...asked.map((at, index) => at - (asked[index - 1] ?? 0)))).toBe(5_000);
    outage.ended();
    expect(outage.allows(16, 0)).toBe(16);
  });

  it('many calls that fail together are one failure', () => {
    const outage = new Outage(clock);
    for (let call = 0; call < 16; call += 1) outage.failed();
    wall = 200;
    expect(outage.allows(16, 1)).toBe(0);
    expect(outage.allows(16, 0)).toBe(1);
  });

  const grpc = (code: number): ServiceError => new ServiceError('failed', { cause: Object.assign(new Error('failed'), { code, details: '', metadata: {} }) });

  it('a call that nobody gets through with is about Temporal; one that it has answered with an error is about its task', () => {
    expect([14, 7, 16].map((code) => isUnreachable(grpc(code), true))).toEqual([true, true, true]);
    // INVALID_ARGUMENT, RESOURCE_EXHAUSTED as of a workflow that is busy, FAILED_PRECONDITION, INTERNAL, DATA_LOSS
    expect([3, 8, 9, 13, 15].map((code) => isUnreachable(grpc(code), false))).toEqual([false, false, false, false, false]);
    expect(isUnreachable(new Error('the view cannot be made'), false)).toBe(false);
  });

  it('a server that does not know our namespace is not our Temporal, whatever it has answered', () => {
    expect(isUnreachable(new NamespaceNotFoundError('lianxi-01234567'), true)).toBe(true);
  });

  it('a call without an answer is about its task alone when Temporal has answered another meanwhile', () => {
    expect(isUnreachable(grpc(4), false)).toBe(true);
    expect(isUnreachable(grpc(4), true)).toBe(false);
  });
});

describe('the silence of a run', () => {
  it('is counted from its first unanswered question, and only while it could have answered', () => {
    const silence = new Silence(clock);
    expect(silence.count('task', 1)).toBe(0);
    wall = 20_000;
    expect(silence.count('task', 1)).toBe(20_000);
    silence.excuse('task');
    wall = 600_000;
    expect(silence.count('task', 1)).toBe(20_000);
    wall = 605_000;
    expect(silence.count('task', 1)).toBe(25_000);
  });

  it('begins anew with a newer epoch, and with another task', () => {
    const silence = new Silence(clock);
    silence.count('task', 1);
    wall = 20_000;
    expect(silence.count('task', 2)).toBe(0);
    expect(silence.count('another', 1)).toBe(0);
  });
});

describe('a renewed run that does not answer', () => {
  const view = { task: 'a task', epoch: 2, version: 7, phase: 'work' } as TaskView;

  const runsThat = (state: () => Promise<unknown>, areWorked: () => Promise<boolean>) => {
    const started: TaskView[] = [];
    const runs = { state, areWorked, startAnew: (anew: TaskView) => { started.push(anew); return Promise.resolve(); } } as unknown as TaskRuns;
    return { runs, started };
  };
  const silent = () => Promise.reject(new Error('no answer'));

  it('is started anew once it was silent for long enough', async () => {
    const { runs, started } = runsThat(silent, () => Promise.resolve(true));
    const renewal = new Renewal(runs, { works: true }, 0);
    expect(await renewal.proves(view)).toBe(false);
    expect(started).toEqual([view]);
  });

  it.each([
    ['no worker of ours is at work', { works: false }, () => Promise.resolve(true)],
    ['no worker asks Temporal for work', { works: true }, () => Promise.resolve(false)],
    ['Temporal itself does not answer', { works: true }, silent],
  ])('is left alone while %s', async (_why, worker, areWorked) => {
    const { runs, started } = runsThat(silent, areWorked);
    expect(await new Renewal(runs, worker, 0).proves(view)).toBe(false);
    expect(started).toEqual([]);
  });

  it.each([
    ['an older version', { ...view, version: 6 }, false],
    ['an older epoch', { ...view, epoch: 1, version: 9 }, false],
    ['this very view', view, true],
    ['a newer one', { ...view, version: 8 }, true],
  ])('proves that it is there by answering with no less than it was told: %s', async (_what, known, proof) => {
    const { runs } = runsThat(() => Promise.resolve({ view: known }), () => Promise.resolve(true));
    expect(await new Renewal(runs, { works: true }, 60_000).proves(view)).toBe(proof);
  });
});

describe('whether anybody works on Temporal’s tasks', () => {
  /** Temporal's clock is an hour behind ours, or ahead of it; asked for work so many seconds after it began. */
  const runsOn = (polls: () => readonly number[]): TaskRuns => new TaskRuns({
    options: { namespace: 'default' },
    withDeadline: (_deadline: number, call: () => unknown) => call(),
    workflowService: { describeTaskQueue: () => Promise.resolve({ pollers: polls().map((seconds) => ({ lastAccessTime: { seconds, nanos: 0 } })) }) },
  } as unknown as Client, { taskQueue: 'tasks', callMs: 1_000 }, () => wall);

  it.each([['an hour behind', -3_600], ['an hour ahead', 3_600]])('is told by Temporal’s clock alone, though that is %s', async (_how, apart) => {
    let asked = Math.round(Date.now() / 1_000) + apart;
    const runs = runsOn(() => [asked - 50, asked]);
    wall = 1_000;
    expect(await runs.areWorked()).toBe(true);
    wall = 61_000;
    asked += 60;
    expect(await runs.areWorked()).toBe(true);
    wall = 130_999;
    expect(await runs.areWorked()).toBe(true);
    wall = 131_000;
    expect(await runs.areWorked()).toBe(false);
    asked += 100;
    expect(await runs.areWorked()).toBe(true);
  });

  it('is nobody where nobody has asked', async () => {
    expect(await runsOn(() => []).areWorked()).toBe(false);
  });
});
