import { Misread } from '../options';
import { readWebOptions, usage } from './options';

describe('the command line of the page\'s bench', () => {
  it('names its rounds and the length of the ledger', () => {
    expect(readWebOptions([])).toEqual({ json: false, rounds: 9, lines: 10_000 });
    expect(readWebOptions(['--json', '--rounds', '3', '--lines', '500'])).toEqual({ json: true, rounds: 3, lines: 500 });
  });

  it.each([
    [['--rounds', '0'], /--rounds takes whole numbers from 1; not '0'/],
    [['--lines', 'many'], /--lines takes whole numbers from 1; not 'many'/],
    [['--only', 'today'], /--only/],
  ])('refuses what it does not understand: %j', (args, why) => {
    expect(() => readWebOptions(args)).toThrow(why);
    expect(() => readWebOptions(args)).toThrow(Misread);
  });

  it('is told with --help: every option there is', () => {
    for (const option of Object.keys(readWebOptions([]))) expect(usage).toContain(`  --${option} `);
  });
});
