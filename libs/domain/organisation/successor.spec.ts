import { successorOf } from './decide-reform';
import type { OrganisationState } from './organisation';
import { emptyOrganisation } from './organisation';

const noon = (day: string) => `${day}T04:00:00.000Z`;
const letter = '新编办〔2021〕8号';
const bureau = (id: string, into?: readonly string[]) => ({ id, kind: 'municipal' as const, names: [{ name: `市${id}`, from: '2019-01-01' }], ...(into && { dissolved: { from: '2021-01-01', into, letter } }) });

/** 科技局 was split into two from the first of January on, 体育局 merged into one of them. */
const after: OrganisationState = {
  ...emptyOrganisation,
  bureaus: { kejiju: bureau('kejiju', ['gongxinju', 'shangwuju']), tiyuju: bureau('tiyuju', ['shangwuju']), gongxinju: bureau('gongxinju'), shangwuju: bureau('shangwuju') },
};

describe('the part of a dissolved body', () => {
  it('passes to its one successor, and where there are several to the one that is named', () => {
    expect(successorOf(after, 'tiyuju', undefined, noon('2021-01-01'))).toMatchObject({ to: { id: 'shangwuju' }, letter });
    expect(successorOf(after, 'kejiju', 'gongxinju', noon('2021-01-01'))).toMatchObject({ to: { id: 'gongxinju' } });
  });

  it('has the bodies it can pass to told by their names', () => {
    expect(successorOf(after, 'kejiju', undefined, noon('2021-01-01'))).toMatchObject({ refused: 'successor-not-named', params: { successors: '市gongxinju、市shangwuju' } });
  });

  it.each([
    ['bureau-not-in-organisation', 'a body nobody entered', 'nowhere', undefined, '2021-01-01'],
    ['bureau-not-dissolved', 'a body that goes on', 'gongxinju', 'shangwuju', '2021-01-01'],
    ['bureau-not-dissolved', 'the day before', 'tiyuju', undefined, '2020-12-31'],
    ['successor-not-named', 'two successors and none named', 'kejiju', undefined, '2021-01-01'],
    ['successor-not-named', 'a body that is no successor', 'tiyuju', 'gongxinju', '2021-01-01'],
  ])('does not pass, %s: %s', (refused, _what, from, named, day) => {
    expect(successorOf(after, from, named, noon(day))).toMatchObject({ refused });
  });
});

describe('the part of a body that goes on', () => {
  const authority = { kind: 'government-document', number: '新编办〔2021〕12号', on: '2021-01-02' } as const;
  const there: OrganisationState = { ...after, bureaus: { ...after.bureaus, zhengfu: { ...bureau('zhengfu'), kind: 'government' } } };
  const passes = (to: string) => successorOf(there, 'gongxinju', to, noon('2021-01-03'), authority);

  it('passes by a document, from its day on, to a body that goes on and has parts', () => {
    expect(passes('shangwuju')).toEqual({ to: there.bureaus.shangwuju, letter: authority.number, from: authority.on, authority });
    expect(successorOf(there, 'tiyuju', undefined, noon('2021-01-03'), authority)).not.toHaveProperty('authority');
  });

  it.each([['bureau-not-in-organisation', 'nowhere'], ['bureau-dissolved', 'tiyuju'], ['bureau-not-reformed', 'zhengfu']])('does not pass, %s, to %s', (refused, to) => {
    expect(passes(to)).toMatchObject({ refused, field: 'to' });
  });
});
