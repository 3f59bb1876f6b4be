import { setTimeout as pause } from 'node:timers/promises';
import type { ToldTask } from '@lianxi/persistence/status/delivery.queries';
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import { checkRuns } from './run-check';

const looks = { times: 3, afterMs: 0 };

interface Run {
  readonly status: string;
  readonly version: number;
}

const told = (measure: number, version: number, more: Partial<ToldTask> = {}): ToldTask => ({ task: `task-${measure}`, measure, concluded: false, epoch: 1, version, delivered: version, ...more });

/** Temporal with these runs, by workflow; counts how often a run was described. */
function temporal(runs: () => Readonly<Record<string, Run>>) {
  const described: string[] = [];
  const runOf = (workflow: string): Run => {
    const run = runs()[workflow];
    if (!run) throw new WorkflowNotFoundError('no run', workflow, undefined);
    return run;
  };
  const client = {
    withDeadline: (_deadline: number, ask: () => Promise<unknown>) => ask(),
    workflow: {
      getHandle: (workflow: string) => ({
        describe: () => Promise.resolve().then(() => { described.push(workflow); return { status: { name: runOf(workflow).status } }; }),
        query: () => Promise.resolve().then(() => ({ view: { epoch: 1, version: runOf(workflow).version } })),
      }),
      async *list() { for (const workflowId of Object.keys(runs())) yield await Promise.resolve({ workflowId }); },
    },
  } as unknown as Client;
  return { client, described };
}

/** A record that tells something else each time it is read; the last for good. */
function inTurn(...readings: readonly (readonly ToldTask[])[]) {
  let turn = 0;
  return () => Promise.resolve(readings[Math.min(turn++, readings.length - 1)]!);
}

const running = (version: number): Run => ({ status: 'RUNNING', version });

describe('record and runs', () => {
  it('agree when every open task has its run, which knows what it was told', async () => {
    const { client, described } = temporal(() => ({ 'p/measure-01': running(3), 'p/measure-02': running(5) }));
    expect(await checkRuns(client, 'p', inTurn([told(1, 3), told(2, 5)]), looks)).toEqual([]);
    expect(described).toHaveLength(2);
  });

  it('agree though a decision was taken between reading the one and asking the other', async () => {
    let version = 3;
    const { client, described } = temporal(() => ({ 'p/measure-01': running(version), 'p/measure-02': running(5) }));
    const read = inTurn([told(1, 4, { delivered: 3 }), told(2, 5)], [told(1, 4)]);
    const reading = async () => { const rows = await read(); version = 4; return rows; };
    expect(await checkRuns(client, 'p', reading, looks)).toEqual([]);
    expect(described.filter((workflow) => workflow === 'p/measure-02')).toHaveLength(1);
  });

  it('agree though a task was concluded meanwhile, and its run ended', async () => {
    const { client } = temporal(() => ({ 'p/measure-01': { status: 'COMPLETED', version: 4 } }));
    expect(await checkRuns(client, 'p', inTurn([told(1, 3)], [told(1, 4, { concluded: true })]), looks)).toEqual([]);
  });

  it('agree though the run of a concluded task ends only now', async () => {
    let asked = 0;
    const { client } = temporal(() => ({ 'p/measure-01': { status: asked++ > 1 ? 'COMPLETED' : 'RUNNING', version: 4 } }));
    expect(await checkRuns(client, 'p', inTurn([told(1, 4, { concluded: true })]), looks)).toEqual([]);
  });

  it.each([
    ['a run that was not told', [told(1, 4)], { 'p/measure-01': running(3) }, { kind: 'delivery', found: 'the run knows (1, 3), the record has (1, 4), delivered 4' }],
    ['a run that knows more than a record from a backup', [told(1, 4)], { 'p/measure-01': running(6) }, { kind: 'delivery' }],
    ['a view nobody delivered', [told(1, 4, { delivered: 3 })], { 'p/measure-01': running(3) }, { kind: 'delivery' }],
    ['a run of another epoch', [told(1, 4, { epoch: 2 })], { 'p/measure-01': running(4) }, { kind: 'delivery' }],
    ['an open task whose run was ended', [told(1, 4)], { 'p/measure-01': { status: 'TERMINATED', version: 4 } }, { kind: 'run', found: 'an open task whose run is TERMINATED' }],
    ['an open task without a run', [told(1, 4)], {}, { kind: 'run', found: 'an open task without a run' }],
    ['a run without an open task', [told(1, 4, { concluded: true })], { 'p/measure-01': running(4) }, { kind: 'run', found: 'a run without an open task' }],
  ])('differ, after as many looks as are allowed: %s', async (_what, tasks, runs, difference) => {
    const { client, described } = temporal(() => runs);
    expect(await checkRuns(client, 'p', inTurn(tasks), looks)).toMatchObject([{ where: 'p/measure-01', ...difference }]);
    if (Object.keys(runs).length > 0) expect(described).toHaveLength(looks.times + 1);
  });

  it.each([
    ['about the run of an open task', [told(1, 4)], 'describe'],
    ['with the list of runs', [told(1, 4, { concluded: true })], 'list'],
    ['about a run without an open task', [told(1, 4, { concluded: true })], 'describe'],
  ] as const)('are not known where Temporal does not answer in time %s', async (_what, tasks, silent) => {
    const { client } = temporal(() => ({ 'p/measure-01': running(4) }));
    await expect(checkRuns(silentOn(silent, client), 'p', inTurn(tasks), looks)).rejects.toThrow('not in time');
  }, 2_000);
});

/** The same Temporal, which never answers one kind of question; a deadline ends the wait for it. */
function silentOn(question: 'describe' | 'list', { workflow }: Client): Client {
  const never = new Promise<never>(() => undefined);
  const deadline = () => pause(20).then(() => { throw new Error('not in time'); });
  const silent = question === 'describe'
    ? { list: workflow.list.bind(workflow), getHandle: () => ({ describe: () => never, query: () => never }) }
    : { getHandle: workflow.getHandle.bind(workflow), async *list() { await never; } };
  return { withDeadline: (_deadline: number, ask: () => Promise<unknown>) => Promise.race([ask(), deadline()]), workflow: silent } as unknown as Client;
}
