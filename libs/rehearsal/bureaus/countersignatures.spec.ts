import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import { intentions } from './intentions';
import type { Round, Scene } from './scene';
import { allIn, scene, told, with5 } from './scene.fixture';

const seeds = Array.from({ length: 40 }, (_none, seed) => seed);
const asked = { evidence: true, documentNumber: true, countersigned: [{ measure: 3, milestone: 'd5-2020' }] };
const task = with5({ contributions: allIn });

const round = (changed: Partial<Round> = {}): Round => ({
  milestone: 'd5-2020', version: 1, openedAt: '2020-12-02T02:00:00.000Z', openedBy: { person: 'kejiju-liaison', bureau: 'kejiju' }, limitOn: '2020-12-09', limitPassed: false, order: 'parallel', enough: 'all', answered: 0, of: 2, complete: false,
  signers: [{ bureau: 'jiaoyuju', name: '市教育局', answer: 'none' }, { bureau: 'shuiwuju', name: '市税务局', answer: 'none' }], earlier: [], ...changed,
});
const under = (one: Round, changed: Partial<Scene> = {}) => intentions(scene({ task, asked, rounds: new Map([['d5-2020', one]]), ...changed })).filter(({ deed }) => 'milestone' in deed);
const [first, second] = round().signers;
const answered = round({ complete: true, answered: 2, signers: [{ ...first!, answer: 'agreed', at: '2020-12-03T02:00:00.000Z' }, { ...second!, answer: 'agreed', at: '2020-12-07T02:00:00.000Z' }] });
const limit = told('countersignLimit', '2020-12-10', 'jiaoyuju', 'shuiwuju', 'kejiju');

describe('what the policy wants countersigned', () => {
  it('is put to the others of the measure in time for the due day, with its evidence, instead of being submitted', () => {
    for (const seed of seeds) {
      const [shown, opened, ...more] = intentions(scene({ seed, task, asked })).filter(({ deed }) => 'milestone' in deed);
      expect([shown, opened]).toMatchObject([{ deed: { kind: 'attach' } }, { at: shown!.at, by: { bureau: 'kejiju', role: 'liaison' }, deed: { kind: 'openRound', bureau: 'kejiju', signers: ['jiaoyuju', 'shuiwuju'] }, words: { text: expect.any(String) as string } }]);
      expect(more).toEqual([]);
      // Six working days before 2020-12-31 at the latest.
      expect(shanghaiDate(opened!.at) <= '2020-12-23').toBe(true);
    }
  });

  it('is submitted as before where another paper is named', () => {
    const [, done] = intentions(scene({ task, asked: { ...asked, countersigned: [{ measure: 3, milestone: 'd6-2020' }, { measure: 4 }] } })).filter(({ deed }) => 'milestone' in deed);
    expect(done).toMatchObject({ deed: { kind: 'submit' } });
  });

  it('is submitted soon after the last answer, achieved no earlier than that, and with nothing attached any more', () => {
    for (const seed of seeds) {
      const [submits, ...more] = under(answered, { seed });
      expect([submits?.deed, more]).toMatchObject([{ kind: 'submit', document: '示例文号-3-d5-2020' }, []]);
      expect(['2020-12-08', '2020-12-09']).toContain(shanghaiDate(submits!.at));
      expect(submits!.deed.kind === 'submit' && submits!.deed.achievedOn >= '2020-12-07').toBe(true);
    }
  });

  it('is gone on with once the limit was told, where somebody has not answered', () => {
    const submits = (changed: Partial<Scene>) => under(round(), changed).filter(({ deed }) => deed.kind === 'submit');
    expect(submits({ temperaments: 'silent' })).toEqual([]);
    const [done] = submits({ temperaments: 'silent', told: [limit] });
    expect(shanghaiDate(done!.at) >= '2020-12-14' && done!.deed.kind === 'submit' && done!.deed.achievedOn >= '2020-12-10').toBe(true);
  });
});

describe('whoever is asked to countersign', () => {
  const answers = (changed: Partial<Scene>, one = round()) => under(one, changed).filter(({ deed }) => deed.kind === 'countersign');

  it('answers in time if it is prompt, a vertical body by the office with a number', () => {
    const days = seeds.flatMap((seed) => answers({ seed }).map(({ at }) => shanghaiDate(at)));
    expect([Math.min(...days.map(Date.parse)), Math.max(...days.map(Date.parse))]).toEqual(['2020-12-03', '2020-12-09'].map(Date.parse));
    expect(answers({}).map(({ deed, by, words }) => [deed.bureau, by.role, words.version, words.reply !== undefined]).sort()).toEqual([['jiaoyuju', 'liaison', 1, false], ['shuiwuju', 'office', 1, true]]);
  });

  it('agrees, now and then with an opinion, which it writes', () => {
    const said = seeds.flatMap((seed) => answers({ seed })).map(({ deed, words }) => (deed.kind === 'countersign' ? `${deed.answer} ${words.text !== undefined}` : ''));
    expect(new Set(said)).toEqual(new Set(['agreed false', 'agreed-with-opinion true']));
  });

  it('answers after the limit was told if it is late, and never if it is silent', () => {
    expect([answers({ temperaments: 'late' }), answers({ temperaments: 'silent', told: [limit] })]).toEqual([[], []]);
    for (const { at } of answers({ temperaments: 'late', told: [limit] })) expect(shanghaiDate(at) > '2020-12-10').toBe(true);
    expect(answers({ temperaments: 'late', told: [limit] })).toHaveLength(2);
  });

  it('answers in its turn where one is asked after the other, and all at once when the limit is over', () => {
    const inTurn = round({ order: 'sequential' });
    expect(answers({}, inTurn).map(({ deed }) => deed.bureau)).toEqual(['jiaoyuju']);
    const next = answers({}, round({ order: 'sequential', answered: 1, signers: [{ ...first!, answer: 'agreed', at: '2020-12-08T02:00:00.000Z' }, second!] }));
    expect(next.map(({ deed, at }) => [deed.bureau, shanghaiDate(at) > '2020-12-08'])).toEqual([['shuiwuju', true]]);
    expect(answers({ told: [limit] }, inTurn)).toHaveLength(2);
  });

  it('says nothing more to what is submitted, or to a round that is complete', () => {
    expect(answers({}, round({ complete: true }))).toEqual([]);
    expect(answers({ task: with5({ contributions: allIn, phase: 'submitted' }) })).toEqual([]);
  });
});
