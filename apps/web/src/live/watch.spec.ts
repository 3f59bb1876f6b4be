import type { Stream } from './watch';
import { latestMs, pauseMs, soonMs, watch } from './watch';

/** A browser's stream, as far as a page hears of it. */
class Heard implements Stream {
  readyState = 0;
  private readonly told: [type: string, told: () => void][] = [];

  addEventListener(type: string, told: () => void): void { this.told.push([type, told]); }
  close(): void { this.readyState = 2; }

  says(what: string): void {
    for (const [type, told] of this.told) if (type === what) told();
  }

  /** As when the house answers no, or what stands before it does. */
  refused(): void {
    this.readyState = 2;
    this.says('error');
  }
}

function open() {
  const streams: Heard[] = [];
  const again = jest.fn();
  const letGo = watch(() => { const one = new Heard(); streams.push(one); return one; }, again);
  return { streams, again, letGo };
}

describe('a page that is told of changes', () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  it('asks again each time it begins to be told, the first time too, and for whatever has changed', () => {
    const { streams: [stream], again } = open();
    for (const what of ['watching', 'task', 'list', 'notices', 'watching']) {
      stream!.says(what);
      jest.advanceTimersByTime(pauseMs);
    }
    expect(again).toHaveBeenCalledTimes(5);
  });

  it('asks once for much that changes at once', () => {
    const { streams: [stream], again } = open();
    for (let count = 0; count < 20; count += 1) stream!.says('task');
    jest.advanceTimersByTime(pauseMs);
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('leaves it to the browser to take up what was broken off', () => {
    const { streams, again } = open();
    streams[0]!.says('error');
    jest.advanceTimersByTime(latestMs);
    expect([streams.length, again.mock.calls.length]).toEqual([1, 0]);
  });

  it('opens anew what was refused, later each time, and soon again once it was told something', () => {
    const { streams, again } = open();
    const opensAfter = (ms: number): void => {
      const before = streams.length;
      streams.at(-1)!.refused();
      jest.advanceTimersByTime(ms - 1);
      expect(streams).toHaveLength(before);
      jest.advanceTimersByTime(1);
      expect(streams).toHaveLength(before + 1);
    };
    for (const times of [1, 2, 4, 8, 16]) opensAfter(times * soonMs);
    for (const _more of [1, 2]) opensAfter(latestMs);
    expect(again).toHaveBeenCalledTimes(7);
    streams.at(-1)!.says('watching');
    opensAfter(soonMs);
  });

  it('is told nothing and opens nothing once it is left', () => {
    const { streams, again, letGo } = open();
    streams[0]!.says('task');
    streams[0]!.refused();
    letGo();
    jest.advanceTimersByTime(latestMs);
    expect([streams.length, again.mock.calls.length, streams[0]!.readyState]).toEqual([1, 0, 2]);
  });
});
