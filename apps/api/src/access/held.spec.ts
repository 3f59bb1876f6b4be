import { actors, after, commands, decided, states } from '@lianxi/access/matrix.fixture';
import { Refused } from '@lianxi/commands/path/refused';
import { rightEnd } from '@lianxi/commands/path/right';
import type { LivedTask } from '@lianxi/domain/task/task.fixture';
import { holdingsAfter, wall, waysToHold } from './ways-to-hold.fixture';

describe.each(Object.entries(states))('what a post may do, however it is held: %s', (_state, history) => {
  let task: LivedTask;
  beforeAll(() => { task = after(history); });

  it.each(waysToHold)('$way: $gives', ({ acts, gives }) => {
    for (const { by } of actors) {
      const li = { ...by, person: 'li' };
      const answers = (): (string | undefined)[] => {
        const ended = rightEnd(li, holdingsAfter(acts, by), wall);
        return commands.map(({ command }) => decided(task, li, command, ended));
      };
      if (gives === 'post-not-held') expect(answers).toThrow(Refused);
      else expect([by, answers()]).toEqual([by, commands.map(({ command }) => (gives === 'right-ended' ? gives : decided(task, li, command)))]);
    }
  });
});
