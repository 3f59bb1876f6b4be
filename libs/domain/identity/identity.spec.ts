import type { Recorded } from '../recorded';
import type { IdentityEvent } from './events';
import { doorkeeper } from './events';
import { WaysIn } from './identity-state';
import { afterFailure, lockRule, lockedUntil, noFailures } from './lock';
import { passwordFault } from './password';
import { needsCode } from './second-factor';
import { pendingOf, sessionEnd } from './session';
import type { HeldPost, Shown, SigningAccount } from './sign-in';
import { decideSignIn } from './sign-in';
import { longestTokenDays, tokenEnd } from './token';

const at = (time: string) => `2026-11-28T${time}.000Z`;

describe('a password', () => {
  it.each([
    ['elevenchars', 'password-too-short'],
    ['口令口令口令口令口令口', 'password-too-short'],
    ['twelve-chars', undefined],
    ['口令口令口令口令口令口令', undefined],
    ['x'.repeat(128), undefined],
    ['x'.repeat(129), 'password-too-long'],
    ['my-name-is-LI-MING', 'password-names-person'],
  ])('%s is told %s', (password, code) => {
    expect(passwordFault(password, 'li-ming')?.refused).toBe(code);
  });
});

describe('failures to sign in', () => {
  const failing = (times: readonly string[]) => times.reduce((failures, time) => afterFailure(failures, at(time)), noFailures);

  it('lock the account at the fifth, for fifteen minutes', () => {
    const four = failing(['09:00:00', '09:01:00', '09:02:00', '09:03:00']);
    expect(lockedUntil(four, at('09:03:01'))).toBeUndefined();
    const five = afterFailure(four, at('09:04:00'));
    expect(lockedUntil(five, at('09:18:59'))).toBe(at('09:19:00'));
    expect(lockedUntil(five, at('09:19:00'))).toBeUndefined();
    expect(lockRule.failures).toBe(5);
  });

  it('count anew after a lock, and when the last one is long past', () => {
    const locked = failing(['09:00:00', '09:01:00', '09:02:00', '09:03:00', '09:04:00']);
    expect(afterFailure(locked, at('09:19:00'))).toMatchObject({ failures: 1, lockedUntil: null });
    expect(afterFailure(failing(['09:00:00', '09:01:00', '09:02:00', '09:03:00']), at('09:18:01'))).toMatchObject({ failures: 1, lockedUntil: null });
    expect(afterFailure(failing(['09:00:00', '09:01:00', '09:02:00', '09:03:00']), at('09:18:00'))).toMatchObject({ failures: 5 });
  });
});

