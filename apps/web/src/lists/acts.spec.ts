import { rightsOf } from '@lianxi/access/rights';
import type { Schemas } from '@lianxi/api-client/client';
import { rightsFrom } from '../session/rights';
import type { Reader } from './acts';
import { actsOn, leadsOn } from './acts';
import { placesOf } from './places';

jest.mock('../record/client', () => ({ api: {} }));

const item = (standing: Schemas['ListedMilestone']['standing']): Schemas['ListedMilestone'] => ({ task: 't', measure: 3, heading: '', milestone: 'd5-2020', text: '', coordinator: '市科技局', standing, seen: '' });

const signature: NonNullable<Schemas['StrikeOffList']['signature']> = { at: '', person: 'li', bureau: 'shizhengfu', as: 'authorised-deputy', on: '2020-12-09', post: 'deputy' };

/** The rules come as the record's own room makes them, by way of JSON as a page has them. */
const offered = (role: Parameters<typeof rightsOf>[0]['role'], phase: Schemas['ListPhase'], standing: Schemas['ListedMilestone']['standing'] = 'as-listed', list: Partial<Parameters<typeof actsOn>[0]> = {}, reader: Partial<Reader> = {}) =>
  actsOn({ phase, items: [item(standing)], signature, struckOffBy: standing === 'struck-off', ...list }, rightsFrom(JSON.parse(JSON.stringify({ rules: rightsOf({ role, bureau: 'x' }).rules })) as Pick<Schemas['Abilities'], 'rules'>), { person: 'li', post: 'deputy', posts: [], ...reader });

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

  it('never puts first what takes a step back, though nothing else be left', () => {
    expect([offered('leader', 'put'), offered('leader', 'signed'), offered('office', 'put'), offered('office', 'signed')].map((acts) => acts.filter(leadsOn))).toEqual([['sign'], [], [], ['strikeOff']]);
  });

  it('has nothing more to strike off where all is struck off', () => {
    expect(offered('office', 'signed', 'struck-off')).toEqual([]);
    expect(offered('leader', 'signed', 'struck-off')).toEqual([]);
  });

  it('offers its signature to be taken back to who signed it, whoever has that post now, and the convenor, as long as nothing was ever struck off by it', () => {
    const takesBack = (list: Partial<Parameters<typeof actsOn>[0]>, reader: Partial<Reader>): boolean => offered('leader', 'signed', 'changed', list, reader).includes('unsign');
    const convenor = { person: 'wang', post: 'convenor', posts: [{ post: 'convenor', convenor: true }] };
    const onPaper = { signature: { ...signature, paper: { post: '副市长', scan: 's' } } };
    expect([takesBack({}, {}), takesBack({}, { person: 'successor' }), takesBack({}, { post: 'another' }), takesBack({}, convenor), takesBack(onPaper, convenor)]).toEqual([true, true, true, true, true]);
    expect([takesBack({}, { person: 'zhao', post: 'another' }), takesBack(onPaper, {}), takesBack({ struckOffBy: true }, convenor), takesBack({}, { person: 'wang', post: 'another', posts: convenor.posts })]).toEqual([false, false, false, false]);
  });

  it('may be drawn up of what waits for a list and is on none', () => {
    const toDo = (changed: Partial<Schemas['ToDo']>): Schemas['ToDo'] => ({ what: 'listing', bureau: 'lianxi-office', name: '', role: 'office', since: '', sentence: { zh: '', en: '' }, task: 't', measure: 3, heading: '', milestone: 'd5-2020', ...changed });
    const waiting = placesOf([toDo({}), toDo({ what: 'review' }), toDo({ list: { id: 'l', number: '1号', phase: 'draft' } })]);
    expect(waiting.map(({ milestone }) => milestone)).toEqual(['d5-2020']);
  });
});
