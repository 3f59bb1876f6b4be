import type { ProblemCode } from './problem';

/**
 * The HTTP status of a problem: 400 schema, 401 identity, 403 right, 404 unknown, 409 state, 422 rule or key reused, 429 too often, 503 lock or
 * something out of reach. A code without a case does not compile.
 */
export function statusOf(code: ProblemCode): number {
  switch (code) {
    case 'request-invalid': case 'request-malformed': case 'body-malformed': case 'upload-malformed': case 'address-malformed': case 'plan-invalid': case 'key-missing': case 'key-malformed':
      return 400;
    case 'identity-missing': case 'token-not-valid': case 'session-ended': case 'session-ended-by-other': case 'openid-failed': case 'sign-in-failed': case 'code-missing':
      return 401;
    case 'not-entitled': case 'date-of-another-leader': case 'right-ended': case 'post-not-held': case 'person-submitted': case 'person-contributed': case 'person-took-part': case 'person-of-house': case 'person-of-coordinator': case 'person-of-body-concerned': case 'person-entered': case 'signature-of-another': case 'what-if-of-another': case 'person-entered-review': case 'person-entered-answer': case 'person-asked': case 'appoints-self': case 'substitute-appoints': case 'signing-withheld':
    case 'token-reads-only': case 'session-needed': case 'csrf-missing': case 'origin-foreign': case 'password-to-change': case 'identity-unconfirmed': case 'totp-to-enrol':
      return 403;
    case 'route-unknown': case 'programme-unknown': case 'bureau-unknown': case 'task-unknown': case 'milestone-unknown': case 'list-unknown': case 'countersignature-unknown':
    case 'bureau-not-in-organisation': case 'post-unknown': case 'person-unknown': case 'account-unknown': case 'token-unknown': case 'session-unknown': case 'text-unknown': case 'draft-unknown': case 'openid-not-configured':
    case 'workflow-not-started': case 'evidence-unknown': case 'file-missing':
      return 404;
    case 'method-not-allowed':
      return 405;
    case 'request-too-slow':
      return 408;
    case 'programme-exists': case 'plan-in-force-already': case 'nothing-to-list': case 'not-a-rehearsal': case 'what-if-under-way': case 'what-if-not-under-way': case 'what-if-without-examples': case 'document-differs': case 'receipt-already-signed': case 'coordinator-already-confirmed': case 'coordinator-not-confirmed': case 'calendar-superseded': case 'verdict-under-way': case 'rehearsal-moved-on':
    case 'milestone-not-open': case 'milestone-not-submitted': case 'milestone-already-approved': case 'milestone-not-approved': case 'milestone-struck-off': case 'task-concluded': case 'evidence-already-attached': case 'evidence-too-many': case 'evidence-after-submission': case 'contribution-not-filed':
    case 'milestone-not-reviewed': case 'milestone-already-reviewed': case 'review-not-asked': case 'nothing-to-withdraw': case 'list-not-asked':
    case 'part-already-transferred': case 'transfer-to-oneself': case 'part-not-transferred': case 'extension-too-late': case 'draft-handled-already': case 'extension-undecided': case 'extension-not-requested': case 'milestone-not-struck-off':
    case 'countersignature-under-way': case 'countersignature-not-opened': case 'countersigned-text-changed': case 'countersignature-not-your-turn':
    case 'countersignature-open': case 'countersignature-voided': case 'countersignature-disagreed': case 'nothing-to-settle': case 'changed-since-seen': case 'list-changed': case 'item-changed': case 'item-not-as-listed':
    case 'list-drawn-here': case 'list-stated-otherwise': case 'list-exists': case 'list-not-draft': case 'list-not-put': case 'list-not-signed': case 'list-signed-already': case 'list-struck-off-by': case 'paper-taken-back': case 'list-not-on-paper': case 'item-listed-already':
    case 'clock-is-live': case 'clock-already-running': case 'clock-already-standing': case 'programme-not-settled':
    case 'bureau-exists': case 'post-exists': case 'person-exists': case 'person-holds-post': case 'person-holds-no-post': case 'convenor-already': case 'substitute-of-another-body': case 'holder-of-another-body': case 'nobody-to-substitute': case 'bureau-dissolved': case 'bureau-not-dissolved':
    case 'account-closed': case 'account-not-closed': case 'account-own': case 'person-erased': case 'name-kept': case 'text-erased':
    case 'account-exists': case 'code-unreadable': case 'totp-not-begun': case 'draft-changed': case 'totp-confirmed-already':
      return 409;
    case 'body-too-large': case 'file-too-large':
      return 413;
    case 'media-type-unsupported':
      return 415;
    case 'expectation-unknown':
      return 417;
    case 'bureau-not-in-task': case 'reply-number-missing': case 'reply-not-asked': case 'authority-not-sufficient': case 'date-set-by-leader': case 'coordinator-does-not-contribute':
    case 'group-does-not-contribute': case 'contributions-missing': case 'document-number-missing': case 'evidence-missing': case 'countersignature-missing': case 'achieved-in-the-future': case 'authority-in-the-future': case 'authority-too-early': case 'achieved-before-the-plan': case 'countersigners-lacking':
    case 'paper-in-the-future': case 'paper-older-than-return': case 'paper-too-early': case 'paper-before-text': case 'scan-before-text': case 'scan-missing': case 'scan-unknown': case 'list-missing': case 'deputy-without-authority': case 'authority-after-signature': case 'list-in-the-future': case 'list-before-review': case 'list-empty': case 'item-not-listed': case 'paper-before-put': case 'extension-not-later': case 'calendar-awaited': case 'paper-before-the-plan':
    case 'bureau-not-signer': case 'bureau-already-signer': case 'coordinator-does-not-countersign': case 'signers-missing': case 'opinion-missing': case 'countersigned-text-unchanged':
    case 'countersign-limit-too-short': case 'countersign-limit-beyond-calendar':
    case 'plan-not-in-force': case 'clock-backwards': case 'clock-beyond-calendar': case 'key-reused': case 'issue-differs': case 'policy-unknown': case 'what-if-too-early': case 'what-if-begun-before': case 'as-of-out-of-range': case 'cursor-invalid':
    case 'figures-missing': case 'figure-unknown': case 'figure-unit-differs': case 'figure-in-the-future': case 'figure-not-possible': case 'post-of-other-bureau': case 'post-not-handling': case 'post-vacant': case 'transfer-due-in-the-past': case 'transfer-due-too-late': case 'draft-issued-on-another-day':
    case 'bureau-not-reformed': case 'successor-itself': case 'successor-not-named':
    case 'bureau-name-earlier': case 'substitute-without-end': case 'exception-without-substitute': case 'holding-in-the-past': case 'holding-ends-too-early': case 'administrators-separate': case 'role-not-of-bureau': case 'leaders-apart':
    case 'password-too-short': case 'password-too-long': case 'password-names-person': case 'password-unchanged': case 'password-wrong': case 'totp-code-wrong': case 'token-lasts-too-long':
    case 'seen-missing': case 'file-kind-not-accepted': case 'file-is-archive': case 'file-name-differs': case 'file-has-macros': case 'file-encrypted': case 'file-damaged': case 'file-classified': case 'file-infected':
      return 422;
    case 'account-locked': case 'sign-in-too-often': case 'too-many-requests':
      return 429;
    case 'headers-too-large':
      return 431;
    case 'unexpected':
      return 500;
    case 'workflow-unreachable': case 'rehearsal-unread': case 'anchors-unreadable': case 'scanner-away': case 'files-unavailable': case 'record-busy': case 'record-unreachable': case 'record-not-writable':
      return 503;
    default:
      return unhandled(code);
  }
}

function unhandled(code: never): never {
  throw new Error(`No status for the problem ${String(code)}`);
}
