import { beginsWith, choosable, isOfWhatIf } from './begins-with';

const [green, trial, earnest] = [{ id: 'green', mode: 'rehearsal' }, { id: 'a-what-if-0a1b2c3d-a', mode: 'rehearsal' }, { id: 'xinxiang', mode: 'live' }] as const;

describe('which programme somebody begins with', () => {
  it('is the one they looked at last, else one in earnest, else a rehearsal that people live', () => {
    expect(beginsWith([trial, green, earnest], trial.id)).toBe(trial);
    expect(beginsWith([trial, green, earnest], 'gone')).toBe(earnest);
    expect(beginsWith([trial, green], null)).toBe(green);
  });

  it('is a what-if only where there is nothing else', () => {
    expect(beginsWith([trial], null)).toBe(trial);
    expect(beginsWith<typeof green>([], null)).toBeUndefined();
  });

  it('leaves what-ifs out of the choice, but the one somebody stands in', () => {
    expect(choosable([trial, green, earnest], 'green')).toEqual([green, earnest]);
    expect(choosable([trial, green, earnest], trial.id)).toEqual([trial, green, earnest]);
    expect(isOfWhatIf({ id: 'what-if-we-hurry' })).toBe(false);
  });
});
