import { asksHelp, Misread, readOptions, sectionNames, usage } from './options';

describe('the command line of the bench', () => {
  it('names the parts to run and their sizes', () => {
    expect(readOptions(['--json', '--only', 'steps,lists', '--rounds', '5', '--steps', '50'])).toMatchObject({ json: true, only: ['steps', 'lists'], rounds: 5, steps: [50], milestones: [10_000, 100_000] });
  });

  it('runs every part three rounds when nothing is said', () => {
    expect(readOptions([])).toMatchObject({ only: sectionNames, rounds: 3, steps: [1_000, 10_000] });
  });

  it.each([
    [['--only', 'aprove'], /--only knows approve, .*not 'aprove'/],
    [['--rounds', '0'], /--rounds takes whole numbers from 1; not '0'/],
    [['--steps', '1000,many'], /--steps takes whole numbers from 1; not 'many'/],
    [['--fast'], /--fast/],
  ])('refuses what it does not understand: %j', (args, why) => {
    expect(() => readOptions(args)).toThrow(why);
    expect(() => readOptions(args)).toThrow(Misread);
  });

  it('is told with --help: every option there is', () => {
    expect(asksHelp(['--json', '--help'])).toBe(true);
    for (const option of Object.keys(readOptions([]))) expect(usage).toContain(`  --${option} `);
  });
});
