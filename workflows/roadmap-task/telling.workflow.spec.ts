import type { RecordInMemory } from './record.fixture';
import { approve, giveBack, remind10, remind3, signed, solo, strikeOff, submit } from './solo.fixture';
import type { TaskUnderTest } from './time-skipping.fixture';
import { eventually, TimeSkipping } from './time-skipping.fixture';

const time = TimeSkipping.forTests();
let task: TaskUnderTest;
let record: RecordInMemory;
beforeEach(async () => { ({ record } = task = await signed(time)); });


describe('views', () => {
  it('that are older or repeated change nothing, in whatever order they come', async () => {
    const older = record.view;
    const newer = await submit(record, 'd5-2020', '2020-10-12');
    const newest = await giveBack(record, 'd5-2020');
    for (const view of [newest, newer, older, newest, newer]) await task.tell(view);
    expect((await task.state()).view).toEqual(newest);
    await task.until('2020-12-17T08:00:00.000Z');
    expect(record.carriedOut).toEqual([newest.nextStep!.key]);
  });

  it('that move the next step move the timer with it', async () => {
    await task.until('2021-01-12T04:00:00.000Z');
    await task.tell(await submit(record, 'd5-2020', '2020-12-31'));
    await task.until('2021-01-20T04:00:00.000Z');
    await task.tell(await giveBack(record, 'd5-2020'));
    await task.knows();
    const { view } = await task.state();
    expect(view.nextStep).toMatchObject({ kind: 'urge', at: '2021-01-21T00:59:30.000Z' });
    await task.until('2021-01-21T04:00:00.000Z');
    expect(record.attempts.at(-1)).toMatchObject({ activity: 'urge', outcome: 'done', key: view.nextStep!.key });
    expect(record.attempts.at(-1)!.at.slice(0, 19)).toBe('2021-01-21T00:59:30');
  });
});

describe('what is told while a step is being carried out', () => {
  it('is kept, also when the answer knows less of it', async () => {
    record.intercept = async ({ request, decide }) => {
      const answer = await decide();
      if (request.key === remind10) await task.tell(await submit(record, 'd5-2020', '2020-12-17'));
      return answer;
    };
    await task.until('2021-06-01T00:00:00.000Z');
    expect((await task.state()).view).toEqual(record.view);
    expect(record.attempts.map(({ key }) => key)).toEqual([remind10]);
  });

  it('gives way to an answer that knows more', async () => {
    record.intercept = async ({ request, decide }) => {
      if (request.key === remind10) await task.tell(await record.setClock('running'));
      return decide();
    };
    await task.until('2020-12-28T04:00:00.000Z');
    expect(record.carriedOut).toEqual([remind10, remind3]);
    expect((await task.state()).view).toEqual(record.view);
  });
});

describe('a concluded task', () => {
  it('ends the run as soon as it is told', async () => {
    await submit(record, 'd5-2020', '2020-10-12');
    await approve(record, 'd5-2020');
    await task.tell(await strikeOff(record, 'd5-2020', '2020-10-12'));
    await expect(task.handle.result()).resolves.toBeUndefined();
    expect(record.attempts).toEqual([]);
  });

  it('ends a run at once that is started for it', async () => {
    const { record: finished } = await time.open(solo(2020));
    await submit(finished, 'd5-2020', '2020-10-12');
    await approve(finished, 'd5-2020');
    const revived = await time.run(finished, await strikeOff(finished, 'd5-2020', '2020-10-12'));
    await expect(revived.handle.result()).resolves.toBeUndefined();
    const { events } = await revived.handle.fetchHistory();
    expect(events?.some((event) => event.timerStartedEventAttributes ?? event.activityTaskScheduledEventAttributes)).toBe(false);
    expect(await revived.state()).toEqual({ view: finished.view, failedAttempts: 0 });
  });
});

describe('a run whose history grows long', () => {
  it('continues as a new one that knows as much, however useless the signals were', async () => {
    const useless = { ...record.view, version: 0 };
    const flood = async (signals: number): Promise<void> => {
      for (let told = 0; told < signals; told += 100) await Promise.all(Array.from({ length: 100 }, () => task.tell(useless)));
    };
    await flood(1_000);
    await task.tell(await record.setClock('running'));
    await flood(1_000);
    await eventually(async () => (await time.historiesOf(task.handle.workflowId)).length === 2);
    await task.knows();
    expect((await task.state()).view).toEqual(record.view);
    await task.until('2020-12-17T08:00:00.000Z');
    expect(record.carriedOut).toEqual([remind10]);
  });
});

describe('the search attributes', () => {
  const upserts = async (): Promise<string[][]> => {
    const { events } = await task.handle.fetchHistory();
    return (events ?? []).flatMap(({ upsertWorkflowSearchAttributesEventAttributes: upserted }) =>
      (upserted ? [Object.keys(upserted.searchAttributes?.indexedFields ?? {}).sort()] : []));
  };

  it('are set when they differ from what stands there, and only those', async () => {
    await task.tell(await record.setClock('running')); // changes none
    await task.knows();
    await task.tell(await submit(record, 'd5-2020', '2020-10-12'));
    await task.knows();
    expect(await upserts()).toEqual([['Coordinator', 'DueOn', 'Measure', 'Phase', 'Programme'], ['Phase'], ['Phase']]);
    const { typedSearchAttributes } = await task.handle.describe();
    expect(Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]))).toMatchObject({
      Programme: 'test', Measure: 3, Coordinator: 'kejiju', Phase: 'approval', DueOn: new Date('2020-12-31T00:00:00.000Z'),
    });
  });
});

describe('the current details', () => {
  it('say what the newest view says', async () => {
    const details = async (): Promise<unknown> => (await task.handle.query<{ currentDetails?: string }>('__temporal_workflow_metadata')).currentDetails;
    expect(await details()).toBe(record.view.texts.current);
    await task.until('2020-12-17T08:00:00.000Z');
    expect(record.carriedOut).toEqual([remind10]);
    expect(await details()).toBe(record.view.texts.current);
  });
});
