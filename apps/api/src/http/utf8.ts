import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './answer-problem';
import { languageOf } from './language';
import { Problem } from './problem';
import { note } from './request-log';

/** Bytes that are no UTF-8 would be read as U+FFFD, and another text be kept than was sent; so they are refused. */
const strict = new TextDecoder('utf-8', { fatal: true });

const meant = { zh: '应当是 UTF-8 编码的文字，并经百分号编码', en: 'must be text in UTF-8, percent-encoded' } as const;

/** Bodies of JSON and queries are read as the UTF-8 they have to be, to the letter. */
export function readUtf8(server: FastifyInstance): void {
  const json = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = textOf(body);
    if (text === undefined) done(new Problem('body-malformed', { field: 'body' }));
    else void json(request, text, done);
  });
  server.addHook('onRequest', refuseUnreadable);
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

function refuseUnreadable(request: FastifyRequest, reply: FastifyReply, next: () => void): void {
  const field = request.is404 ? undefined : unreadableField(request.url);
  if (field === undefined) {
    next();
    return;
  }
  const problem = new Problem('request-invalid', { errors: [{ field, ...meant }] });
  answerProblem(reply, problem, languageOf(request.headers['accept-language']));
  note(request, { problem: problem.code, field });
}

/** The first field of a query whose bytes are no UTF-8, or stand in it as they are: Node takes each of those for a letter. */
export function unreadableField(url: string): string | undefined {
  const [, query = ''] = /\?([^#]*)/.exec(url) ?? [];
  const pair = query.split('&').find((one) => /[^\0-\x7f]/.test(one) || (one.match(/(?:%[\da-f]{2})+/gi) ?? []).some((bytes) => textOf(Buffer.from(bytes.replaceAll('%', ''), 'hex')) === undefined));
  const [name = ''] = pair?.split('=') ?? [];
  return pair === undefined ? undefined : name.replaceAll(/[^\w.-]/g, '') || 'query';
}