describe('signing in', () => {
  const account: SigningAccount = { ...noFailures, person: 'li', totpConfirmed: false, totpLastStep: null, closed: false };
  const liaison: HeldPost = { post: 'kejiju-liaison', bureau: 'kejiju', role: 'liaison' };
  const office: HeldPost = { post: 'office', bureau: 'lianxi-office', role: 'office' };
  const address = '192.0.2.1';
  const shown: Shown = { proof: 'password', isRight: true, address };
  const tried = (over: { account?: Partial<SigningAccount>; held?: readonly HeldPost[]; shown?: Partial<Shown> } = {}) => (
    decideSignIn({ ...account, ...over.account }, over.held ?? [liaison], { ...shown, ...over.shown }, at('09:00:00')));

  it('with the right password is done in the post asked for, else in the first one held', () => {
    expect(tried()).toMatchObject({ post: liaison, events: [{ type: 'signedIn', person: 'li', post: 'kejiju-liaison', proof: 'password', address }] });
    expect(tried({ held: [liaison, office], shown: { post: 'office' } })).toMatchObject({ post: office });
    expect(tried({ shown: { post: 'office' } })).toMatchObject({ refusal: { refused: 'post-not-held' } });
    expect(tried({ held: [] })).toMatchObject({ refusal: { refused: 'post-not-held' } });
  });

  it('says the same of a wrong password and of nobody\'s account, and keeps to itself who was named', () => {
    const wrong = tried({ shown: { isRight: false } });
    const unknown = decideSignIn(undefined, [], shown, at('09:00:00'));
    expect('refusal' in wrong && 'refusal' in unknown && wrong.refusal).toEqual('refusal' in unknown && unknown.refusal);
    expect(unknown.events).toEqual([{ type: 'signInFailed', fault: 'unknown', address }]);
  });

  it('of a locked account is refused though the password be right, and counts no further', () => {
    const locked = { failures: 5, failedAt: at('08:59:00'), lockedUntil: at('09:14:00') };
    expect(tried({ account: locked })).toMatchObject({ refusal: { refused: 'account-locked', params: { until: at('09:14:00') } }, failures: locked });
  });

  it('of a closed account says what it says to a stranger, and counts; whom another house vouches for is told', () => {
    const gone = { closed: true };
    expect(tried({ account: gone })).toMatchObject({ refusal: { refused: 'sign-in-failed' }, failures: { failures: 1 }, events: [{ type: 'signInFailed', fault: 'closed', person: 'li' }] });
    expect(tried({ account: { ...gone, failures: 4, failedAt: at('08:59:00') } })).toMatchObject({ events: [{}, { type: 'locked' }] });
    expect(tried({ account: gone, shown: { proof: 'openid', strong: true } })).toMatchObject({ refusal: { refused: 'account-closed' }, failures: noFailures, events: [{ fault: 'closed' }] });
  });

  it('says when it locks', () => {
    const { events } = tried({ account: { failures: 4, failedAt: at('08:59:00') }, shown: { isRight: false } });
    expect(events).toMatchObject([{ type: 'signInFailed', fault: 'password' }, { type: 'locked', until: at('09:15:00') }]);
  });

  it('asks for the code of whoever has one set up, and takes each code once', () => {
    const enrolled = { totpConfirmed: true, totpLastStep: 100 };
    expect(tried({ account: enrolled })).toMatchObject({ refusal: { refused: 'code-missing' }, failures: noFailures, events: [{ type: 'codeAsked', person: 'li', proof: 'password', address }] });
    expect(tried({ account: enrolled, shown: { code: { step: 101 } } })).toMatchObject({ post: liaison, step: 101, events: [{ proof: 'password-and-code' }] });
    for (const step of [100, 99, undefined]) expect(tried({ account: enrolled, shown: { code: { step } } })).toMatchObject({ refusal: { refused: 'sign-in-failed' }, failures: { failures: 1 } });
  });

  it('says of a code that cannot be checked that it is not its owner\'s fault, to whoever knows the password, and counts nothing', () => {
    const [enrolled, code] = [{ totpConfirmed: true, totpLastStep: 100 }, { step: 'unreadable' as const }];
    expect(tried({ account: enrolled, shown: { code } })).toMatchObject({ refusal: { refused: 'code-unreadable' }, failures: noFailures, events: [{ type: 'signInFailed', fault: 'code-unreadable', person: 'li' }] });
    expect(tried({ account: enrolled, shown: { code, isRight: false } })).toMatchObject({ refusal: { refused: 'sign-in-failed' }, failures: { failures: 1 } });
    expect(tried({ account: { ...enrolled, totpConfirmed: false }, shown: { code } })).toMatchObject({ post: liaison, step: 100, proof: 'password' });
  });

  it('through another house takes its word for a post that needs no code, and for others where it asked for more than a password', () => {
    expect(tried({ shown: { proof: 'openid' } })).toMatchObject({ post: liaison, proof: 'openid' });
    expect(tried({ held: [liaison, office], shown: { proof: 'openid' } })).toMatchObject({ refusal: { refused: 'code-missing' }, events: [{ type: 'codeAsked', person: 'li', proof: 'openid' }] });
    expect(tried({ held: [office], shown: { proof: 'openid', strong: true } })).toMatchObject({ post: office, proof: 'openid-strong' });
  });
});

