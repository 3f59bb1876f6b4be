import { rightsOf } from '@lianxi/access/rights';
import type { Schemas } from '@lianxi/api-client/client';
import { rightsFrom } from '../session/rights';
import { actsOn } from './acts';
import { placesOf } from './places';

jest.mock('../record/client', () => ({ api: {} }));

const item = (standing: Schemas['ListedMilestone']['standing']): Schemas['ListedMilestone'] => ({ task: 't', measure: 3, heading: '', milestone: 'd5-2020', text: '', coordinator: '市科技局', standing, seen: '' });

/** The rules come as the record's own room makes them, by way of JSON as a page has them. */
const offered = (role: Parameters<typeof rightsOf>[0]['role'], phase: Schemas['ListPhase'], standing: Schemas['ListedMilestone']['standing'] = 'as-listed') =>
  actsOn({ phase, items: [item(standing)] }, rightsFrom(JSON.parse(JSON.stringify({ rules: rightsOf({ role, bureau: 'x' }).rules })) as Pick<Schemas['Abilities'], 'rules'>));

describe('what a strike-off list offers to its reader', () => {
  it.each([
    ['office', 'draft', ['put', 'change', 'withdraw']],
    ['office', 'put', ['enter', 'withdraw']],
    ['office', 'entered', ['check', 'refute']],
    ['office', 'signed', ['strikeOff']],
    ['office', 'withdrawn', []],
    ['leader', 'draft', []],
    ['leader', 'put', ['sign', 'return']],
    ['leader', 'entered', []],
    ['leader', 'signed', ['unsign']],
    ['leader-staff', 'put', ['enter']],
    ['inspection', 'put', []],
  ] as const)('%s, of one in phase %s', (role, phase, acts) => {
    expect(offered(role, phase)).toEqual(acts);
  });

  it('has nothing more to strike off where all is struck off', () => {
    expect(offered('office', 'signed', 'struck-off')).toEqual([]);
    expect(offered('leader', 'signed', 'struck-off')).toEqual([]);
  });

  it('may be drawn up of what waits for a list and is on none', () => {
    const toDo = (changed: Partial<Schemas['ToDo']>): Schemas['ToDo'] => ({ what: 'listing', bureau: 'lianxi-office', name: '', role: 'office', since: '', sentence: { zh: '', en: '' }, task: 't', measure: 3, heading: '', milestone: 'd5-2020', ...changed });
    const waiting = placesOf([toDo({}), toDo({ what: 'review' }), toDo({ list: { id: 'l', number: '1号', phase: 'draft' } })]);
    expect(waiting.map(({ milestone }) => milestone)).toEqual(['d5-2020']);
  });
});
