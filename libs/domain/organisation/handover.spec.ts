import type { Actor } from './actor';
import { handoverOf, seesHandover } from './handover';
import type { Holding, Post } from './organisation';

const [first, second, third] = ['2021-01-01T00:00:00.000Z', '2021-02-01T00:00:00.000Z', '2021-03-01T00:00:00.000Z'];
const held = (person: string, from: string, more: Partial<Holding> = {}): Holding => ({ person, from, letter: '9号', ...more });
const post: Post = {
  id: 'kejiju-liaison', bureau: 'kejiju', role: 'liaison', title: '联络员',
  holdings: [held('li', first, { until: second }), held('zhao', first, { until: second, for: 'li' }), held('wang', second), held('chen', second, { until: third, for: 'wang' })],
};
const people = (holdings: readonly Holding[] | undefined): string[] | undefined => holdings?.map(({ person }) => person);

describe('a handover', () => {
  it('is of the last change up to an instant: who left, who came, who stood and stands in', () => {
    const change = handoverOf(post, '2021-02-15T00:00:00.000Z');
    expect([change?.at, people(change?.outgoing), people(change?.incoming), people(change?.substitutes)]).toEqual([second, ['li', 'zhao'], ['wang'], ['zhao', 'chen']]);
  });

  it('is also of a substitute\'s end, and of the first holder; before that there is none', () => {
    expect([people(handoverOf(post, third)?.outgoing), people(handoverOf(post, third)?.incoming)]).toEqual([['chen'], []]);
    expect([people(handoverOf(post, first)?.outgoing), people(handoverOf(post, first)?.incoming)]).toEqual([[], ['li']]);
    expect(handoverOf(post, '2020-12-31T00:00:00.000Z')).toBeUndefined();
  });

  it('is shown to the post\'s bureau and to the security administrator', () => {
    const by = (role: Actor['role'], bureau: string): boolean => seesHandover({ person: 'p', role, bureau }, post);
    expect([by('liaison', 'kejiju'), by('bureau-head', 'kejiju'), by('security-admin', 'lianxi-office'), by('office', 'lianxi-office'), by('liaison', 'caizhengju')]).toEqual([true, true, true, false, false]);
  });
});