describe('a session', () => {
  const readiness = { mustChange: true, totpConfirmed: false, proof: 'password' } as const;

  it('first has the password changed that somebody else knows, then the second factor set up', () => {
    expect(pendingOf(readiness, true)).toBe('password');
    expect(pendingOf({ ...readiness, proof: null }, true)).toBe('password');
    expect(pendingOf({ ...readiness, mustChange: false }, true)).toBe('totp');
    expect(pendingOf({ ...readiness, mustChange: false, totpConfirmed: true }, true)).toBeUndefined();
    expect(pendingOf({ ...readiness, mustChange: false }, false)).toBeUndefined();
  });

  it('that another house vouched for waits for no password that was not used, and for a second factor only where none was asked for there', () => {
    expect(pendingOf({ ...readiness, proof: 'openid' }, false)).toBeUndefined();
    expect(pendingOf({ ...readiness, proof: 'openid' }, true)).toBe('totp');
    expect(pendingOf({ ...readiness, proof: 'openid-strong' }, true)).toBeUndefined();
  });

  it('needs a code for 三员 and the office, whatever else somebody holds', () => {
    expect((['office', 'system-admin', 'security-admin', 'auditor'] as const).every((role) => needsCode(['liaison', role]))).toBe(true);
    expect(needsCode(['liaison', 'bureau-head', 'leader', 'leader-staff', 'inspection'])).toBe(false);
  });

  it('ends at the latest after its hours', () => {
    expect(sessionEnd(at('09:00:00'), { idleMinutes: 15, hours: 12 })).toBe(at('21:00:00'));
  });
});

describe('a token', () => {
  it('lasts a year at most', () => {
    expect(tokenEnd(at('09:00:00'), 1)).toBe('2026-11-29T09:00:00.000Z');
    expect(tokenEnd(at('09:00:00'), longestTokenDays + 1)).toMatchObject({ refused: 'token-lasts-too-long' });
  });
});

describe('what the events of identity come to', () => {
  const recorded = (event: IdentityEvent): Recorded<IdentityEvent> => ({ at: at('09:00:00'), by: doorkeeper, event });
  const fold = (...events: IdentityEvent[]) => {
    const waysIn = new WaysIn();
    for (const event of events) waysIn.take(recorded(event));
    return { accounts: Object.fromEntries(waysIn.accounts), tokens: Object.fromEntries(waysIn.tokens) };
  };
  const issued: IdentityEvent = { type: 'tokenIssued', token: 't', person: 'li', post: 'p', scope: 'act', expiresAt: at('10:00:00') };

  it('is who has an account, with a second factor or without, and which tokens there are', () => {
    expect(fold({ type: 'accountCreated', person: 'li' }, { type: 'totpEnrolled', person: 'li' }, issued, { type: 'tokenRevoked', token: 't', person: 'li' })).toEqual({
      accounts: { li: { totp: true, closed: false } }, tokens: { t: { person: 'li', post: 'p', scope: 'act', expiresAt: at('10:00:00'), revokedAt: at('09:00:00') } },
    });
    expect(fold({ type: 'accountCreated', person: 'li' }, { type: 'totpEnrolled', person: 'li' }, { type: 'passwordReset', person: 'li', totp: true }).accounts).toEqual({ li: { totp: false, closed: false } });
    expect(fold({ type: 'accountCreated', person: 'li' }, { type: 'totpEnrolled', person: 'li' }, { type: 'accountClosed', person: 'li' }).accounts).toEqual({ li: { totp: false, closed: true } });
    expect(fold({ type: 'accountCreated', person: 'li' }, { type: 'accountClosed', person: 'li' }, { type: 'passwordReset', person: 'li' }).accounts).toEqual({ li: { totp: false, closed: false } });
    expect(() => fold({ type: 'tokenRevoked', token: 't', person: 'li' })).toThrow('never issued');
  });
});
