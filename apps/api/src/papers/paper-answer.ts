import { kinds } from '@lianxi/files/kind/kind';
import { attachment } from '@lianxi/files/names/disposition';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** A paper to be printed: its name as a file, and its bytes. */
export interface PrintedPaper {
  /** `签批单-措施3-d5-2020.docx` */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A paper leaves as a Word document that is saved, never shown, and is kept by nobody on the way: the next one may say something else. */
export function handOut(reply: FastifyReply, { name, bytes }: PrintedPaper): StreamableFile {
  void reply.headers({
    'content-type': kinds.docx.mediaType,
    'content-length': String(bytes.length),
    'content-disposition': attachment(name),
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  return new StreamableFile(Buffer.from(bytes));
}
