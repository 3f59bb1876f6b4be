import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import type { DocumentKind, ProgrammeState } from '@lianxi/domain/programme/programme';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { fixed } from '../programme/documents';
import { Documents } from './documents';

const kept: Readonly<Record<DocumentKind, object>> = { plan: {}, policy: defaultPolicy, calendar: chinaCalendar };
const programme = { policyVersion: defaultPolicy.version, calendarVersion: chinaCalendar.version };
const documents: ProgrammeState['documents'] = fixed({ plan: { version: 'xinxiang', body: {} }, policy: defaultPolicy, calendar: chinaCalendar });
const reading = (bodies: Partial<typeof kept> = {}) => (kind: DocumentKind) => Promise.resolve({ ...kept, ...bodies }[kind]);

describe('the rules of a programme', () => {
  it('are those its activation fixed, however they are ordered where they are kept', async () => {
    const policy = Object.fromEntries(Object.entries(defaultPolicy).reverse());
    expect(await new Documents().rulesOf({ ...programme, documents }, reading({ policy }))).toEqual({ policy, calendar: chinaCalendar });
  });

  it.each<[string, Partial<typeof kept>]>([
    ['policy', { policy: { ...defaultPolicy, superviseAfter: 99 } }],
    ['calendar', { calendar: { ...chinaCalendar, years: {} } }],
  ])('are none where the %s is another', async (_kind, bodies) => {
    await expect(new Documents().rulesOf({ ...programme, documents }, reading(bodies))).rejects.toThrow('than a programme was activated with');
  });

  it('are compared also where another programme, of before they were fixed, has read them first', async () => {
    const [read, known] = [reading({ policy: { ...defaultPolicy, superviseAfter: 99 } }), new Documents()];
    expect((await known.rulesOf(programme, read)).policy.superviseAfter).toBe(99);
    await expect(known.rulesOf({ ...programme, documents }, read)).rejects.toThrow('than a programme was activated with');
  });
});
