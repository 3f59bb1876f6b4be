import { readFileSync } from 'node:fs';
import type { PathRefusalCode } from '@lianxi/commands/path/refused';
import type { IdentityRefusalCode } from '@lianxi/domain/identity/refusals';
import type { OrganisationRefusalCode } from '@lianxi/domain/organisation/organisation';
import type { ProgrammeRefusalCode } from '@lianxi/domain/programme/programme';
import type { TaskRefusalCode } from '@lianxi/domain/task/refusals';
import { languages, say } from '@lianxi/wording/say';
import { documentPath } from '../write-openapi';
import type { FileProblemCode, HttpProblemCode, ProblemCode } from './problem';
import { Problem } from './problem';
import { problemDetails } from './problem-details';
import { statusOf } from './problem-status';

/** Exhaustive by type: a code added to a union does not compile here until it is listed, and does not pass until it has its sentences. */
const task: Record<TaskRefusalCode, true> = {
  'signing-withheld': true,
  'not-entitled': true, 'right-ended': true, 'bureau-not-in-task': true, 'receipt-already-signed': true, 'reply-number-missing': true, 'reply-not-asked': true,
  'authority-not-sufficient': true, 'coordinator-already-confirmed': true, 'coordinator-not-confirmed': true, 'milestone-unknown': true,
  'milestone-not-open': true, 'milestone-not-submitted': true, 'milestone-already-approved': true, 'milestone-not-approved': true, 'milestone-struck-off': true,
  'coordinator-does-not-contribute': true, 'group-does-not-contribute': true, 'contributions-missing': true, 'document-number-missing': true,
  'evidence-missing': true, 'countersignature-missing': true, 'countersigners-lacking': true, 'achieved-in-the-future': true, 'authority-in-the-future': true, 'authority-too-early': true,
  'achieved-before-the-plan': true, 'task-concluded': true, 'milestone-not-reviewed': true, 'milestone-already-reviewed': true, 'review-not-asked': true,
  'person-submitted': true, 'person-contributed': true, 'person-took-part': true, 'person-asked': true, 'person-of-house': true, 'person-of-coordinator': true, 'person-of-body-concerned': true,
  'nothing-to-withdraw': true, 'paper-in-the-future': true, 'paper-older-than-return': true, 'paper-too-early': true, 'paper-before-the-plan': true, 'paper-before-text': true, 'scan-before-text': true, 'person-entered-review': true, 'person-entered-answer': true, 'scan-missing': true, 'scan-unknown': true,
  'list-missing': true, 'list-not-asked': true, 'list-in-the-future': true, 'list-before-review': true,
  'extension-too-late': true, 'extension-not-later': true, 'date-set-by-leader': true, 'date-of-another-leader': true, 'extension-undecided': true, 'extension-not-requested': true, 'changed-since-seen': true, 'calendar-awaited': true, 'milestone-not-struck-off': true,
  'evidence-already-attached': true, 'evidence-too-many': true, 'evidence-after-submission': true, 'contribution-not-filed': true, 'successor-itself': true, 'text-unknown': true, 'text-erased': true,
  'figures-missing': true, 'figure-unknown': true, 'figure-unit-differs': true, 'figure-in-the-future': true, 'figure-not-possible': true,
  'post-unknown': true, 'post-not-handling': true, 'post-vacant': true, 'post-of-other-bureau': true, 'part-already-transferred': true, 'transfer-to-oneself': true,
  'part-not-transferred': true, 'transfer-due-in-the-past': true, 'transfer-due-too-late': true, 'draft-unknown': true, 'draft-handled-already': true, 'draft-issued-on-another-day': true,
  'countersignature-under-way': true, 'countersignature-not-opened': true, 'countersigned-text-changed': true, 'countersigned-text-unchanged': true, 'countersignature-not-your-turn': true, 'countersignature-open': true, 'countersignature-voided': true,
  'countersignature-disagreed': true, 'nothing-to-settle': true, 'bureau-not-signer': true, 'bureau-already-signer': true, 'coordinator-does-not-countersign': true, 'signers-missing': true,
  'list-drawn-here': true, 'list-stated-otherwise': true, 'deputy-without-authority': true, 'authority-after-signature': true, 'list-exists': true, 'list-unknown': true, 'list-not-draft': true, 'list-not-put': true, 'list-not-signed': true, 'list-signed-already': true, 'list-struck-off-by': true, 'signature-of-another': true, 'paper-taken-back': true, 'list-not-on-paper': true, 'list-empty': true, 'list-changed': true,
  'item-listed-already': true, 'item-not-listed': true, 'item-changed': true, 'item-not-as-listed': true, 'person-entered': true, 'paper-before-put': true,
  'opinion-missing': true, 'countersign-limit-too-short': true, 'countersign-limit-beyond-calendar': true,
};
const programme: Record<ProgrammeRefusalCode, true> = {
  'not-entitled': true, 'plan-not-in-force': true, 'plan-in-force-already': true, 'document-differs': true, 'clock-is-live': true, 'clock-already-running': true, 'clock-already-standing': true,
  'clock-backwards': true, 'clock-beyond-calendar': true, 'programme-not-settled': true,
};
const organisation: Record<OrganisationRefusalCode, true> = {
  'not-entitled': true, 'right-ended': true, 'bureau-exists': true, 'bureau-not-in-organisation': true, 'bureau-name-earlier': true, 'post-exists': true, 'post-unknown': true, 'person-exists': true,
  'person-unknown': true, 'person-holds-post': true, 'person-holds-no-post': true, 'nobody-to-substitute': true, 'substitute-without-end': true, 'substitute-of-another-body': true, 'holder-of-another-body': true,
  'exception-without-substitute': true, 'holding-in-the-past': true, 'holding-ends-too-early': true, 'administrators-separate': true,
  'appoints-self': true, 'substitute-appoints': true, 'role-not-of-bureau': true, 'leaders-apart': true, 'convenor-already': true,
  'bureau-dissolved': true, 'bureau-not-reformed': true, 'successor-itself': true, 'bureau-not-dissolved': true, 'successor-not-named': true,
  'account-closed': true, 'account-not-closed': true, 'account-own': true, 'person-erased': true, 'name-kept': true, 'authority-in-the-future': true,
};
const identity: Record<IdentityRefusalCode, true> = {
  'sign-in-failed': true, 'account-locked': true, 'code-missing': true, 'code-unreadable': true, 'post-not-held': true, 'password-too-short': true, 'password-too-long': true, 'password-names-person': true, 'password-unchanged': true,
  'password-wrong': true, 'identity-unconfirmed': true, 'session-ended': true, 'session-unknown': true, 'totp-not-begun': true, 'totp-confirmed-already': true,
  'totp-code-wrong': true, 'account-exists': true, 'account-unknown': true, 'account-closed': true, 'token-lasts-too-long': true, 'token-unknown': true,
  'person-unknown': true, 'right-ended': true, 'not-entitled': true,
};
const path: Record<PathRefusalCode, true> = { 'key-reused': true, 'task-unknown': true, 'programme-unknown': true, 'programme-exists': true, 'post-not-held': true, 'list-unknown': true };
const http: Record<HttpProblemCode, true> = {
  'request-invalid': true, 'request-malformed': true, 'request-too-slow': true, 'headers-too-large': true, 'expectation-unknown': true,
  'body-malformed': true, 'body-too-large': true, 'upload-malformed': true, 'media-type-unsupported': true, 'identity-missing': true,
  'token-not-valid': true, 'token-reads-only': true, 'session-ended': true, 'session-ended-by-other': true, 'session-needed': true,
  'csrf-missing': true, 'seen-missing': true, 'draft-changed': true, 'origin-foreign': true, 'password-to-change': true, 'totp-to-enrol': true, 'sign-in-too-often': true,
  'too-many-requests': true, 'openid-not-configured': true, 'openid-failed': true, 'route-unknown': true, 'method-not-allowed': true,
  'programme-unknown': true, 'programme-exists': true,
  'plan-invalid': true, 'policy-unknown': true, 'address-malformed': true, 'bureau-unknown': true, 'task-unknown': true, 'cursor-invalid': true,
  'as-of-out-of-range': true, 'anchors-unreadable': true, 'key-missing': true, 'key-malformed': true,
  'key-reused': true, 'issue-differs': true, 'nothing-to-list': true, 'not-a-rehearsal': true, 'what-if-under-way': true, 'what-if-not-under-way': true, 'what-if-of-another': true, 'what-if-without-examples': true, 'what-if-too-early': true, 'what-if-begun-before': true, 'calendar-superseded': true, 'verdict-under-way': true, 'rehearsal-moved-on': true, 'rehearsal-unread': true, 'countersignature-unknown': true, 'workflow-not-started': true, 'workflow-unreachable': true, 'record-busy': true, 'record-unreachable': true, 'record-not-writable': true, unexpected: true,
};
const files: Record<FileProblemCode, true> = {
  'file-too-large': true, 'file-kind-not-accepted': true, 'file-is-archive': true, 'file-name-differs': true, 'file-has-macros': true, 'file-encrypted': true, 'file-damaged': true,
  'file-classified': true, 'file-infected': true, 'scanner-away': true, 'files-unavailable': true, 'file-missing': true, 'evidence-unknown': true,
};
const codes = Object.keys({ ...task, ...programme, ...organisation, ...identity, ...path, ...files, ...http }) as ProblemCode[];

