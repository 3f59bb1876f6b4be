import type { Instant } from '../calendar/time';
import type { ProgrammeClock } from '../clock/programme-clock';
import { programmeTime } from '../clock/programme-clock';
import { isRefusal } from '../refusal';
import { actor, office } from '../task/task.fixture';
import type { ProgrammeContext } from './decide';
import { activateProgramme, decideProgramme } from './decide';
import { evolveProgramme } from './evolve';
import type { ProgrammeCommand, ProgrammeState } from './programme';

const wall: Instant = '2026-11-24T02:00:00.000Z';
const standing: ProgrammeClock = { kind: 'standing', at: '2020-10-12T01:00:00.000Z' };
const rehearsal: ProgrammeState = {
  id: 'test',
  title: '实施方案',
  planStatus: { kind: 'draft' },
  mode: 'rehearsal',
  clock: standing,
  policyVersion: 'default-1',
  calendarVersion: 'china-1',
  activatedAt: standing.at,
};

function decide(command: ProgrammeCommand, state: ProgrammeState = rehearsal, context: Partial<ProgrammeContext> = {}): ProgrammeClock | string {
  const now = programmeTime(state.clock, wall);
  const decision = decideProgramme(state, command, { actor: office, wall, now, unsettled: [], knownUntil: '2026-12-31', ...context });
  if (isRefusal(decision)) return decision.refused;
  return decision.events.reduce((next, event) => evolveProgramme(next, { at: now, by: office, event }), state).clock;
}

describe('a programme', () => {
  it('is not live while its plan is a 征求意见稿, but may be rehearsed', () => {
    const { activatedAt: _activatedAt, ...draft } = rehearsal;
    const live = { ...draft, mode: 'live', clock: { kind: 'live' } } as const;
    expect(activateProgramme(live, 19, office)).toMatchObject({ refused: 'plan-not-in-force', field: 'mode' });
    expect(activateProgramme({ ...live, planStatus: { kind: 'issued', number: '新发改〔2020〕1号', on: '2020-10-09' } }, 19, office)).not.toHaveProperty('refused');
    expect(activateProgramme({ ...live, planStatus: { kind: 'issued', number: '新发改〔2020〕1号', on: '2020-10-09' } }, 19, office, 'other')).toMatchObject({ refused: 'plan-in-force-already', field: 'plan', params: { programme: 'other' } });
    expect(activateProgramme({ ...draft, planStatus: { kind: 'issued', number: '新发改〔2020〕1号', on: '2020-10-09' } }, 19, office, 'other')).not.toHaveProperty('refused');
    expect(activateProgramme(draft, 19, office)).not.toHaveProperty('refused');
    expect(activateProgramme(draft, 19, actor('liaison', 'kejiju'))).toMatchObject({ refused: 'not-entitled' });
  });

  it('jumps to where it was asked, or to what is due before', () => {
    const to = '2020-12-17T01:00:00.000Z';
    expect(decide({ type: 'jumpClock', to })).toEqual({ kind: 'standing', at: to });
    expect(decide({ type: 'jumpClock', to }, rehearsal, { nextDueAt: '2020-10-16T01:00:00.000Z' })).toEqual({ kind: 'standing', at: '2020-10-16T01:00:00.000Z' });
  });

  it('runs from where it stood, stops where it ran, and runs on after a jump', () => {
    const running = decide({ type: 'runClock' });
    if (typeof running === 'string') throw new Error(running);
    expect(programmeTime(running, '2026-11-24T02:00:05.000Z')).toBe('2020-10-12T01:00:05.000Z');
    const state = { ...rehearsal, clock: running };
    expect(decide({ type: 'stopClock' }, state)).toEqual(standing);
    const jumped = decide({ type: 'jumpClock', to: '2020-12-17T00:58:30.000Z' }, state);
    expect(typeof jumped === 'string' ? jumped : programmeTime(jumped, wall)).toBe('2020-12-17T00:58:30.000Z');
  });

  it.each<[string, ProgrammeCommand, Partial<ProgrammeState>, Partial<ProgrammeContext>]>([
    ['not-entitled', { type: 'runClock' }, {}, { actor: actor('bureau-head', 'kejiju') }],
    ['clock-is-live', { type: 'stopClock' }, { mode: 'live', clock: { kind: 'live' } }, {}],
    ['clock-already-standing', { type: 'stopClock' }, {}, {}],
    ['clock-already-running', { type: 'runClock' }, { clock: { kind: 'offset', offsetMs: -1 } }, {}],
    ['clock-backwards', { type: 'jumpClock', to: standing.at }, {}, {}],
    ['clock-beyond-calendar', { type: 'jumpClock', to: '2026-12-31T16:00:00.000Z' }, {}, {}],
    ['programme-not-settled', { type: 'jumpClock', to: '2026-12-31T15:59:59.999Z' }, {}, { unsettled: [3] }],
    ['programme-not-settled', { type: 'jumpClock', to: '2021-01-01T01:00:00.000Z' }, {}, { unsettled: [3] }],
  ])('refuses: %s', (code, command, state, context) => {
    expect(decide(command, { ...rehearsal, ...state }, context)).toBe(code);
  });
});
