import { RecordBusy } from '@lianxi/commands/path/faults';
import { Refused } from '@lianxi/commands/path/refused';
import type { Request } from '@lianxi/commands/path/request';
import { commandId } from '@lianxi/commands/path/request';
import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import { refuse } from '@lianxi/domain/refusal';
import { Logger } from '@nestjs/common';
import { actOnEach } from './act-on-each';

const request: Request = { actor: { person: 'li', bureau: 'kejiju', role: 'liaison' }, key: 'one-batch', bodyHash: '' };
const decision = { events: ['receiptSigned'] } as unknown as TaskAnswer;

/** Signs for tasks, of which some fail as given; says which were tried, and what was logged. */
async function sign(tasks: readonly string[], failures: Readonly<Record<string, Error>>) {
  const [tried, logged]: [string[], object[]] = [[], []];
  const keep = (line: unknown) => { logged.push(line as object); };
  const log = jest.spyOn(Logger.prototype, 'log').mockImplementation(keep);
  const error = jest.spyOn(Logger.prototype, 'error').mockImplementation(keep);
  const results = await actOnEach(request, tasks.map((task) => ({ task })), ({ task }) => {
    tried.push(task);
    return failures[task] ? Promise.reject(failures[task]) : Promise.resolve(decision);
  });
  log.mockRestore();
  error.mockRestore();
  return { results, tried, logged };
}

const commandOf = (task: string): string => commandId({ ...request, key: `one-batch/${task}` });

describe('signing for many tasks at once', () => {
  it('goes on after a refusal, and logs each row with the id of its own command and its task', async () => {
    const { results, logged } = await sign(['a', 'b', 'c'], { b: new Refused(refuse('receipt-already-signed', { bureau: '市科技局' })) });
    expect(results.map(({ task, status }) => `${task} ${status}`)).toEqual(['a 200', 'b 409', 'c 200']);
    expect(logged).toMatchObject([
      { command: commandOf('a'), task: 'a', events: ['receiptSigned'] },
      { command: commandOf('b'), task: 'b', problem: 'receipt-already-signed' },
      { command: commandOf('c'), task: 'c' },
    ]);
  });

  it('logs what nobody foresaw with its cause and the reference it answers', async () => {
    const cause = new Error('boom');
    const { results: [row], logged } = await sign(['a'], { a: cause });
    expect(row).toMatchObject({ status: 500, problem: { type: 'urn:lianxi:problem:unexpected' } });
    expect(logged).toEqual([{ command: commandOf('a'), task: 'a', err: cause, problem: 'unexpected', params: row?.problem?.params }]);
  });

  it('stops trying once the record is busy, since every row would wait as long; and says of the others that they were not tried', async () => {
    const { results, tried, logged } = await sign(['a', 'b', 'c', 'd'], { b: new RecordBusy(undefined) });
    expect(tried).toEqual(['a', 'b']);
    expect(results).toMatchObject([
      { task: 'a', status: 200 },
      { task: 'b', status: 503, problem: { type: 'urn:lianxi:problem:record-busy' } },
      { task: 'c', status: 503, notTried: true, problem: { type: 'urn:lianxi:problem:record-busy' } },
      { task: 'd', status: 503, notTried: true },
    ]);
    expect(results[1]).not.toHaveProperty('notTried');
    expect(logged).toHaveLength(2);
  });
});
