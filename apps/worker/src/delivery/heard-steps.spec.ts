import { Logger } from '@nestjs/common';
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

const [log, warn] = [jest.fn(), jest.fn()];
beforeAll(() => { Logger.overrideLogger({ log, warn, error: jest.fn() }); });
afterEach(() => { jest.clearAllMocks(); });

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

describe('the log of the steps', () => {
  const { programme, task, key } = request;

  it('names of each the task, the key and the outcome, once', async () => {
    const { ends, steps: asked } = steps();
    const both = [asked.carryOutStep(request, 'remind'), asked.recordStepFailed(failure)];
    for (const end of ends) end();
    await Promise.all(both);
    expect(log.mock.calls).toEqual([
      [{ programme, task, key, outcome: 'done', msg: 'Step answered' }, HeardSteps.name],
      [{ programme, task, key, outcome: 'done', msg: 'Failed step answered' }, HeardSteps.name],
    ]);
    expect(warn).not.toHaveBeenCalled();
  });

  it('warns of one that failed, with its error', async () => {
    const { ends, steps: asked } = steps();
    const [step, error] = [asked.carryOutStep(request, 'remind'), new Error('the connection is gone')];
    ends[0]!(error);
    await expect(step).rejects.toThrow(error);
    expect(warn.mock.calls).toEqual([[{ programme, task, key, err: error, msg: 'Step not answered' }, HeardSteps.name]]);
    expect(log).not.toHaveBeenCalled();
  });
});
