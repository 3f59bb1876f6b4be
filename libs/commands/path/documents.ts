import type { WorkingCalendar } from '@lianxi/domain/calendar/calendar';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { ProgrammeState } from '@lianxi/domain/programme/programme';
import { readDocument } from '@lianxi/persistence/record/documents.sql';
import type { Connection } from './connection';

/** The rules a programme runs under. */
export interface Rules {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/** Policies and calendars by version. A version never changes, so it is read once. */
export class Documents {
  private readonly known = new Map<string, object>();

  /** The rules of a programme. Reads what is not known yet on the caller's own connection: another one might have to be waited for. */
  async rulesOf({ policyVersion, calendarVersion }: ProgrammeState, connection: Connection): Promise<Rules> {
    return {
      policy: (await this.document('policy', policyVersion, connection)) as Policy,
      calendar: (await this.document('calendar', calendarVersion, connection)) as WorkingCalendar,
    };
  }

  private async document(kind: 'policy' | 'calendar', version: string, connection: Connection): Promise<object> {
    const known = this.known.get(`${kind} ${version}`);
    if (known) return known;
    const [[document]] = await connection.ask([readDocument(kind, version)]);
    if (!document) throw new Error(`The record holds no ${kind} ${version}, which a programme runs under`);
    this.known.set(`${kind} ${version}`, document.body);
    return document.body;
  }
}
