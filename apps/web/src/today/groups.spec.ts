import type { ToDo } from './groups';
import { byBureau, byList, groupsAwaited, groupsOfMine } from './groups';

const toDo = (what: ToDo['what'], bureau: string, measure: number): ToDo => ({
  what, bureau, name: bureau, role: 'liaison', since: '2020-10-12T01:00:00.000Z', sentence: { zh: '', en: '' }, task: `task-${measure}`, measure, heading: '',
});

describe('what stands on a desk', () => {
  it('is one line for all contributions that are awaited, which opens to one for each body', () => {
    const groups = groupsAwaited([toDo('contribution', 'caizhengju', 1), toDo('submission', 'kejiju', 1), toDo('contribution', 'jiaoyuju', 2), toDo('contribution', 'caizhengju', 3)]);
    expect(groups.map(({ what, items }) => [what, items.length])).toEqual([['contribution', 3], ['submission', 1]]);
    expect(byBureau(groups[0]!).map(({ bureau, items }) => [bureau, items.length])).toEqual([['caizhengju', 2], ['jiaoyuju', 1]]);
  });

  it('keeps apart for which body somebody acts, since each body is signed for by itself', () => {
    const groups = groupsOfMine([toDo('receipt', 'shuiwuju', 3), toDo('receipt', 'yinbaojian', 10), toDo('receipt', 'shuiwuju', 4)]);
    expect(groups.map(({ bureau, items }) => [bureau, items.map(({ measure }) => measure)])).toEqual([['shuiwuju', [3, 4]], ['yinbaojian', [10]]]);
  });

  it('is one line for a list, however many milestones are on it, and one for all that is on none', () => {
    const listed = (measure: number, id?: string): ToDo => ({ ...toDo('listing', 'lianxi-office', measure), ...(id !== undefined && { list: { id, number: id, phase: 'draft' } }) });
    expect(byList([listed(1), listed(2, '1号'), listed(3), listed(4, '1号')]).map((items) => items.map(({ measure }) => measure))).toEqual([[1, 3], [2, 4]]);
  });
});
