import { answers, milestone as paper, opens, signers, wholeMeasure3 } from '../countersignature/round.fixture';
import type { Actor } from '../organisation/actor';
import type { TaskCommand } from './commands';
import { decideTask } from './decide';
import type { AttachEvidence } from './evidence';
import { mostScans } from './evidence';
import { seenOf } from './seen';
import { LivedTask, actor, listScan, measure8, noon, office } from './task.fixture';

const day = '2020-12-21';
const milestone = 'y-2020';
const [liaison, head] = [actor('liaison', 'caizhengju'), actor('bureau-head', 'caizhengju')];
const minutes = (scan?: string) => ({ kind: 'minutes', number: '示例纪要第3期', on: day, ...(scan !== undefined && { scan }) }) as const;
const scanned = (sha256 = 'minutes', more: Partial<AttachEvidence> = {}): AttachEvidence => ({ type: 'attachEvidence', milestones: [milestone], bureau: 'caizhengju', scanOf: 'authority', sha256, size: 7, kind: 'pdf', nameHash: 'n', ...more });
const concludes = (scan?: string): TaskCommand => ({ type: 'concludeOtherwise', as: 'became-standing', authority: minutes(scan) });
const reopens = (scan?: string): TaskCommand => ({ type: 'reopen', milestone, authority: minutes(scan), reasonHash: 'h' });

function desk(task = new LivedTask(measure8)) {
  const asks = (by: Actor, command: TaskCommand | AttachEvidence, on = day): string | undefined => task.ask(noon(on), by, command);
  const does = (...deeds: readonly (readonly [Actor, TaskCommand | AttachEvidence])[]): void => { for (const [by, command] of deeds) expect([command.type, asks(by, command)]).toEqual([command.type, undefined]); };
  return { task, asks, does };
}

const struckOff = [
  [liaison, { type: 'submit', milestone, achievedOn: '2020-12-18' }], [head, { type: 'approve', milestone }], [office, { type: 'review', milestone }], [office, listScan(milestone, 'caizhengju')],
  [office, { type: 'strikeOff', milestone, list: { number: '1号', on: day, signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } }],
] as const satisfies readonly (readonly [Actor, TaskCommand | AttachEvidence])[];

describe('the scan of an authority', () => {
  it('is named with what rests on it, and told with it for ever', () => {
    const { task, does } = desk();
    does([office, scanned()], [office, concludes('minutes')]);
    expect(task.events.at(-1)).toMatchObject({ type: 'taskConcludedOtherwise', authority: minutes('minutes') });
    expect(task.state.conclusion?.authority).toEqual(minutes('minutes'));
  });

  it('may be left out, as where none can be had yet', () => {
    const { task, does } = desk();
    does([office, concludes()]);
    expect(task.state.conclusion?.authority).toEqual(minutes());
  });

  it.each<[string, Actor, TaskCommand]>([
    ['a reopening', office, reopens('nowhere')],
    ['another conclusion', office, concludes('nowhere')],
    ['a coordinator', office, { type: 'appointCoordinator', bureau: 'caizhengju', authority: minutes('nowhere') }],
    ['a later date', office, { type: 'grantExtension', milestone, authority: minutes('nowhere') }],
    ['a date that stays', office, { type: 'refuseExtension', milestone, authority: minutes('nowhere'), reasonHash: 'h' }],
    ['a settlement', office, { type: 'settleCountersignature', milestone, authority: minutes('nowhere') }],
    ['a part that is given off', office, { type: 'movePart', from: 'caizhengju', to: 'shenjiju', kind: 'municipal', name: '市审计局', letter: '1号', effectiveOn: day, authority: minutes('nowhere') }],
  ])('of %s is a file of the task', (_what, by, command) => {
    const { task } = desk();
    expect(decideTask(task.state, command, task.context(noon(day), by))).toEqual({ refused: 'scan-unknown', field: 'authority.scan', params: { about: measure8.heading, scan: 'nowhere' } });
  });

  it('may stand with any milestone, and be any file that is not void', () => {
    const { task, asks, does } = desk(new LivedTask(wholeMeasure3));
    does([office, { ...scanned('elsewhere', { milestones: ['d5-2021'], bureau: 'kejiju' }) }]);
    expect(asks(office, { type: 'appointCoordinator', bureau: 'kejiju', authority: minutes('elsewhere') })).toBeUndefined();
    expect(task.events.at(-1)).toMatchObject({ authority: { scan: 'elsewhere' } });
  });

  it('is no scan that is void, with the submission it was of', () => {
    const { asks, does } = desk();
    does([liaison, { type: 'submit', milestone, achievedOn: '2020-12-18' }], [liaison, scanned('signed', { scanOf: 'sign-off' })], [liaison, { type: 'withdraw', milestone, reasonHash: 'r' }]);
    expect(asks(office, concludes('signed'))).toBe('scan-unknown');
    does([office, scanned()], [office, concludes('minutes')]);
  });

  it('is attached whatever has become of the milestone and its task, so that what ended is opened again by it', () => {
    const { task, asks, does } = desk();
    does(...struckOff, [office, scanned()], [office, reopens('minutes')]);
    expect(task.events.at(-1)).toMatchObject({ type: 'milestoneReopened', authority: { scan: 'minutes' } });
    does([office, concludes()], [office, scanned('second')]);
    expect(asks(office, scanned('third', { scanOf: 'list' }))).toBe('task-concluded');
    does([office, reopens('second')]);
  });

  it.each([liaison, head, actor('leader', 'shizhengfu'), actor('security-admin', 'lianxi-office')])('is attached by the office alone: not by %s', (by) => {
    expect(desk().asks(by, scanned())).toBe('not-entitled');
  });

  it('voids no answer to 会签, which was to a text and not to it', () => {
    const task = new LivedTask(wholeMeasure3);
    opens(task, '2020-11-16');
    for (const bureau of signers) answers(task, '2020-11-18', bureau, 1);
    expect(task.ask(noon('2020-11-19'), office, scanned('minutes', { milestones: [paper], bureau: 'kejiju' }))).toBeUndefined();
    expect(task.state.milestones[paper]?.round).toMatchObject({ version: 1, answers: { jiaoyuju: { answer: 'agreed' } } });
  });

  it('is no part of what is submitted, and nobody prepared anything by it', () => {
    const { task, does } = desk();
    const name = () => seenOf(task.state.milestones[milestone]!, (text) => text);
    const before = name();
    does([office, scanned()]);
    expect(name()).toBe(before);
    does(...struckOff);
    expect(task.state.concludedAt).toBeDefined();
  });

  it('has room of its own among the scans', () => {
    const { asks } = desk();
    for (let count = 0; count < mostScans; count += 1) expect(asks(office, scanned(`scan ${count}`))).toBeUndefined();
    expect(asks(office, scanned('one more'))).toBe('evidence-too-many');
  });
});
