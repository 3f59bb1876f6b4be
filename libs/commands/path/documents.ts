import type { WorkingCalendar } from '@lianxi/domain/calendar/calendar';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { DocumentKind, FixedDocument, ProgrammeState } from '@lianxi/domain/programme/programme';
import { readDocument } from '@lianxi/persistence/record/documents.sql';
import type { Connection } from './connection';
import { documentHash } from './document-hash';

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

  /** The rules of a programme. Throws when the record does not hold them, or holds others than it was activated with: nothing is decided by those. */
  async rulesOf({ policyVersion, calendarVersion, documents }: Pick<ProgrammeState, 'policyVersion' | 'calendarVersion' | 'documents'>, read: ReadDocument): Promise<Rules> {
    const key = [policyVersion, calendarVersion, documents?.policy.sha256, documents?.calendar.sha256].join(' ');
    const known = this.rules.get(key);
    if (known) return known;
    const rule = async (kind: DocumentKind, version: string): Promise<object> => {
      const body = await this.body(kind, version, read);
      if (!body) throw new Error(`The record holds no ${kind} ${version}, which a programme runs under`);
      return asFixed(body, documents?.[kind]);
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

/** A document that is what an activation fixed; one of before that is taken as it is. @throws Error where it is another */
export function asFixed(body: object, fixed: FixedDocument | undefined): object {
  if (fixed && documentHash(body) !== fixed.sha256) throw new Error(`The record holds another ${fixed.version} than a programme was activated with: see the verification of the record`);
  return body;
}

/** Reads on the caller's own connection, in its transaction: another one might have to be waited for. */
export function readingOn(connection: Connection): ReadDocument {
  return async (kind, version) => {
    const [[document]] = await connection.ask([readDocument(kind, version)]);
    return document?.body;
  };
}
