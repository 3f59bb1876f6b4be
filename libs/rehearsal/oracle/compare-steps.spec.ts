import type { CarriedOut } from './carried-out';
import { aboutOf, carriedOutSteps } from './carried-out';
import { compareSteps, passedOver, unrecorded } from './compare-steps';
import type { Observed, ObservedReminder, StepKind } from './evidence';
import type { LivedTask } from './lived';
import { approve, confirm, contribute, lived, others, review, rules, sign, strikeOff, submit } from './lived.fixture';

const all = ['kejiju', ...others];

/** A step as it was carried out at an instant, and as it is listed: due at another. */
function step(key: string, kind: StepKind, bureaus: readonly string[], at: string, due = `${at.slice(0, 10)}T00:59:30.000Z`): CarriedOut {
  return { key, kind, bureaus, at, listed: { task: 't', measure: 3, key, kind, state: 'carried-out', at: due, endedAt: at, bureaus: [...bureaus] } };
}

const nine = '01:00:00.000Z';
const signs = (bureau: string, at = `2020-10-16T${nine}`, due?: string): CarriedOut => step(`part/${bureau}:1:remind-receipt:1`, 'remindReceipt', [bureau], at, due);
const urges = (occurrence: number, day: string): CarriedOut => step(`milestone/d5-2020:1:urge:${occurrence}`, 'urge', others, `${day}T${nine}`);

const kinds = (life: LivedTask, steps: readonly CarriedOut[]): string[] => compareSteps(life, steps, rules).findings.map(({ kind, bureau, milestone }) => [kind, bureau ?? milestone].join(' '));

describe('the steps of one morning', () => {
  const morning = lived(3, '2020-10-16', []);

  it('may come in any order: each demand finds its own', () => {
    expect(kinds(morning, all.map((bureau) => signs(bureau)))).toEqual([]);
    expect(kinds(morning, [...all].reverse().map((bureau) => signs(bureau)))).toEqual([]);
  });

  it('are missed by the one who is missing', () => {
    expect(kinds(morning, all.slice(1).map((bureau) => signs(bureau)))).toEqual(['missing-step kejiju']);
  });

  it('have none besides: what no rung demands that day is not taken for a repetition', () => {
    const other = step('milestone/d5-2020:1:urge:1', 'urge', ['kejiju'], `2020-10-16T${nine}`);
    expect(kinds(morning, [...all.map((bureau) => signs(bureau)), other])).toEqual(['undemanded-step d5-2020']);
    expect(kinds(morning, [...all.map((bureau) => signs(bureau)), signs('kejiju')])).toEqual(['doubled-step kejiju']);
  });

  it.each([
    ['09:05, when letters wait no longer', '2020-10-16T01:05:00.000Z', undefined, []],
    ['a moment after that', '2020-10-16T01:05:00.001Z', undefined, ['late-step kejiju']],
    ['the instant it was due', '2020-10-16T00:59:30.000Z', undefined, []],
    ['a moment before that', '2020-10-16T00:59:29.999Z', undefined, ['early-step kejiju']],
    ['09:00, due a minute before', `2020-10-16T${nine}`, '2020-10-16T00:59:00.000Z', []],
    ['09:00, due more than a minute before', `2020-10-16T${nine}`, '2020-10-16T00:58:59.999Z', ['date kejiju']],
    ['09:00, due then', `2020-10-16T${nine}`, `2020-10-16T${nine}`, []],
    ['09:01, due after 09:00', '2020-10-16T01:01:00.000Z', '2020-10-16T01:00:00.001Z', ['date kejiju']],
  ])('may come at %s, or not', (_what, at, due, findings) => {
    expect(kinds(morning, [signs('kejiju', at, due), ...others.map((bureau) => signs(bureau))])).toEqual(findings);
  });
});

