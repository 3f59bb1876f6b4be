import { createHash } from 'node:crypto';
import type { Schemas } from '@lianxi/api-client/client';
import { isWorkingDay } from '@lianxi/domain/calendar/working-days.fixture';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import fc from 'fast-check';
import { actsAt, intentions, nextActAt } from './intentions';
import type { Scene } from './scene';
import { allIn, measure3, scene, told, with5 } from './scene.fixture';
import { temperamentOf } from './temperament';

const of = (one: Scene, kind: string) => intentions(one).filter(({ deed }) => deed.kind === kind);
const daysOf = (one: Scene, kind: string) => of(one, kind).map(({ at }) => shanghaiDate(at));
const seeds = Array.from({ length: 40 }, (_none, seed) => seed);

describe('a prompt bureau', () => {
  it('signs within three days, files its contribution and submits before the due day, without being reminded', () => {
    for (const seed of seeds) {
      for (const day of daysOf(scene({ seed }), 'acknowledge')) expect(day >= '2020-10-12' && day <= '2020-10-14').toBe(true);
      for (const day of daysOf(scene({ seed }), 'contribute')) expect(day < '2020-12-31').toBe(true);
      for (const day of daysOf(scene({ seed, task: with5({ contributions: allIn }) }), 'submit')) expect(day <= '2020-12-31').toBe(true);
    }
  });

  it('never acts before its task was opened', () => {
    const late = { ...with5({}), openedAt: '2020-12-30T01:30:00.000Z' };
    for (const seed of seeds) for (const { at } of intentions(scene({ seed, task: late }))) expect(at >= late.openedAt).toBe(true);
  });
});

describe('a late bureau', () => {
  const reminders = ['2020-12-17', '2020-12-28', '2020-12-31', '2021-01-11'].map((day) => told('remind', day, 'jiaoyuju', 'kejiju'));

  it('does nothing until it was told, and something once it was told often enough', () => {
    for (const seed of seeds) {
      const by = (count: number) => of(scene({ seed, temperaments: 'late', told: reminders.slice(0, count) }), 'contribute').filter(({ deed }) => deed.bureau === 'jiaoyuju');
      expect([by(0), by(1)]).toEqual([[], []]);
      expect(by(4)).toHaveLength(1);
    }
  });

  it('leaves alone what others were told of', () => {
    const others = reminders.map((one) => ({ ...one, bureaus: ['shuiwuju'] }));
    expect(of(scene({ temperaments: 'late', told: others }), 'contribute').map(({ deed }) => deed.bureau)).toEqual(['shuiwuju']);
  });
});

describe('a silent bureau', () => {
  const pressed = [told('supervise', '2021-01-22', 'jiaoyuju', 'shuiwuju')];
  const brought = [...pressed, told('putOnAgenda', '2021-02-05', 'jiaoyuju', 'shuiwuju')];

  it('is moved by the inspection office, or by the meeting, or by nothing', () => {
    const acting = (steps: Scene['told']) => seeds.filter((seed) => of(scene({ seed, temperaments: 'silent', told: steps }), 'contribute').some(({ deed }) => deed.bureau === 'jiaoyuju')).length;
    expect(acting([told('urge', '2021-01-11', 'jiaoyuju')])).toBe(0);
    expect(acting(pressed)).toBeGreaterThan(0);
    expect(acting(brought)).toBeGreaterThan(acting(pressed));
    expect(acting(brought)).toBeLessThan(seeds.length);
  });
});

