import type { OwnSession } from '../http/the-session';
import { AccountService } from './account.service';
import { ConfirmationService } from './confirmation.service';
import { SessionService } from './session.service';
import { SignInRate } from './sign-in-rate';

const address = '192.0.2.7';

/** An address that has tried as often as it may in this minute. */
function exhausted(): SignInRate {
  const rate = new SignInRate();
  for (let tries = 0; tries < 20; tries += 1) rate.count(address, Date.now());
  return rate;
}

describe('tries from one address', () => {
  it('are twenty a minute, whomever they name; another address, and another minute, are not held back', () => {
    const rate = new SignInRate();
    const now = Date.parse('2026-11-28T09:00:00.000Z');
    for (let tries = 0; tries < 20; tries += 1) rate.count(address, now);
    expect(() => { rate.count(address, now + 30_000); }).toThrow(expect.objectContaining({ code: 'sign-in-too-often', facts: { params: { seconds: 30 }, retryAfterSeconds: 30 } }) as Error);
    expect(() => { rate.count('192.0.2.8', now); }).not.toThrow();
    expect(() => { rate.count(address, now + 60_000); }).not.toThrow();
  });

  /** Nothing else of the house is asked: there is none here. */
  const none = {} as never;
  const session = { actor: { person: 'li', bureau: 'kejiju', role: 'liaison' } } as OwnSession;
  it.each<[string, (rate: SignInRate) => Promise<unknown>]>([
    ['at the door', (rate) => new SessionService(none, none, none, none, none, rate, none, none).begin({ person: 'li', password: 'p' }, address)],
    ['of who is asked once more for password or code', (rate) => new ConfirmationService(none, rate).of('li', { password: 'p' }, address)],
    ['of present passwords', (rate) => new AccountService(none, none, none, none, rate, none, none, none).changePassword(session, { current: 'p', password: 'another-long-one' }, address)],
    ['of first codes', (rate) => new AccountService(none, none, none, none, rate, none, none, none).confirmTotp(session, '000000', address)],
  ])('count, %s', async (_where, ask) => {
    await expect(ask(exhausted())).rejects.toMatchObject({ code: 'sign-in-too-often' });
  });
});
