import type { Json } from '@lianxi/audit/canonical';
import type { Request } from '@lianxi/commands/path/request';
import { commandId, requestHash } from '@lianxi/commands/path/request';
import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf } from './identity.guard';
import { mustNameSeen } from './named-seen';
import { batchMark, seesMark } from './operation';
import { Problem } from './problem';
import { note } from './request-log';

/** Parameter: the request as the command path knows it: who, by which key, and what exactly. Refused without a proper Idempotency-Key, and of what decides in a session, without what was seen. */
export const TheRequest = createParamDecorator((_data: unknown, context: ExecutionContext): Request => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (Reflect.getMetadata(seesMark, context.getHandler()) === true) mustNameSeen(request);
  const { headers, method, url, body } = request;
  const [path = ''] = url.split('?');
  const asked = { actor: actorOf(request), key: keyOf(headers['idempotency-key']), bodyHash: hashOf(method, path, body as Json | undefined) };
  // A batch is no command: each of its rows has an id of its own.
  if (Reflect.getMetadata(batchMark, context.getHandler()) === true) return asked;
  const id = commandId(asked);
  const { id: task } = request.params as { readonly id?: string };
  note(request, { command: id, ...(task === undefined ? {} : { task: task.toLowerCase() }) });
  return { ...asked, id };
});

/** A body with half a character in it has no canonical text, so a repeat of it could not be recognised. */
function hashOf(method: string, path: string, body: Json | undefined): string {
  try {
    return requestHash(method, path, body);
  } catch {
    throw new Problem('body-malformed', { field: 'body' });
  }
}

function keyOf(header: string | string[] | undefined): string {
  if (header === undefined || header === '') throw new Problem('key-missing', { field: 'Idempotency-Key' });
  if (typeof header !== 'string' || !/^[!-~]{8,200}$/.test(header)) throw new Problem('key-malformed', { field: 'Idempotency-Key' });
  return header;
}
