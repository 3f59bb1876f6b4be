import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { NEVER } from 'rxjs';
import { sessionCookie } from './cookies';
import type { Signed } from './credentials';
import { Credentials } from './credentials';
import { csrfHeader, csrfOf } from './csrf';
import { IdentityGuard, Open, Own, Unattended, actorOf, signedOf } from './identity.guard';

const signed = (by: Signed['by']): Signed => ({ actor: { person: 'li', bureau: 'kejiju', role: 'liaison' }, post: 'kejiju-liaison', hash: 'h', by });
const session = (pending?: 'password' | 'totp'): Signed => signed({ kind: 'session', endsAt: '2026-01-01T00:00:00.000Z', pending });

/** What requests show, and whom it is of. */
const known: Readonly<Record<string, Signed>> = {
  'a-token-to-read-with': signed({ kind: 'token', scope: 'read' }), 'a-token-to-act-with-': signed({ kind: 'token', scope: 'act' }),
  'a-session': session(), 'first-password': session('password'), 'first-code': session('totp'),
};

class Known extends Credentials {
  readonly forgotten = NEVER;
  readonly attended: boolean[] = [];
  session(secret: string, attended: boolean) {
    this.attended.push(attended);
    return Promise.resolve(secret.startsWith('a-token') ? undefined : known[secret]);
  }
  token(secret: string) { return Promise.resolve(secret.startsWith('a-token') ? known[secret] : undefined); }
  again(one: Signed) { return one; }
  endedByOther(secret: string) { return Promise.resolve(secret === 'ended-for-them' ? '2026-03-02T01:00:00.000Z' : undefined); }
  letIn() { return undefined; }
  forget() { return; }
}

class Operations {
  @Open() health() { return; }
  @Own() password() { return; }
  @Own('always') session() { return; }
  decide() { return; }
  @Unattended() stream() { return; }
}

type Shown = Readonly<Record<string, string>>;
const bearer = (token: string): Shown => ({ authorization: `Bearer ${token}` });
const cookie = (secret: string): Shown => ({ cookie: `${sessionCookie}=${secret}`, [csrfHeader]: csrfOf(secret) });

/** Whether the guard lets a request through: the code of its no, or who acts. */
async function asked(operation: keyof Operations, headers: Shown, method: string, credentials = new Known()): Promise<string | undefined> {
  const request = { headers, method } as unknown as FastifyRequest;
  const handler: unknown = Reflect.get(Operations.prototype, operation);
  const context = { getHandler: () => handler, getClass: () => Operations, switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
  try {
    await new IdentityGuard(new Reflector(), credentials).canActivate(context);
    return operation === 'health' ? 'nobody' : actorOf(request).person;
  } catch (error) {
    return (error as { readonly code?: string }).code;
  }
}

describe('the door', () => {
  it.each<[who: string, method: string, keyof Operations, Shown]>([
    ['a session that shows its token', 'POST', 'decide', cookie('a-session')],
    ['a session that only looks', 'GET', 'decide', { cookie: `${sessionCookie}=a-session` }],
    ['a token to act with', 'POST', 'decide', bearer('a-token-to-act-with-')],
    ['a token to read with, for reading', 'GET', 'decide', bearer('a-token-to-read-with')],
    ['a session in which something is to be done first, for that', 'POST', 'session', cookie('first-code')],
    ['a session about its own ways in', 'POST', 'password', cookie('a-session')],
  ])('lets in %s', async (_who, method, operation, headers) => {
    expect(await asked(operation, headers, method)).toBe('li');
  });

  it('asks nobody where anybody may ask', async () => {
    expect(await asked('health', {}, 'GET')).toBe('nobody');
  });

  it.each<[code: string, who: string, method: string, keyof Operations, Shown]>([
    ['identity-missing', 'nobody', 'POST', 'decide', {}],
    ['token-not-valid', 'a token nobody gave', 'POST', 'decide', bearer('a-token-nobody-gave--')],
    ['token-not-valid', 'what is no token', 'POST', 'decide', { authorization: 'Basic bGk6cGFzcw==' }],
    ['token-reads-only', 'a token to read with, for a decision', 'POST', 'decide', bearer('a-token-to-read-with')],
    ['session-ended-by-other', 'a session that somebody else ended', 'GET', 'decide', cookie('ended-for-them')],
    ['session-ended', 'a session that is over', 'POST', 'decide', cookie('over')],
    ['csrf-missing', 'a change that the cookie alone vouches for', 'POST', 'decide', { cookie: `${sessionCookie}=a-session` }],
    ['password-to-change', 'a session with a password for once', 'POST', 'decide', cookie('first-password')],
    ['totp-to-enrol', 'a session without the second factor it needs', 'POST', 'decide', cookie('first-code')],
    ['totp-to-enrol', 'the same, about another way in', 'POST', 'password', cookie('first-code')],
    ['session-needed', 'a token that would change how somebody signs in', 'POST', 'password', bearer('a-token-to-act-with-')],
    ['session-needed', 'nobody, about ways in', 'POST', 'password', {}],
  ])('answers %s to %s', async (code, _who, method, operation, headers) => {
    expect(await asked(operation, headers, method)).toBe(code);
  });

  it.each<[what: string, attended: boolean, method: string, keyof Operations, Shown]>([
    ['somebody who looks', true, 'GET', 'decide', {}],
    ['a page that asks by itself', false, 'GET', 'decide', { 'lianxi-unattended': '1' }],
    ['a stream, whatever it says of itself', false, 'GET', 'stream', {}],
    ['whoever changes something, whatever they say', true, 'POST', 'decide', { 'lianxi-unattended': '1' }],
  ])('takes %s as a sign that somebody is there: %s', async (_what, attended, method, operation, headers) => {
    const credentials = new Known();
    expect(await asked(operation, { ...cookie('a-session'), ...headers }, method, credentials)).toBe('li');
    expect(credentials.attended).toEqual([attended]);
  });

  it('makes nobody up for an operation that anybody may ask', () => {
    for (const who of [actorOf, signedOf]) expect(() => who({} as FastifyRequest)).toThrow('identity-missing');
  });
});
