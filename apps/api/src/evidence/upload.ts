import type { Readable } from 'node:stream';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { fileName } from '@lianxi/files/names/file-name';
import { Problem } from '../http/problem';
import { mostBytes } from './evidence.requests';

/** The fields of a form by name, each as often as it came. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** A form as it came: its fields, and what was made of its file. */
export interface Upload<Form, Taken> {
  readonly form: Form;
  readonly taken: Taken;
}

/** What is made of a form: of its fields once all have come, and of its file as it comes, with those that came before it. */
interface Reading<Form, Taken> {
  readonly formOf: (fields: Fields) => Form;
  readonly take: (file: AsyncIterable<Buffer>, name: string, fields: Fields) => Promise<Taken>;
}

/** A form needs no more; the file itself is limited where it is received. */
const limits = { fieldNameSize: 100, fieldSize: 200, fields: 80, files: 1, parts: 82, headerPairs: 20, fileSize: mostBytes + 1 };

/** For so long, in milliseconds, a sender may send nothing. */
const patienceMs = 60_000;

/** Of what still comes after a no, so much is let run out, in bytes, so that the sender hears it; then the connection is broken off. */
const mostToRunOut = 2 * mostBytes;

/**
 * Reads a form with one file, which is handed on as it comes, with its name and the fields before it.
 * @throws Problem where it is no such form, and whatever its readers throw
 */
export async function readUpload<Form, Taken>(request: FastifyRequest, { formOf, take }: Reading<Form, Taken>): Promise<Upload<Form, Taken>> {
  const fields: Record<string, string[]> = {};
  let taken: { readonly it: Taken } | undefined;
  try {
    if (!request.isMultipart()) throw malformed();
    for await (const part of partsOf(request)) {
      if (part.type === 'field') {
        // The parser has read bytes that are no UTF-8 as U+FFFD: another text than was sent.
        if (part.valueTruncated || typeof part.value !== 'string' || part.value.includes('\ufffd')) throw malformed();
        (fields[part.fieldname] ??= []).push(part.value);
      } else {
        // What is sent without a name counts as a file too, by its media type.
        const name = fileName(part.filename);
        if (part.fieldname !== 'file' || name === undefined) throw malformed();
        taken = { it: await take(unstalled(part.file), name, fields) };
      }
    }
    if (!taken) throw malformed();
    return { form: formOf(fields), taken: taken.it };
  } catch (error) {
    letRunOut(request);
    throw error;
  }
}

/** The parts of the form, as they come. Whatever the parser does not understand is one and the same to the sender. */
async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
  try {
    yield* request.parts({ limits });
  } catch (error) {
    throw asProblem(error);
  }
}

function malformed(): Problem {
  return new Problem('upload-malformed', { field: 'body' });
}

const asProblem = (error: unknown): Problem => (error instanceof Problem ? error : malformed());

/** Fields that are to come once; one that came more often stays as it came, which no schema of a text takes. */
export function alone(fields: Fields): Record<string, string | readonly string[]> {
  return Object.fromEntries(Object.entries(fields).map(([name, values]) => { const [one, other] = values; return [name, one === undefined || other !== undefined ? values : one]; }));
}

/** A file as it comes, given up where nothing comes any more. */
async function* unstalled(file: Readable): AsyncGenerator<Buffer> {
  const stalled = setTimeout(() => { file.destroy(new Problem('request-too-slow', { field: 'request' })); }, patienceMs).unref();
  try {
    for await (const piece of file as AsyncIterable<Buffer>) {
      stalled.refresh();
      yield piece;
    }
  } catch (error) {
    throw asProblem(error);
  } finally {
    clearTimeout(stalled);
  }
}

/** What a sender still sends after a no is passed over: one whose connection is broken off at once may never read why. */
function letRunOut({ raw }: FastifyRequest): void {
  if (raw.readableEnded || raw.destroyed) return;
  let left = mostToRunOut;
  const enough = setTimeout(() => { raw.destroy(); }, patienceMs).unref();
  raw.unpipe();
  raw.on('data', (piece: Buffer) => { if ((left -= piece.length) < 0) raw.destroy(); }).once('close', () => { clearTimeout(enough); }).resume();
}
