import type { StepAnswer, StepFailure, StepRequest } from '@lianxi/contracts/steps';
import { HeardSteps } from './heard-steps';

const request: StepRequest = { programme: 'demo', task: 'a task', key: 'milestone/d5-2020:1:remind:1', epoch: 1 };
const failure: StepFailure = { ...request, kind: 'remind', failure: 'the record said no' };
const done = { outcome: 'done' } as StepAnswer;

/** A record whose steps end when the test says so; and how often it was heard that none is under way any more. */
function steps() {
  const ends: ((error?: Error) => void)[] = [];
  const step = () => new Promise<StepAnswer>((resolve, reject) => { ends.push((error) => { if (error) reject(error); else resolve(done); }); });
  const record = { carryOutStep: jest.fn(step), recordStepFailed: jest.fn(step) };
  const heard = jest.fn();
  return { record, heard, ends, steps: new HeardSteps(record, heard) };
}

describe('what is heard of the steps', () => {
  it('is the last one under way, not those before it', async () => {
    const { heard, ends, steps: asked, record } = steps();
    const both = [asked.carryOutStep(request, 'remind'), asked.recordStepFailed(failure)];
    ends[0]!();
    expect(await both[0]).toBe(done);
    expect(heard).not.toHaveBeenCalled();
    ends[1]!();
    expect(await both[1]).toBe(done);
    expect(heard).toHaveBeenCalledTimes(1);
    expect([record.carryOutStep.mock.calls, record.recordStepFailed.mock.calls]).toEqual([[[request, 'remind']], [[failure]]]);
  });

  it('is also a step that failed: it may have been committed before its answer was lost', async () => {
    const { heard, ends, steps: asked } = steps();
    const step = asked.carryOutStep(request, 'remind');
    ends[0]!(new Error('the connection is gone'));
    await expect(step).rejects.toThrow('the connection is gone');
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
