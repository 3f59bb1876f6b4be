import { backoff } from './backoff';
import { Loop } from './loop';

const never = 3_600_000;
const fail = (error: unknown): void => { throw error instanceof Error ? error : new Error('unknown'); };

test('a loop does its work at once, and again when it is woken', async () => {
  let turns = 0;
  let turned: () => void = () => undefined;
  const loop = new Loop(() => { turns += 1; turned(); return Promise.resolve(); }, never, fail);
  loop.start();
  expect(turns).toBe(1);
  const second = new Promise<void>((resolve) => { turned = resolve; });
  await Promise.resolve();
  loop.wake();
  await second;
  expect(turns).toBe(2);
  await loop.stop();
});

test('a loop woken during its work works once more, however often it was woken', async () => {
  let turns = 0;
  await new Promise<void>((second) => {
    const loop: Loop = new Loop(() => {
      turns += 1;
      if (turns === 1) for (let times = 0; times < 5; times += 1) loop.wake();
      if (turns === 2) second();
      return Promise.resolve();
    }, never, fail);
    loop.start();
  });
  await new Promise(setImmediate);
  expect(turns).toBe(2);
});

test('a loop that is stopped lets its work end and begins no other', async () => {
  let turns = 0;
  let end: () => void = () => undefined;
  const loop = new Loop(async () => { turns += 1; await new Promise<void>((resolve) => { end = resolve; }); }, 1, fail);
  loop.start();
  const stopped = loop.stop();
  let over = false;
  void stopped.then(() => { over = true; });
  await Promise.resolve();
  expect(over).toBe(false);
  end();
  await stopped;
  expect(turns).toBe(1);
});

test('work that fails is told of and tried again', async () => {
  const failures: unknown[] = [];
  await new Promise<void>((resolve) => {
    let turns = 0;
    const loop: Loop = new Loop(() => {
      turns += 1;
      if (turns === 1) return Promise.reject(new Error('the record is away'));
      resolve();
      return loop.stop();
    }, 1, (error) => { failures.push(error); });
    loop.start();
  });
  expect(failures).toHaveLength(1);
});

test('the pauses after failures double, up to five seconds', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 20].map((failures) => backoff(failures))).toEqual([0, 200, 400, 800, 1_600, 3_200, 5_000, 5_000, 5_000]);
});

describe('a loop whose work fails', () => {
  let turns = 0;
  let loop: Loop;

  beforeEach(() => {
    jest.useFakeTimers();
    turns = 0;
    loop = new Loop(() => { turns += 1; loop.wake(); return Promise.reject(new Error('the record is away')); }, 1, () => undefined);
    loop.start();
  });

  afterEach(async () => {
    await loop.stop();
    jest.useRealTimers();
  });

  it('tries again after the pause of its failures, not after its interval', async () => {
    for (const [pauseMs, before] of [[200, 1], [400, 2], [800, 3]] as const) {
      await jest.advanceTimersByTimeAsync(pauseMs - 1);
      expect(turns).toBe(before);
      await jest.advanceTimersByTimeAsync(1);
      expect(turns).toBe(before + 1);
    }
  });

  it('is not hurried by what wakes it, during its work or its pause', async () => {
    await jest.advanceTimersByTimeAsync(100);
    loop.wake();
    await jest.advanceTimersByTimeAsync(99);
    expect(turns).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(turns).toBe(2);
  });

  it('is stopped at once during its pause', async () => {
    await jest.advanceTimersByTimeAsync(1);
    await loop.stop();
    expect(turns).toBe(1);
  });
});
