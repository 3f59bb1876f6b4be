import type { Answers, Statement } from '@lianxi/persistence/record/statement';
import { failpoint } from '@lianxi/platform/failpoints/failpoint';
import type { DataSource } from 'typeorm';
import type { Connection } from './connection';
import { withConnection } from './connection';
import { WrittenMeanwhile } from './faults';

/** What a decision comes to: the statements that write it, if it changes anything, and the answer. */
export interface Outcome<Answer> {
  readonly writes: readonly Statement<unknown>[];
  readonly answer: Answer;
}

/** Decides from what was asked for under the locks. Refuses by throwing, which leaves everything as it was. */
export type Decide<Asked extends readonly Statement<unknown>[], Answer> = (facts: Answers<Asked>, connection: Connection) => Outcome<Answer> | Promise<Outcome<Answer>>;

/**
 * The one way anything changes. Three round trips: begin, lock and ask · write · commit; the decision is taken between the first
 * two. Where another request wrote the same key first, everything is read again in a new transaction.
 */
export async function transact<const Asked extends readonly Statement<unknown>[], Answer>(
  record: DataSource,
  asked: Asked,
  decide: Decide<Asked, Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(record, asked, decide);
    } catch (error) {
      if (!(error instanceof WrittenMeanwhile) || attempt === 3) throw error;
    }
  }
}

/**
 * The same for a decision that rests on something outside the record, such as a file at its address. That may take longer than a transaction may stand open, and nobody is to wait for it behind
 * a lock: so the decision is tried first, a no or an earlier answer is told at once, then it is seen to with nothing locked, and only then everything is read and decided for good.
 */
export async function transactAfter<const Asked extends readonly Statement<unknown>[], Answer>(
  record: DataSource,
  beforehand: (() => Promise<void>) | undefined,
  asked: Asked,
  decide: Decide<Asked, Answer>,
): Promise<Answer> {
  if (beforehand) {
    const { writes, answer } = await tried(record, asked, decide);
    if (writes.length === 0) return answer;
    await beforehand();
  }
  return await transact(record, asked, decide);
}

/** What a decision would come to as things stand. */
async function tried<const Asked extends readonly Statement<unknown>[], Answer>(
  record: DataSource,
  asked: Asked,
  decide: Decide<Asked, Answer>,
): Promise<Outcome<Answer>> {
  return await withConnection(record, async (connection) => {
    const outcome = await decide(await connection.begin(asked), connection);
    await connection.abandon();
    return outcome;
  });
}

async function once<const Asked extends readonly Statement<unknown>[], Answer>(
  record: DataSource,
  asked: Asked,
  decide: Decide<Asked, Answer>,
): Promise<Answer> {
  return await withConnection(record, async (connection) => {
    failpoint('ask.before');
    const facts = await connection.begin(asked);
    failpoint('ask.after');
    const { writes, answer } = await decide(facts, connection);
    if (writes.length > 0) {
      failpoint('write.before');
      await connection.ask(writes);
      failpoint('write.after');
    }
    failpoint('commit.before');
    await connection.commit();
    failpoint('commit.after');
    return answer;
  });
}
