import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Logger } from '@nestjs/common';
import type { ConnectionError } from 'fastify';
import { languageOf } from './language';
import { Problem } from './problem';
import { problemDetails } from './problem-details';

const logger = new Logger('Connection');

/** All header lines of a request together, in bytes; a longer one never becomes a request. */
export const headerLimit = 16_384;

/** Answers, as a problem like any other (RFC 9457), what Node could not read as a request, and ends the connection. */
export function answerClientError(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const problem = problemOf(error.code);
  logger.log({ problem: problem.code, reason: error.code });
  if (socket.writable) socket.write(answer(problem, languageOf(wishIn(error.rawPacket))));
  socket.destroySoon();
}

function problemOf(code: string): Problem {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW': return new Problem('headers-too-large', { field: 'headers', params: { limit: `${headerLimit / 1_024} KiB` } });
    case 'ERR_HTTP_REQUEST_TIMEOUT': return new Problem('request-too-slow', { field: 'request' });
    default: return new Problem('request-malformed', { field: 'request' });
  }
}

function answer(problem: Problem, language: 'zh' | 'en'): string {
  const details = problemDetails(problem, language);
  const body = JSON.stringify(details);
  return [
    `HTTP/1.1 ${details.status} ${STATUS_CODES[details.status] ?? ''}`,
    'Connection: close',
    `Content-Language: ${language}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

/** The reader's language, as far as the packet that could not be read still shows it. */
function wishIn(packet: unknown): string | undefined {
  return Buffer.isBuffer(packet) ? /^accept-language:(.*)$/im.exec(packet.toString('latin1'))?.[1] : undefined;
}
