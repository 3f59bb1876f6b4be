import { task as en } from '@lianxi/wording/en/page/task';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { roundSaid } from './round-said';

const round = { version: 2, signers: ['caizhengju'], answered: 1, of: 1, complete: true };

describe('a round in a line', () => {
  it('is its version and how many have answered', () => {
    expect(roundSaid(round, zh)).toMatch(/2.* · 1\/1个单位已答复$/);
  });

  it('of what was struck off and opened again says that it ended, and counts no answer', () => {
    const ended = { ...round, complete: false, ended: true } as const;
    expect(roundSaid(ended, zh)).toMatch(/已随上次销号终止，原答复不再算数/);
    for (const words of [zh, en]) expect(roundSaid(ended, words)).not.toMatch(/1\/1|1 of 1/);
  });
});