it('an urging that is repeated is compared with that of its own day, whatever the order', () => {
  const later = { ...lived(3, '2021-01-20', sign('2020-10-13', ...all)), demands: lived(3, '2021-01-20', sign('2020-10-13', ...all)).demands.filter(({ kind }) => kind === 'urge') };
  expect(kinds(later, [urges(2, '2021-01-18'), urges(1, '2021-01-11')])).toEqual([]);
  expect(kinds(later, [urges(1, '2021-01-11')])).toEqual(['missing-step d5-2020']);
});

describe('a step that nothing demands, in a task that was concluded', () => {
  const concluded = lived(3, '2021-02-08', [
    ...sign('2020-10-13', ...all), ...contribute('2020-12-02', 'd5-2020', ...others), submit('2020-12-03'), approve('2020-12-04'), confirm('2020-12-05'), review('2020-12-05'), ...strikeOff('2020-12-07'),
  ]);
  const said = (at: string): string[] => compareSteps(concluded, [{ ...urges(1, '2020-12-07'), at }], rules).findings.map(({ sentence }) => sentence.en.replace(/.* of \S+ /, ''));

  it('is said to come after the conclusion only if it does', () => {
    expect(concluded.life.concludedAt).toBe('2020-12-07T02:00:00.000Z');
    expect(said('2020-12-07T02:00:00.000Z')).toEqual(['is demanded by nothing.']);
    expect(said('2020-12-07T02:00:00.001Z')).toEqual(['comes after the conclusion of 2020-12-07.']);
  });
});

describe('steps in the record', () => {
  const key = 'part/kejiju:1:remind-receipt:1';
  const reminder = (task: string): ObservedReminder => ({ task, measure: 3, key, kind: 'remindReceipt', state: 'carried-out', at: `2020-10-16T${nine}`, bureaus: [task] });
  const chain = (type: string, event: object = { key, kind: 'remindReceipt', bureaus: ['kejiju'] }) => [{ seq: 2, type, at: `2020-10-16T${nine}`, actor: 'x', event: { ...event } }];
  const observed = (events: Observed['events'], ...tasks: string[]): Observed => ({ tasks: [], events, reminders: tasks.map(reminder), notices: [], agenda: [] });
  const task = { id: 'a' } as Parameters<typeof carriedOutSteps>[0];

  it('are listed under their own task, though another has a step of the same key', () => {
    const both = observed({ a: chain('stepCarriedOut'), b: chain('stepCarriedOut') }, 'b', 'a');
    expect(carriedOutSteps(task, both).map(({ listed }) => listed?.bureaus)).toEqual([['a']]);
    expect(unrecorded(both)).toEqual([]);
  });

  it('are those that were carried out, and may lack what a step has', () => {
    expect(carriedOutSteps(task, observed({ a: chain('stepFailed') }))).toEqual([]);
    expect(carriedOutSteps(task, observed({}))).toEqual([]);
    expect(carriedOutSteps(task, observed({ a: chain('stepCarriedOut', { key }) })).map(({ bureaus }) => bureaus)).toEqual([[]]);
    expect(unrecorded(observed({ a: chain('stepFailed') }, 'a')).map(({ kind }) => kind)).toEqual(['unrecorded-step']);
  });

  it('name what they are about', () => {
    expect([aboutOf(key), aboutOf('milestone/d5-2020:1:urge:2')]).toEqual([{ bureau: 'kejiju' }, { milestone: 'd5-2020' }]);
  });

  it.each([
    ['missed', '2021-02-09', 1], ['failed', '2021-02-09', 1], ['carried-out', '2020-10-16', 0], ['ahead', '2021-02-07', 1], ['ahead', '2021-02-08', 1], ['ahead', '2021-02-09', 0],
  ] as const)('%s on %s, where the clock stood on 02-08, are passed over or not', (state, day, findings) => {
    const { reminders, ...rest } = observed({}, 'a');
    expect(passedOver({ ...rest, reminders: reminders.map((one) => ({ ...one, state, at: `${day}T${nine}` })) }, `2021-02-08T${nine}`)).toHaveLength(findings);
  });
});