describe('every way of saying no', () => {
  it.each(codes)('%s has a title and a detail in both languages, and a status', (code) => {
    for (const language of languages) {
      expect(say(language, `problem.${code}.title`)).not.toContain('problem.');
      expect(say(language, `problem.${code}.detail`)).not.toContain('problem.');
    }
    expect(statusOf(code)).toBeGreaterThanOrEqual(400);
  });

  it.each(codes)('%s names only routes there are', (code) => {
    const { paths } = JSON.parse(readFileSync(documentPath, 'utf8')) as { paths: Readonly<Record<string, object>> };
    for (const language of languages) {
      const named = [...say(language, `problem.${code}.detail`).matchAll(/\b(GET|POST) ((?:\/api\/v1)?\/[\w/{}-]+)/g)].map(([, method = '', path = '']) => [method.toLowerCase(), path.startsWith('/api/v1') ? path : `/api/v1${path}`] as const);
      for (const [method, path] of named) expect([path, Object.keys(paths[path] ?? {})]).toEqual([path, expect.arrayContaining([method])]);
    }
  });

  it('always carries both languages, and speaks the reader\'s', () => {
    const problem = new Problem('milestone-unknown', { field: 'milestone', params: { milestone: 'd9-2020' } });
    expect(problemDetails(problem, 'en')).toEqual({
      type: 'urn:lianxi:problem:milestone-unknown',
      status: 404,
      title: 'No such milestone',
      detail: 'This task has no milestone "d9-2020" (milestone). Open the task to see its keys, such as d5-2020 or y-2021.',
      zh: { title: '没有这个节点', detail: '本任务没有节点“d9-2020”（milestone）。请打开任务查看它的节点编号，如 d5-2020 或 y-2021。' },
      en: { title: 'No such milestone', detail: 'This task has no milestone "d9-2020" (milestone). Open the task to see its keys, such as d5-2020 or y-2021.' },
      field: 'milestone',
      params: { milestone: 'd9-2020' },
    });
    expect(problemDetails(problem, 'zh').title).toBe('没有这个节点');
  });
});
