import { defaultPolicy, housedIn, practisedIn } from './policy';

describe('the default policy', () => {
  it('asks for the scan of whatever was signed on paper, and names no bureau of any place', () => {
    expect(defaultPolicy).toMatchObject({ version: 'default-4', approval: { scans: ['sign-off', 'list'] } });
    expect(defaultPolicy.approval).not.toHaveProperty('house');
    expect(defaultPolicy).not.toHaveProperty('submission');
  });
});

describe('a policy for a place', () => {
  const practice = { name: 'papers-1', evidence: true, countersigned: [{ measure: 3 }] };

  it('asks of a submission what its offices are used to ask, under a version of its own', () => {
    expect(practisedIn(defaultPolicy, practice)).toEqual({ ...defaultPolicy, version: 'default-4-papers-1', submission: { evidence: true, countersigned: [{ measure: 3 }] } });
  });

  it('asks of it what it says itself, if only that it asks for nothing, and nothing where the place does not say', () => {
    const own = { ...defaultPolicy, submission: {} };
    expect([practisedIn(own, practice), practisedIn(defaultPolicy, undefined)]).toEqual([own, defaultPolicy]);
  });

  it('has the bureau that houses the office there, under a version of its own', () => {
    const housed = housedIn(defaultPolicy, 'caizhengju');
    expect(housed).toEqual({ ...defaultPolicy, version: 'default-4-caizhengju', approval: { ...defaultPolicy.approval, house: 'caizhengju' } });
    expect(housedIn(defaultPolicy, 'kejiju').version).not.toBe(housed.version);
  });

  it('stays as it is where it names a bureau itself, or the place does not say', () => {
    const housed = housedIn(defaultPolicy, 'caizhengju');
    expect(housedIn(housed, 'kejiju')).toBe(housed);
    expect(housedIn(defaultPolicy, undefined)).toBe(defaultPolicy);
  });
});
