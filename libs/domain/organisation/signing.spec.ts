import { signingWithheld } from './signing';

const head = { person: 'qian', bureau: 'kejiju', role: 'bureau-head' } as const;

it('who stands in for all but signing (签批除外) signs nothing, and is told for whom; every other holder and substitute signs', () => {
  expect(signingWithheld({ ...head, for: 'li', except: 'signing' })).toMatchObject({ refused: 'signing-withheld', params: { person: 'qian', holder: 'li' } });
  expect(signingWithheld({ ...head, for: 'li' })).toBeUndefined();
  expect(signingWithheld(head)).toBeUndefined();
});
