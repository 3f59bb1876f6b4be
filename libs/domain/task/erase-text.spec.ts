import type { Written } from './erase-text';
import { decideErasure } from './erase-text';
import { evolveTask } from './evolve';
import { LivedTask, actor, measure3, noon } from './task.fixture';
import { isTold } from './told';

const authority = { kind: 'instruction', number: '新政批〔2026〕3号', on: '2026-11-29' } as const;
const [written, gone]: [Written, Written] = [{ hash: 'h', erased: false }, { hash: 'g', erased: true }];
const context = { actor: actor('security-admin'), wall: '2026-11-29T01:00:00.000Z', rightEndedAt: undefined };
const erase = { type: 'eraseText', of: 7, authority } as const;

describe('the erasure of a text', () => {
  it('is an event that names the act and the hash, on an authority of the wall\'s time whatever year a rehearsal is in', () => {
    expect(decideErasure(erase, [written], context)).toEqual({ events: [{ type: 'textErased', of: 7, hash: 'h', authority }] });
  });

  it('is of all that was written with the event, each by an act of its own, and of what is gone already not again', () => {
    const other: Written = { hash: 'i', erased: false };
    expect(decideErasure(erase, [written, gone, other], context)).toMatchObject({ events: [{ hash: 'h' }, { hash: 'i' }] });
  });

  it('changes nothing of the task, tells nobody, and is no act in it that keeps it from being stagnant', () => {
    const { state } = new LivedTask(measure3);
    const event = { type: 'textErased', of: 7, hash: 'h', authority } as const;
    const at = noon('2020-12-01');
    expect(evolveTask(state, { at, by: context.actor, event })).toEqual({ ...state, lastEventAt: at });
    expect(isTold(event)).toBe(false);
  });

  it.each<[string, Parameters<typeof decideErasure>]>([
    ['not-entitled', [erase, [written], { ...context, actor: actor('office') }]],
    ['not-entitled', [erase, [], { ...context, actor: actor('auditor') }]],
    ['right-ended', [erase, [written], { ...context, rightEndedAt: '2026-11-29T00:00:00.000Z' }]],
    ['authority-in-the-future', [{ ...erase, authority: { ...authority, on: '2026-11-30' } }, [written], context]],
    ['text-unknown', [erase, [], context]],
    ['text-erased', [erase, [gone], context]],
  ])('says %s', (refusal, asked) => {
    expect(decideErasure(...asked)).toMatchObject({ refused: refusal });
  });
});
