import type { MessageEvent } from '@nestjs/common';
import { Subject } from 'rxjs';
import { askAgainMs, beatMs, stream } from './stream';

const task: MessageEvent = { type: 'task', data: { measure: 3 } };

/** A page that listens, and what ends or troubles its stream. */
function listening() {
  const [told, someEnded] = [new Subject<MessageEvent>(), new Subject<void>()];
  const stands = jest.fn(() => Promise.resolve(true));
  const heard: MessageEvent[] = [];
  const over = jest.fn();
  stream({ told, someEnded, stands }).subscribe({ next: (word) => heard.push(word), complete: over });
  return { told, someEnded, stands, heard, over };
}

describe('a stream of what has changed', () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  it('says what is told, and that it is still there, which is nothing to a page', async () => {
    const { told, heard } = listening();
    told.next(task);
    await jest.advanceTimersByTimeAsync(beatMs);
    expect(heard).toEqual([task, { comment: expect.any(String) as string }]);
  });

  it('is over before the next word, also one that says nothing, once its reader\'s session does not count any more', async () => {
    for (const next of ['a word', 'a beat', 'somebody\'s end']) {
      const { told, someEnded, stands, heard, over } = listening();
      stands.mockResolvedValue(false);
      if (next === 'a word') told.next(task);
      if (next === 'somebody\'s end') someEnded.next();
      await jest.advanceTimersByTimeAsync(next === 'a beat' ? beatMs : 0);
      expect({ next, heard, calls: over.mock.calls.length }).toEqual({ next, heard: [], calls: 1 });
    }
  });

  it('goes on when it was somebody else\'s session that ended', async () => {
    const { told, someEnded, heard, over } = listening();
    someEnded.next();
    told.next(task);
    await jest.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([task]);
    expect(over).not.toHaveBeenCalled();
  });

  it('says nothing while the record cannot be asked, and loses nothing', async () => {
    const { told, stands, heard } = listening();
    stands.mockRejectedValueOnce(new Error('unreachable'));
    told.next(task);
    await jest.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([]);
    await jest.advanceTimersByTimeAsync(askAgainMs);
    expect(heard).toEqual([task]);
  });

  it('is over with the house', async () => {
    const { told, over } = listening();
    told.complete();
    await jest.advanceTimersByTimeAsync(0);
    expect(over).toHaveBeenCalled();
  });
});
