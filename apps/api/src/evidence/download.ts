import type { Readable } from 'node:stream';
import { kinds } from '@lianxi/files/kind/kind';
import type { Kind } from '@lianxi/files/kind/kind';
import { attachment } from '@lianxi/files/names/disposition';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** A file on its way out. */
export interface Download {
  readonly sha256: string;
  readonly size: number;
  readonly kind: string;
  /** As it was called; where that was erased, what its hash begins with. */
  readonly name: string;
  stream(): Readable;
}

/** A download is saved, never shown: no browser guesses what it is, and none runs anything in it. Whether it may still be read is asked each time. */
function downloadHeaders({ sha256, size, kind, name }: Download): Record<string, string> {
  return {
    'content-type': Object.hasOwn(kinds, kind) ? kinds[kind as Kind].mediaType : 'application/octet-stream',
    'content-length': String(size),
    'content-disposition': attachment(name),
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    etag: `"${sha256}"`,
  };
}

/** Hands a file over; whoever has it already (`known`) is told that it is still the one. */
export function handOver(reply: FastifyReply, file: Download, known: boolean): StreamableFile | undefined {
  void reply.headers(downloadHeaders(file));
  if (!known) return new StreamableFile(file.stream());
  void reply.status(304).removeHeader('content-length').removeHeader('content-type');
  return undefined;
}
