import { judge, judgeName } from '@lianxi/files/judge';
import type { Kind } from '@lianxi/files/kind/kind';
import type { Received } from '@lianxi/files/store/store';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem';
import { mostBytes } from './evidence.requests';
import { fileProblem } from './file-problem';
import { HouseFiles } from './house-files';
import type { Fields } from './upload';
import { readUpload } from './upload';

/** What is known of a file once it has come in and was looked through. */
export interface Looked {
  readonly received: Received;
  readonly kind: Kind;
  readonly name: string;
}

/** What is to be done with a form and its file. */
interface Taking<Form, Answer> {
  readonly formOf: (fields: Fields) => Form;
  /** Throws a no that is known before the file has come; the decision looks again. */
  readonly refuseEarly: (fields: Fields) => void;
  /** Decides once the file is here; it keeps the file, or nothing does. */
  readonly decide: (form: Form, taken: Looked) => Promise<Answer>;
}

/** Takes files in: received on disk, judged by what they hold and scanned before anything is decided about them. */
@Injectable()
export class Intake {
  constructor(private readonly files: HouseFiles) {}

  /** What is refused, before, while or after the file comes, leaves nothing. */
  async take<Form, Answer>(upload: FastifyRequest, { formOf, refuseEarly, decide }: Taking<Form, Answer>): Promise<Answer> {
    let received: Received | undefined;
    try {
      const { form, taken } = await readUpload(upload, { formOf, take: async (source, name, fields) => {
        try {
          judgeName(name);
          refuseEarly(fields);
          received = await this.files.store.receive(source, mostBytes);
          return { received, name, kind: await this.look(name, received) };
        } catch (error) {
          throw fileProblem(error, name);
        }
      } });
      return await decide(form, taken);
    } finally {
      await received?.letGo();
    }
  }

  private async look(name: string, received: Received): Promise<Kind> {
    const kind = await judge(name, received);
    const found = await this.files.scanner?.scan(received.stream());
    if (found !== undefined) throw new Problem('file-infected', { field: 'file', params: { name, found } });
    return kind;
  }
}
