import type { WorkingCalendar } from '@lianxi/domain/calendar/calendar';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { ProgrammeState } from '@lianxi/domain/programme/programme';
import type { DocumentKind } from '@lianxi/persistence/record/document.entity';
import { readDocument } from '@lianxi/persistence/record/documents.sql';
import type { Connection } from './connection';

/** The rules a programme runs under. */
export interface Rules {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/** Reads a document that is not known yet; undefined when the record holds none of that version. */
export type ReadDocument = (kind: DocumentKind, version: string) => Promise<object | undefined>;

/** Plans, policies and calendars by version, one for a process. A version never changes, so it is read once. */
export class Documents {
  private readonly known = new Map<string, object>();
  private readonly rules = new Map<string, Rules>();

  /** The rules of a programme. Throws when the record does not hold them. */
  async rulesOf({ policyVersion, calendarVersion }: Pick<ProgrammeState, 'policyVersion' | 'calendarVersion'>, read: ReadDocument): Promise<Rules> {
    const key = `${policyVersion} ${calendarVersion}`;
    const known = this.rules.get(key);
    if (known) return known;
    const rule = async (kind: DocumentKind, version: string): Promise<object> => {
      const body = await this.body(kind, version, read);
      if (!body) throw new Error(`The record holds no ${kind} ${version}, which a programme runs under`);
      return body;
    };
    const rules = { policy: (await rule('policy', policyVersion)) as Policy, calendar: (await rule('calendar', calendarVersion)) as WorkingCalendar };
    this.rules.set(key, rules);
    return rules;
  }

  async body(kind: DocumentKind, version: string, read: ReadDocument): Promise<object | undefined> {
    const key = `${kind} ${version}`;
    const body = this.known.get(key) ?? await read(kind, version);
    if (body) this.known.set(key, body);
    return body;
  }
}

/** Reads on the caller's own connection, in its transaction: another one might have to be waited for. */
export function readingOn(connection: Connection): ReadDocument {
  return async (kind, version) => {
    const [[document]] = await connection.ask([readDocument(kind, version)]);
    return document?.body;
  };
}
