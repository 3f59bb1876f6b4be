import { drainedOf } from './drained';

const dueAt = Date.parse('2020-10-16T00:59:59.999Z');
const step = (aggregate: string, lateMs: number) => ({ aggregate, at: new Date(dueAt + lateMs) });

describe('steps that were due at one instant', () => {
  it('are as many a second as had been carried out when the last one was', () => {
    expect(drainedOf([step('b', 2_000), step('a', 500), step('c', 1_000)], dueAt)).toEqual({ count: 3, tasks: 3, p50: 1_000, p99: 2_000, rate: 1.5 });
  });

  it('show when one task had two', () => {
    expect(drainedOf([step('a', 500), step('a', 501)], dueAt)).toMatchObject({ count: 2, tasks: 1 });
  });
});
