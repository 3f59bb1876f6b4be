import type { Schemas } from '@lianxi/api-client/client';
import type { Asked } from './asked';
import { isFilled, usualOf } from './filled';

const usual = { today: '2020-12-17', behalf: 'shuiwuju', authority: 'minutes', to: 'coordinator' };
const targets = [{ id: 'T3' }] as Schemas['Target'][];
const figures: Asked = { name: 'figures', as: 'figures' };

describe('what an act\'s form holds before anything was typed', () => {
  it('is no day that is an official\'s to state, of a figure neither', () => {
    expect(usualOf([{ name: 'achievedOn', as: 'day', isStated: true }, figures, { name: 'text', as: 'lines', optional: true }], usual)).toEqual({});
  });

  it('is today, as the day of a paper that is being entered, unless the paper may be left out', () => {
    expect(usualOf([{ name: 'paper.on', as: 'day' }, { name: 'limitOn', as: 'day', optional: true }], usual)).toEqual({ 'paper.on': '2020-12-17' });
  });
});

describe('what an act\'s form asks is there', () => {
  it('of a figure once it is a number and its day is stated', () => {
    const typed: readonly Readonly<Record<string, string>>[] = [{ 'figures.T3': '2' }, { 'figures.T3': '二', 'figures.T3.on': '2020-12-16' }, { 'figures.T3': '2', 'figures.T3.on': '2020-12-16' }];
    expect(typed.map((filled) => isFilled(figures, filled, targets))).toEqual([false, false, true]);
  });

  it('of what may be left out, always; of a signature on paper beside, once any of it is begun, all', () => {
    const signer: Asked = { name: 'paper.signer', as: 'line', optional: true };
    expect([isFilled(signer, {}, []), isFilled(signer, { 'paper.post': '局长' }, [])]).toEqual([true, false]);
  });
});
