import { addMilliseconds } from '@lianxi/domain/calendar/time';
import type { Move } from '@lianxi/domain/task/life.fixture';
import { askedBy, life, rungAsked, unscanned } from '@lianxi/domain/task/life.fixture';
import type { TaskCommand } from '@lianxi/domain/task/commands';
import { EventEntity } from '@lianxi/persistence/record/event.entity';
import fc from 'fast-check';
import { chainFault } from '../check/fold';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { activation, activationOf, asked, under } from '../programme/xinxiang.fixture';
import type { SpokenCommand } from '../task/free-text';
import type { TaskRequest } from '../task/task-commands';
import { Refused } from './refused';

jest.setTimeout(120_000);

const on = CommandsOnARecord.forTests([]);

/** What the lives tried came to, so that no kind of them is missing. */
const met = { decided: 0, refused: 0, steps: 0 };

describe('whatever is asked of a task in the record, in any order, each request twice at once and once more in the end', () => {
  it('its events are numbered 1, 2, 3 … without a hole, and its chain is sound', async () => {
    let programmes = 0;
    await fc.assert(fc.asyncProperty(life, async (moves) => {
      const programme = `life-${programmes += 1}`;
      await on.programmes.activate(under(unscanned, activationOf(programme)));
      const task = taskId(programme, 3);
      const accepted = await live(programme, task, moves);
      const { seq, head } = await on.task(task);
      for (const request of accepted) await on.tasks.run(task, request);

      const events = await on.record.manager.find(EventEntity, { where: { aggregate: task }, order: { seq: 'ASC' } });
      expect(events.map((event) => event.seq)).toEqual(Array.from({ length: seq }, (_, index) => index + 1));
      expect(chainFault(task, events, { seq, head })).toBeUndefined();
      // Making a failing life smaller takes minutes on a record: the cause would be lost in the test's own limit.
    }), { numRuns: 12, seed: 20201012, endOnFailure: true });
    expect(Math.min(...Object.values(met))).toBeGreaterThan(20);
  });
});

/** Makes the moves of a life, each twice at once; answers the requests that were accepted. */
async function live(programme: string, task: string, moves: readonly Move[]): Promise<TaskRequest[]> {
  const accepted: TaskRequest[] = [];
  let now = activation;
  for (const move of moves) {
    now = addMilliseconds(now, move.wait);
    await on.setClock(programme, now);
    if ('step' in move) await twoRuns(programme, task, move);
    else accepted.push(...await twoClicks(task, move, now));
  }
  return accepted;
}

async function twoClicks(task: string, move: Extract<Move, { act: unknown }>, now: string): Promise<TaskRequest[]> {
  const found = askedBy(move, (await on.task(task)).state, now);
  if (!found) return [];
  const request = asked(found[0], spoken(found[1]));
  const [first, second] = await Promise.all([request, request].map((one) => on.tasks.run(task, one).catch(refusal)));
  expect(second).toEqual(first);
  met[first === undefined ? 'refused' : 'decided'] += 1;
  return first === undefined ? [] : [request];
}

async function twoRuns(programme: string, task: string, move: Extract<Move, { step: unknown }>): Promise<void> {
  const rung = rungAsked(move, (await on.task(task)).state);
  if (!rung) return;
  const order = { ...await on.order(programme, task, rung.key), kind: rung.kind, failure: '…' };
  const carryOut = () => (move.step === 'fail' ? on.tasks.recordStepFailed(order) : on.tasks.carryOutStep(order, rung.kind));
  const outcomes = (await Promise.all([carryOut(), carryOut()])).map(({ outcome }) => outcome);
  met.steps += outcomes.filter((outcome) => outcome === 'done').length;
}

function refusal(error: unknown): undefined {
  if (!(error instanceof Refused)) throw error;
}

/** The command as a person gives it: in words, of which the domain only ever sees a hash. */
function spoken(command: TaskCommand): SpokenCommand {
  if (command.type === 'transferPart') {
    const { reasonHash: reason, to, ...rest } = command;
    return { ...rest, reason, ...(to && { to: to.id }) };
  }
  if ('reasonHash' in command) {
    const { reasonHash: reason, ...rest } = command;
    return { ...rest, reason };
  }
  switch (command.type) {
    case 'contribute':
    case 'openCountersignature':
    case 'changeCountersignedText': {
      const { textHash: text, ...rest } = command;
      return { ...rest, text };
    }
    case 'answerCountersignature': {
      const { opinionHash: opinion, paper: _paper, ...rest } = command;
      return { ...rest, ...(opinion !== undefined && { opinion }) };
    }
    case 'strikeOff': {
      const { list, ...rest } = command;
      if (!list) return rest;
      const { signerHash: signedBy, ...signed } = list;
      return { ...rest, list: { ...signed, signedBy } };
    }
    case 'approve':
    case 'review': {
      const { paper: _paper, ...rest } = command;
      return rest;
    }
    default:
      return command;
  }
}
