import { createHash } from 'node:crypto';
import type { Actor } from '../organisation/actor';
import type { TaskCommand } from './commands';
import type { AttachEvidence } from './evidence';
import { seenOf } from './seen';
import { LivedTask, actor, measure3, noon, office, listScan } from './task.fixture';

const milestone = 'd5-2020';
const [liaison, head] = [actor('liaison', 'kejiju'), actor('bureau-head', 'kejiju')];
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const minutes = { kind: 'minutes', number: '第1期', on: '2020-10-13' } as const;
const file = (name: string): AttachEvidence => ({ type: 'attachEvidence', milestones: [milestone], bureau: 'kejiju', sha256: name, size: 7, kind: 'pdf', nameHash: `name of ${name}` });

let task: LivedTask;
const seen = (): string => seenOf(task.state.milestones[milestone]!, sha256);
/** A submission holds what stood before it, which is another thing than what is decided about it. */
const afterSubmission = () => task.events.flatMap((event) => ('seen' in event && event.type !== 'milestoneSubmitted' ? [event] : []));
const does = (by: Actor, command: TaskCommand | AttachEvidence) => task.ask(noon('2020-10-13'), by, command);

function submitted(text = 'text'): void {
  expect(does(office, { type: 'contribute', milestone, bureau: 'shuiwuju', textHash: 'shuiwuju', reply: '复函1号' })).toBeUndefined();
  expect(does(actor('liaison', 'caizhengju'), { type: 'contribute', milestone, bureau: 'caizhengju', textHash: 'caizhengju' })).toBeUndefined();
  expect(does(liaison, { type: 'submit', milestone, achievedOn: '2020-10-12', document: '1号', textHash: text })).toBeUndefined();
}

beforeEach(() => {
  task = new LivedTask(measure3);
  submitted();
});

