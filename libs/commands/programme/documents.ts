import type { WorkingCalendar } from '@lianxi/domain/calendar/calendar';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { DocumentKind, FixedDocument, ProgrammeRefusalCode } from '@lianxi/domain/programme/programme';
import type { Refusal } from '@lianxi/domain/refusal';
import { refuse } from '@lianxi/domain/refusal';
import type { OtherDocumentRow } from '@lianxi/persistence/record/documents.sql';
import { insertDocument, readOtherDocument } from '@lianxi/persistence/record/documents.sql';
import type { Statement } from '@lianxi/persistence/record/statement';
import { documentHash } from '../path/document-hash';

/** What a programme runs under. */
export interface ProgrammeDocuments {
  readonly plan: { readonly version: string; readonly body: object };
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/** A version names one content for good: the record holds it with another one. */
export function documentDiffers({ kind, version }: OtherDocumentRow): Refusal<ProgrammeRefusalCode> {
  return refuse('document-differs', { kind, version }, kind);
}

/** Asks which of the versions are known with another content. */
export function askForOthers(documents: ProgrammeDocuments): Statement<OtherDocumentRow>[] {
  return listOf(documents).map(({ kind, version, body }) => readOtherDocument(kind, version, JSON.stringify(body)));
}

/** Stores the versions that are new. */
export function store(documents: ProgrammeDocuments, wall: Instant): Statement[] {
  return listOf(documents).map(({ kind, version, body }) => insertDocument(kind, version, JSON.stringify(body), wall));
}

/** The documents as the event of the activation fixes them, so that the chain says by what the programme is decided. */
export function fixed({ plan, policy, calendar }: ProgrammeDocuments): Readonly<Record<DocumentKind, FixedDocument>> {
  const as = (version: string, body: object): FixedDocument => ({ version, sha256: documentHash(body) });
  return { plan: as(plan.version, plan.body), policy: as(policy.version, policy), calendar: as(calendar.version, calendar) };
}

function listOf({ plan, policy, calendar }: ProgrammeDocuments): { kind: DocumentKind; version: string; body: object }[] {
  return [
    { kind: 'plan', ...plan },
    { kind: 'policy', version: policy.version, body: policy },
    { kind: 'calendar', version: calendar.version, body: calendar },
  ];
}
