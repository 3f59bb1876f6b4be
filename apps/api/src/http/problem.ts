import type { IdentityRefusalCode } from '@lianxi/domain/identity/refusals';
import type { FaultCode } from '@lianxi/files/kind/fault';
import type { OrganisationRefusalCode } from '@lianxi/domain/organisation/organisation';
import type { ProgrammeRefusalCode } from '@lianxi/domain/programme/programme';
import type { Refusal } from '@lianxi/domain/refusal';
import type { TaskRefusalCode } from '@lianxi/domain/task/refusals';

/** What can be wrong with a request before a rule is asked, or with the house that serves it. */
export type HttpProblemCode =
  | 'request-invalid'
  | 'body-malformed'
  | 'body-too-large'
  | 'upload-malformed'
  | 'media-type-unsupported'
  | 'identity-missing'
  | 'token-not-valid'
  | 'token-reads-only'
  | 'session-ended'
  | 'session-ended-by-other'
  | 'session-needed'
  | 'csrf-missing'
  | 'seen-missing'
  | 'draft-changed'
  | 'origin-foreign'
  | 'password-to-change'
  | 'totp-to-enrol'
  | 'sign-in-too-often'
  | 'too-many-requests'
  | 'openid-not-configured'
  | 'openid-failed'
  | 'request-malformed'
  | 'request-too-slow'
  | 'headers-too-large'
  | 'expectation-unknown'
  | 'route-unknown'
  | 'method-not-allowed'
  | 'address-malformed'
  | 'programme-unknown'
  | 'programme-exists'
  | 'plan-invalid'
  | 'issue-differs'
  | 'policy-unknown'
  | 'bureau-unknown'
  | 'task-unknown'
  | 'cursor-invalid'
  | 'as-of-out-of-range'
  | 'anchors-unreadable'
  | 'key-missing'
  | 'key-malformed'
  | 'key-reused'
  | 'nothing-to-list'
  | 'not-a-rehearsal'
  | 'what-if-under-way'
  | 'what-if-not-under-way'
  | 'what-if-of-another'
  | 'what-if-without-examples'
  | 'what-if-too-early'
  | 'what-if-begun-before'
  | 'calendar-superseded'
  | 'verdict-under-way'
  | 'rehearsal-moved-on'
  | 'rehearsal-unread'
  | 'countersignature-unknown'
  | 'workflow-not-started'
  | 'workflow-unreachable'
  | 'record-busy'
  | 'record-unreachable'
  | 'record-not-writable'
  | 'unexpected';

/** Why a file is not taken or not handed out. */
export type FileProblemCode = FaultCode | 'file-too-large' | 'file-infected' | 'scanner-away' | 'files-unavailable' | 'file-missing' | 'evidence-unknown';

/** Every way in which the API says no. */
export type ProblemCode = HttpProblemCode | FileProblemCode | TaskRefusalCode | ProgrammeRefusalCode | OrganisationRefusalCode | IdentityRefusalCode;

/** A field that does not fit, and why, in both languages. */
export interface FieldError {
  /** Path in the request, such as `authority.kind`. */
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

/** What changed of something since somebody saw it: a field, and what it said then and says now. */
export interface ChangedField {
  readonly field: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What of a problem is known beyond its code. */
interface ProblemFacts {
  readonly params?: Refusal['params'];
  readonly field?: string;
  readonly errors?: readonly FieldError[];
  readonly changed?: readonly ChangedField[];
  readonly retryAfterSeconds?: number;
}

/** A no that leaves the API as problem details (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(readonly code: ProblemCode, readonly facts: ProblemFacts = {}) {
    super(code);
  }
}
