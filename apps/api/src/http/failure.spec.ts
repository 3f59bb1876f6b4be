import { RecordBusy, RecordUnreachable } from '@lianxi/commands/path/faults';
import { Refused } from '@lianxi/commands/path/refused';
import { BadRequestException, NotFoundException, PayloadTooLargeException, UnsupportedMediaTypeException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { problemOf } from './failure';
import { Problem } from './problem';

const request = { method: 'GET', path: '/api/v1/nowhere' };
const driver = (code: string): Error => new QueryFailedError('SELECT 1', [], Object.assign(new Error('failed'), { code }));

describe('what was thrown becomes a problem', () => {
  it.each([
    ['a refusal of the domain', new Refused({ refused: 'milestone-not-open', params: { milestone: 'd5-2020' }, field: 'milestone' }), 'milestone-not-open'],
    ['a lock that was not granted', new RecordBusy(undefined), 'record-busy'],
    ['a lock timeout in a read', driver('55P03'), 'record-busy'],
    ['memory that is not there', driver('53200'), 'record-busy'],
    ['a limit that is reached', driver('53400'), 'record-busy'],
    ['a server that takes no more connections', driver('53300'), 'record-busy'],
    ['a pool whose connections are all lent', new Error('timeout exceeded when trying to connect'), 'record-busy'],
    ['a record out of reach', new RecordUnreachable(undefined), 'record-unreachable'],
    ['a record that is read only', driver('25006'), 'record-not-writable'],
    ['a full disk', driver('53100'), 'record-not-writable'],
    ['a server that shuts down', driver('57P01'), 'record-unreachable'],
    ['a disk that cannot be read', driver('58030'), 'record-unreachable'],
    ['a transaction that was left idle too long', driver('25P03'), 'record-unreachable'],
    ['a transaction that lasted too long', driver('25P04'), 'record-unreachable'],
    ['a name that is not resolved for now', Object.assign(new Error('getaddrinfo EAI_AGAIN'), { code: 'EAI_AGAIN' }), 'record-unreachable'],
    ['a connection that is not made in time', new Error('Connection terminated due to connection timeout'), 'record-unreachable'],
    ['a refused connection', Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }), 'record-unreachable'],
    ['a body too large', new PayloadTooLargeException(), 'body-too-large'],
    ['a body of another type', new UnsupportedMediaTypeException(), 'media-type-unsupported'],
    ['a body that is not JSON', new BadRequestException(), 'body-malformed'],
    ['an address nobody serves', new NotFoundException(), 'route-unknown'],
    ['a failure nobody foresaw', new Error('boom'), 'unexpected'],
    ['a mistake in the program, by Node’s own code', Object.assign(new TypeError('invalid'), { code: 'ERR_INVALID_ARG_TYPE' }), 'unexpected'],
    ['something that is no error', undefined, 'unexpected'],
  ])('%s', (_what, thrown, code) => {
    expect(problemOf(thrown, request).code).toBe(code);
  });

  it('a problem stays what it is', () => {
    const problem = new Problem('key-missing');
    expect(problemOf(problem, request)).toBe(problem);
  });

  it('what nobody foresaw shows a reference and nothing of its cause', () => {
    const { facts } = problemOf(new Error('password=secret'), request);
    expect(facts.params?.reference).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(facts)).not.toContain('secret');
  });
});
