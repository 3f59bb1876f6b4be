import type { AccessEvent } from '@lianxi/domain/access/events';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { accessId, lockAccess, moveAccess } from '@lianxi/persistence/access/access.sql';
import type { DataSource } from 'typeorm';
import { append } from '../path/append';
import { mustHaveRight, rightOf, standingIn } from '../path/right';
import { transact } from '../path/transact';

/**
 * What is handed out is recorded before it is. One transaction under the chain's lock, which is one row for the whole house: downloads wait for
 * each other's commit, a few milliseconds each, and for nothing else.
 */
export class AccessCommands {
  constructor(private readonly record: DataSource) {}

  /**
   * Records that somebody is about to be given something.
   * @throws Refused where their right has ended meanwhile: then nothing is given
   * @throws RecordBusy, RecordUnreachable where it could not be recorded
   */
  async note(by: Actor, event: AccessEvent): Promise<void> {
    await transact(this.record, [lockAccess(), rightOf(by)] as const, ([[row], rights]) => {
      if (!row) throw new Error('The record has no chain of accesses: its migrations have not run');
      const at = row.wall.toISOString();
      mustHaveRight(by, rights, at);
      const { head, writes } = append({ aggregate: accessId, seq: row.seq, hash: row.head }, [{ at, by: standingIn(by, rights, at), event }]);
      return { writes: [...writes, moveAccess(head.seq, head.hash)], answer: undefined };
    });
  }
}
