import 'reflect-metadata';
import type { FastifyRequest } from 'fastify';
import { ApprovalsController } from '../approvals/approvals.controller';
import { BatchesController } from '../approvals/batches.controller';
import { CountersignatureController } from '../approvals/countersignature.controller';
import { ExtensionController } from '../approvals/extension.controller';
import { ListSigningController } from '../strike-off-lists/list-signing.controller';
import { mustNameSeen } from './named-seen';
import { seesMark } from './operation';

const asked = (kind: 'session' | 'token', body?: unknown) => () => { mustNameSeen({ body, signed: { by: { kind } } } as unknown as FastifyRequest); };
const seen = 'a'.repeat(64);

describe('a decision in a session', () => {
  it('names what was seen, in each row of a batch', () => {
    expect(asked('session', { seen })).not.toThrow();
    expect(asked('session', { items: [{ seen }, { seen }] })).not.toThrow();
    for (const body of [undefined, null, {}, { reason: '补充' }, { items: [{ seen }, {}] }, { items: [null] }]) expect(asked('session', body)).toThrow('seen-missing');
  });

  it('is asked for it by the page alone: a program with a token decides about what stands', () => {
    expect(asked('token')).not.toThrow();
  });

  it.each<[string, object, readonly string[]]>([
    ['approvals', ApprovalsController.prototype, ['approve', 'giveBack', 'review', 'strikeOff', 'submit', 'withdraw']],
    ['batches', BatchesController.prototype, ['reviewAll', 'strikeOffAll']],
    ['countersignatures', CountersignatureController.prototype, ['settle']],
    ['extensions', ExtensionController.prototype, ['grant', 'refuse']],
    ['lists', ListSigningController.prototype, ['check', 'sign']],
  ])('is each of %s that decides about what was shown', (_what, controller, expected) => {
    const names = Object.getOwnPropertyNames(controller).filter((name) => name !== 'constructor');
    expect(names.filter((name) => Reflect.getMetadata(seesMark, Reflect.get(controller, name) as object) === true).sort()).toEqual(expected);
  });
});
