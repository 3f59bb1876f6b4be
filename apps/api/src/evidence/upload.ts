import type { Readable } from 'node:stream';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { fileName } from '@lianxi/files/names/file-name';
import { Problem } from '../http/problem';
import { checked } from '../http/schema.pipe';
import type { EvidenceForm } from './evidence.requests';
import { evidenceForm, mostBytes } from './evidence.requests';

/** The fields of a form that have come so far; none is certain to come before the file. */
export type FieldsSoFar = Partial<EvidenceForm>;

/** A form as it came: its fields, and what was made of its file. */
export interface Upload<Taken> {
  readonly form: EvidenceForm;
  readonly taken: Taken;
}

/** A form needs no more; the file itself is limited where it is received. */
const limits = { fieldNameSize: 100, fieldSize: 200, fields: 80, files: 1, parts: 82, headerPairs: 20, fileSize: mostBytes + 1 };

/** For so long, in milliseconds, a sender may send nothing. */
const patienceMs = 60_000;

/** Of what still comes after a no, so much is let run out, in bytes, so that the sender hears it; then the connection is broken off. */
const mostToRunOut = 2 * mostBytes;

/**
 * Reads a form with one file, which is handed on as it comes, with its name and the fields before it.
 * @throws Problem where it is no such form, and whatever `take` throws
 */
export async function readUpload<Taken>(request: FastifyRequest, take: (file: AsyncIterable<Buffer>, name: string, fields: FieldsSoFar) => Promise<Taken>): Promise<Upload<Taken>> {
  const fields: Record<string, string[]> = {};
  let taken: { readonly it: Taken } | undefined;
  try {
    if (!request.isMultipart()) throw malformed();
    for await (const part of partsOf(request)) {
      if (part.type === 'field') {
        if (part.valueTruncated || typeof part.value !== 'string') throw malformed();
        (fields[part.fieldname] ??= []).push(part.value);
      } else {
        // What is sent without a name counts as a file too, by its media type.
        const name = fileName(part.filename);
        if (part.fieldname !== 'file' || name === undefined) throw malformed();
        taken = { it: await take(unstalled(part.file), name, soFar(fields)) };
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

function soFar({ milestone, bureau }: Readonly<Record<string, string[]>>): FieldsSoFar {
  return { ...(milestone && { milestone }), ...(bureau && { bureau: bureau[0] }) };
}

function formOf(fields: Readonly<Record<string, string[]>>): EvidenceForm {
  const { bureau, ...others } = fields;
  return checked(evidenceForm, { ...others, ...(bureau && { bureau: bureau.length === 1 ? bureau[0] : bureau }) });
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