describe('a decision that names what was seen', () => {
  it('to submit is about the contributions and the evidence that were given and how its 会签 was answered', () => {
    does(head, { type: 'return', milestone, reasonHash: 'r' });
    const submit = (named?: string) => does(liaison, { type: 'submit', milestone, achievedOn: '2020-10-12', document: '1号', textHash: 'text', ...(named !== undefined && { seen: named }) });
    const changes = (change: () => unknown): void => {
      const named = seen();
      expect(change()).toBeUndefined();
      expect([submit(named), task.state.milestones[milestone]?.phase]).toEqual(['changed-since-seen', 'open']);
    };
    changes(() => does(actor('liaison', 'caizhengju'), { type: 'contribute', milestone, bureau: 'caizhengju', textHash: 'other' }));
    changes(() => does(actor('liaison', 'caizhengju'), { ...file('a'), bureau: 'caizhengju' }));
    changes(() => does(liaison, { type: 'openCountersignature', milestone, textHash: 'paper', bureaus: ['caizhengju'] }) ?? does(actor('liaison', 'caizhengju'), { type: 'answerCountersignature', milestone, bureau: 'caizhengju', version: 1, answer: 'agreed' }));
    changes(() => does(actor('liaison', 'caizhengju'), { type: 'answerCountersignature', milestone, bureau: 'caizhengju', version: 1, answer: 'agreed-with-opinion', opinionHash: 'opinion' }));
    const stands = seen();
    expect(submit(stands)).toBeUndefined();
    expect(task.events.at(-1)).toMatchObject({ type: 'milestoneSubmitted', seen: stands });
    expect(task.state.milestones[milestone]?.submission).not.toHaveProperty('seen');
  });

  it('after the submission rests on the 会签 text and its answers as well: another text under the same words is another matter', () => {
    does(head, { type: 'return', milestone, reasonHash: 'r' });
    const agree = (version: number) => does(actor('liaison', 'caizhengju'), { type: 'answerCountersignature', milestone, bureau: 'caizhengju', version, answer: 'agreed' });
    const submit = () => does(liaison, { type: 'submit', milestone, achievedOn: '2020-10-12', document: '1号', textHash: 'text' });
    expect([does(liaison, { type: 'openCountersignature', milestone, textHash: 'paper', bureaus: ['caizhengju'] }), agree(1), submit()]).toEqual([undefined, undefined, undefined]);
    const named = seen();
    expect([does(liaison, { type: 'withdraw', milestone, reasonHash: 'r' }), does(liaison, { type: 'changeCountersignedText', milestone, textHash: 'another paper' }), agree(2), submit()]).toEqual([undefined, undefined, undefined, undefined]);
    expect(does(head, { type: 'approve', milestone, seen: named })).toBe('changed-since-seen');
    expect(does(head, { type: 'approve', milestone, seen: seen() })).toBeUndefined();
  });

  it('to settle a 会签 is about its disagreements as they stood, and nothing is settled that came after', () => {
    does(head, { type: 'return', milestone, reasonHash: 'r' });
    const disagrees = (bureau: string, opinionHash: string) => does(bureau === 'shuiwuju' ? office : actor('liaison', bureau), { type: 'answerCountersignature', milestone, bureau, version: 1, answer: 'disagreed', opinionHash, ...(bureau === 'shuiwuju' && { reply: '复函2号' }) });
    expect(does(liaison, { type: 'openCountersignature', milestone, textHash: 'paper', bureaus: ['caizhengju', 'shuiwuju'] })).toBeUndefined();
    expect(disagrees('caizhengju', 'no')).toBeUndefined();
    const settle = (named?: string) => does(office, { type: 'settleCountersignature', milestone, authority: minutes, ...(named !== undefined && { seen: named }) });
    const first = seen();
    expect(disagrees('shuiwuju', 'neither')).toBeUndefined();
    expect(settle(first)).toBe('changed-since-seen');
    const second = seen();
    expect(disagrees('caizhengju', 'for another reason')).toBeUndefined();
    expect(settle(second)).toBe('changed-since-seen');
    const stands = seen();
    expect(settle(stands)).toBeUndefined();
    expect(task.events.at(-1)).toMatchObject({ type: 'countersignatureSettled', seen: stands, bureaus: ['caizhengju', 'shuiwuju'] });
    expect(seen()).not.toBe(stands);
    // Who comes second hears of that first.
    expect(settle(stands)).toBe('nothing-to-settle');
  });

  it('is taken where nothing has changed, and holds the name in its event', () => {
    const named = seen();
    for (const [by, command] of [
      [head, { type: 'return', milestone, reasonHash: 'r', seen: named }], [liaison, { type: 'submit', milestone, achievedOn: '2020-10-12', document: '1号', textHash: 'text' }],
      [head, { type: 'approve', milestone, seen: named }], [office, { type: 'review', milestone, seen: named }],
      [office, listScan(milestone)],
      [office, { type: 'strikeOff', milestone, seen: named, list: { number: '1号', on: '2020-10-13', signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } }],
    ] as const) expect([command.type, does(by, command)]).toEqual([command.type, undefined]);
    expect(afterSubmission().map(({ type, seen: held }) => [type, held === named])).toEqual([['milestoneReturned', true], ['milestoneApproved', true], ['milestoneReviewed', true], ['milestoneStruckOff', true]]);
  });

  it.each<[string, () => unknown]>([
    ['evidence was added, after it was withdrawn', () => [does(liaison, { type: 'withdraw', milestone, reasonHash: 'r' }), does(liaison, file('a')), does(liaison, { type: 'submit', milestone, achievedOn: '2020-10-12', document: '1号', textHash: 'text' })]],
    ['it was submitted again with another text', () => { does(head, { type: 'return', milestone, reasonHash: 'r' }); submitted('other text'); }],
    ['it was submitted again with another contribution', () => [
      does(head, { type: 'return', milestone, reasonHash: 'r' }), does(actor('liaison', 'caizhengju'), { type: 'contribute', milestone, bureau: 'caizhengju', textHash: 'other' }),
      does(liaison, { type: 'submit', milestone, achievedOn: '2020-10-12', document: '1号', textHash: 'text' }),
    ]],
    ['it was submitted again as of another day', () => [does(head, { type: 'return', milestone, reasonHash: 'r' }), does(liaison, { type: 'submit', milestone, achievedOn: '2020-10-11', document: '1号', textHash: 'text' })]],
  ])('is not taken once %s', (_what, change) => {
    const named = seen();
    change();
    const before = task.state;
    for (const command of [{ type: 'approve', milestone, seen: named }, { type: 'return', milestone, reasonHash: 'r', seen: named }] satisfies TaskCommand[]) expect(does(head, command)).toBe('changed-since-seen');
    expect(task.state).toBe(before);
    expect(does(head, { type: 'approve', milestone, seen: seen() })).toBeUndefined();
  });

  it('holds in its event what it was taken on also where its decider did not name it: a paper that came between two steps shows', () => {
    const unnamed = (by: Actor, command: TaskCommand): boolean => {
      const stands = seen();
      expect([command.type, does(by, command)]).toEqual([command.type, undefined]);
      return task.events.some((event) => 'seen' in event && event.seen === stands);
    };
    expect(unnamed(head, { type: 'return', milestone, reasonHash: 'r' })).toBe(true);
    submitted('text');
    expect(unnamed(head, { type: 'approve', milestone })).toBe(true);
    expect(unnamed(office, { type: 'return', milestone, reasonHash: 'r', to: 'head' })).toBe(true);
    const stands = seen();
    does(liaison, { ...file('a'), scanOf: 'sign-off' });
    // The scan of a signature is no part of what is submitted.
    expect(seen()).toBe(stands);
    expect(unnamed(liaison, { type: 'approve', milestone, paper: { signerHash: 's', post: '局长', on: '2020-10-13', scan: 'a' } })).toBe(true);
    expect(unnamed(office, { type: 'review', milestone })).toBe(true);
    does(office, listScan(milestone));
    expect(unnamed(office, { type: 'strikeOff', milestone, list: { number: '1号', on: '2020-10-13', signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } })).toBe(true);
    const named = afterSubmission().map(({ seen: held }) => held);
    expect([named.length, named[3] === named[1], named[3] === named[4], named[4] === named[5]]).toEqual([6, true, false, true]);
  });

  it('is refused for its own reason first: who comes second hears that it is signed already', () => {
    const named = seen();
    does(liaison, { type: 'withdraw', milestone, reasonHash: 'r' });
    submitted('other text');
    does(head, { type: 'approve', milestone });
    expect(does(head, { type: 'approve', milestone, seen: named })).toBe('milestone-already-approved');
    expect(does(office, { type: 'review', milestone, seen: named })).toBe('changed-since-seen');
    expect(does(office, { type: 'review', milestone })).toBeUndefined();
  });

  it('that takes a step back takes back no other: of two at once the second finds another before it, also where nothing else of the milestone has changed', () => {
    const step = (): string => seenOf(task.state.milestones[milestone]!, sha256, 'steps');
    const submittedOnly = [seen(), step()];
    does(head, { type: 'approve', milestone });
    const [stands, named] = [seen(), step()];
    expect([stands === submittedOnly[0], named === submittedOnly[1]]).toEqual([true, false]);
    const takesBack = { type: 'withdraw', milestone, reasonHash: 'r', seen: named } as const;
    expect(does(head, takesBack)).toBeUndefined();
    expect(task.events.at(-1)).toMatchObject({ type: 'milestoneWithdrawn', seen: named });
    expect([does(head, takesBack), task.state.milestones[milestone]?.phase]).toEqual(['changed-since-seen', 'submitted']);
    // Signed once more it is another signature.
    expect(task.ask(noon('2020-10-14'), head, { type: 'approve', milestone })).toBeUndefined();
    expect(task.ask(noon('2020-10-14'), head, takesBack)).toBe('changed-since-seen');
    expect(task.ask(noon('2020-10-14'), head, { ...takesBack, seen: step() })).toBeUndefined();
    expect(task.ask(noon('2020-10-14'), head, { type: 'withdraw', milestone, reasonHash: 'r' })).toBeUndefined();
    expect(task.state.milestones[milestone]?.phase).toBe('open');
  });

  it('about an extension is about the day and the reason that were asked for', () => {
    const later = { type: 'requestExtension', milestone: 'd5-2021', dueOn: '2022-03-31' } as const;
    const named = (): string => seenOf(task.state.milestones['d5-2021']!, sha256, 'extension');
    does(liaison, { ...later, reasonHash: 'first' });
    const first = named();
    does(liaison, { ...file('a'), milestones: ['d5-2021'] });
    // Who decides about a date is not held up by bureaus that go on filing.
    does(actor('liaison', 'caizhengju'), { type: 'contribute', milestone: 'd5-2021', bureau: 'caizhengju', textHash: 'given' });
    expect(named()).toBe(first);
    expect(does(office, { type: 'refuseExtension', milestone: 'd5-2021', authority: minutes, reasonHash: 'r', seen: first })).toBeUndefined();
    expect(task.events.at(-1)).toMatchObject({ type: 'extensionRefused', seen: first });
    does(liaison, { ...later, reasonHash: 'second' });
    expect(does(office, { type: 'grantExtension', milestone: 'd5-2021', authority: minutes, seen: first })).toBe('changed-since-seen');
    expect(does(office, { type: 'grantExtension', milestone: 'd5-2021', authority: minutes, seen: named() })).toBeUndefined();
    expect(task.events.at(-1)).toMatchObject({ type: 'dueDateMoved', seen: expect.any(String) as string });
  });
});
