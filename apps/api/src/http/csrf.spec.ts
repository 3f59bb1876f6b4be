import type { FastifyRequest } from 'fastify';
import { csrfHeader, csrfOf, refuseForeign, refuseForged } from './csrf';

const request = (headers: Readonly<Record<string, string>>) => ({ headers: { host: 'lianxi.example', ...headers } }) as unknown as FastifyRequest;
const own = { [csrfHeader]: csrfOf('session') };

describe('a change in a session', () => {
  it.each([['a program', {}], ['its own page', { 'origin': 'https://lianxi.example', 'sec-fetch-site': 'same-origin' }], ['its user, who typed the address', { 'sec-fetch-site': 'none' }]])('is taken from %s with the session\'s token', (_who, headers) => {
    expect(() => { refuseForged(request({ ...own, ...headers }), 'session'); }).not.toThrow();
  });

  it.each([['no token', {}], ['another session\'s', { [csrfHeader]: csrfOf('another') }], ['half of it', { [csrfHeader]: csrfOf('session').slice(0, 20) }]])('is not taken with %s', (_what, headers) => {
    expect(() => { refuseForged(request(headers), 'session'); }).toThrow('csrf-missing');
  });

  it.each([['another site', { 'sec-fetch-site': 'cross-site' }], ['another part of the same site', { 'sec-fetch-site': 'same-site' }], ['a page from elsewhere', { origin: 'https://elsewhere.example' }], ['no page at all', { origin: 'null' }]])('is not taken from %s, whatever it shows', (_who, headers) => {
    expect(() => { refuseForeign(request(headers)); }).toThrow('origin-foreign');
    expect(() => { refuseForged(request({ ...own, ...headers }), 'session'); }).toThrow('origin-foreign');
  });
});