describe('what follows', () => {
  const submission: Schemas['Milestone']['submission'] = { at: '2020-12-10T02:00:00.000Z', person: 'x', bureau: 'kejiju', achievedOn: '2020-12-08', chain: ['sign-off', 'review', 'list'] };
  const submitted = with5({ phase: 'submitted', contributions: allIn, submission });

  it('is nothing of the coordinator while a contribution is missing', () => {
    expect(of(scene({ task: with5({ contributions: [allIn[0]!, { bureau: 'shuiwuju', state: 'awaited' }] }) }), 'submit')).toEqual([]);
  });

  it('is a signature or, now and then, a return; after two returns always a signature', () => {
    const kinds = (returns: number) => seeds.flatMap((seed) => intentions(scene({ seed, temperaments: 'late', task: { ...submitted, milestones: submitted.milestones.map((one) => ({ ...one, returns: Array.from({ length: returns }, () => ({ at: '2020-12-11T02:00:00.000Z', person: 'x', bureau: 'kejiju', to: 'coordinator' as const })) })) } })))
      .map(({ deed }) => deed.kind).filter((kind) => kind === 'approve' || kind === 'giveBack');
    expect(new Set(kinds(0))).toEqual(new Set(['approve', 'giveBack']));
    expect(kinds(0).filter((kind) => kind === 'giveBack').length).toBeLessThan(seeds.length / 2);
    expect(new Set(kinds(2))).toEqual(new Set(['approve']));
  });

  it('is reviewed by the office on the next working day, or now and then given back', () => {
    const signed = with5({ phase: 'approved', contributions: allIn, submission, approval: { at: '2020-12-10T07:30:00.000Z', person: 'x', bureau: 'kejiju' } });
    const days = seeds.flatMap((seed) => daysOf(scene({ seed, task: signed }), 'review'));
    expect(new Set(days)).toEqual(new Set(['2020-12-11']));
    expect(days.length + seeds.flatMap((seed) => of(scene({ seed, task: signed }), 'giveBack')).length).toBe(seeds.length);
    expect(of(scene({ task: { ...signed, coordinator: { ...signed.coordinator, provisional: false } } }), 'strikeOff')).toEqual([]);
  });

  it('is struck off in the list of a Wednesday, the last milestone only once the coordinator is confirmed', () => {
    const passed = { at: '2020-12-10T07:30:00.000Z', person: 'x', bureau: 'kejiju' };
    const approved = { ...with5({ phase: 'reviewed', contributions: allIn, submission, approval: passed, review: passed }) };
    const confirmed = { ...approved, coordinator: { ...approved.coordinator, provisional: false } };
    expect(of(scene({ task: approved }), 'strikeOff')).toEqual([]);
    expect(seeds.flatMap((seed) => daysOf(scene({ seed, task: confirmed }), 'strikeOff')).every((day) => day === '2020-12-16')).toBe(true);
    expect(of(scene({ task: confirmed }), 'strikeOff')).toMatchObject([{ deed: { list: { on: '2020-12-16', signer: 'convenor' } } }]);
    // The scan comes first, and the list names it.
    const [attached, struckOff] = intentions(scene({ task: confirmed })).filter(({ deed }) => 'milestone' in deed);
    const { sha256, bytes } = attached!.words.paper!;
    expect([attached, struckOff]).toMatchObject([{ by: { role: 'office' }, deed: { kind: 'attach', sha256, scanOf: 'list' } }, { at: attached!.at, deed: { kind: 'strikeOff', list: { scan: sha256 } } }]);
    expect([bytes.slice(0, 8), createHash('sha256').update(bytes).digest('hex')]).toEqual(['%PDF-1.4', sha256]);
  });

  it('is a submission that shows what the policy asks for', () => {
    const standing = with5({ contributions: allIn, basis: 'standing-rule' });
    const deeds = (asked: Scene['asked']) => intentions(scene({ task: standing, asked })).filter(({ deed }) => 'milestone' in deed).map(({ deed }) => deed);
    expect(deeds(undefined)).toEqual([expect.not.objectContaining({ document: expect.anything() as string })]);
    expect(deeds({ documentNumber: true })).toMatchObject([{ kind: 'submit', document: '示例文号-3-d5-2020' }]);
    expect(deeds({ evidence: true })).toMatchObject([{ kind: 'attach', bureau: 'kejiju' }, { kind: 'submit' }]);
    expect(deeds({ evidence: true })[0]).not.toHaveProperty('scanOf');
  });

  it('is entered by the office, with a number, for a body that answers on paper', () => {
    const [vertical] = of(scene(), 'acknowledge').filter(({ deed }) => deed.bureau === 'shuiwuju');
    expect(vertical).toMatchObject({ by: { role: 'office' }, words: { reply: expect.any(String) as string } });
    expect(of(scene(), 'acknowledge').map(({ deed }) => deed.bureau)).not.toContain('caigou-danwei');
  });

  it('is nothing once the task is concluded', () => {
    expect(intentions(scene({ task: { ...measure3, concludedAt: '2020-12-25T01:00:00.000Z' } }))).toEqual([]);
  });
});

it('everybody acts on working days only', () => {
  fc.assert(fc.property(fc.nat(), fc.constantFrom('mixed', 'prompt', 'late', 'silent' as const), (seed, temperaments) => {
    const steps = ['2020-12-17', '2020-12-28', '2020-12-31', '2021-01-11', '2021-02-05'].flatMap((day) => [told('remind', day, 'kejiju', 'jiaoyuju'), told('supervise', day, 'shuiwuju')]);
    for (const { at } of intentions(scene({ seed, temperaments, told: steps }))) expect([at, isWorkingDay(chinaCalendar, shanghaiDate(at))]).toEqual([at, true]);
  }));
});

it('what is meant follows from seed, task and what was told, and from nothing else', () => {
  fc.assert(fc.property(fc.nat(), (seed) => {
    const other = { ...measure3, id: 'another', programme: 'another', heading: 'another' };
    expect(intentions(scene({ seed, temperaments: 'mixed', task: other }))).toEqual(intentions(scene({ seed, temperaments: 'mixed' })));
  }));
  const lives = seeds.map((seed) => JSON.stringify(intentions(scene({ seed }))));
  expect(new Set(lives).size).toBeGreaterThan(30);
});

it('what is due now and what comes next are one list, cut at the present', () => {
  const all = intentions(scene());
  const now = all[3]!.at;
  expect(actsAt(scene(), now)).toEqual(all.filter(({ at }) => at <= now));
  expect(nextActAt(scene(), now)).toBe(all.find(({ at }) => at > now)?.at);
});

it('bureaus are of all tempers in a mixed rehearsal, mostly prompt, and of one where that is asked', () => {
  const bureaus = Array.from({ length: 300 }, (_none, at) => `bureau-${at}`);
  const count = (temper: string) => bureaus.filter((bureau) => temperamentOf(1, 'mixed', bureau) === temper).length;
  expect(count('prompt')).toBeGreaterThan(count('late'));
  expect(count('late')).toBeGreaterThan(count('silent'));
  expect(count('silent')).toBeGreaterThan(0);
  expect(temperamentOf(1, 'silent', 'kejiju')).toBe('silent');
});
