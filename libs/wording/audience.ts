import type { ProblemCode, TextKey } from './say';
import { commandLine } from './zh/command-line';
import type { httpProblems } from './zh/http-problems';

type OfTheHouse = Exclude<keyof typeof httpProblems, keyof typeof commandLine>;

/**
 * Whom the sentence of a refusal speaks to: whoever uses the product, or whoever wrote the program that asks, since no person can have
 * caused what it is about. Each refusal of the house stands here, or has words of its own for the command line; a rule of the domain
 * speaks to people.
 */
const speaksTo: Readonly<Record<OfTheHouse, 'people' | 'programmers'>> = {
  'request-malformed': 'programmers',
  'headers-too-large': 'programmers',
  'expectation-unknown': 'programmers',
  'body-malformed': 'programmers',
  'body-too-large': 'programmers',
  'upload-malformed': 'programmers',
  'media-type-unsupported': 'programmers',
  'route-unknown': 'programmers', 'method-not-allowed': 'programmers',
  'cursor-invalid': 'programmers',
  'key-missing': 'programmers',
  'key-malformed': 'programmers',
  'key-reused': 'programmers',
  'session-ended': 'programmers',
  'session-ended-by-other': 'people',
  'session-needed': 'programmers',
  'csrf-missing': 'programmers',
  'seen-missing': 'programmers',
  'draft-changed': 'programmers',
  'origin-foreign': 'programmers',
  'password-to-change': 'people',
  'totp-to-enrol': 'people',
  'sign-in-too-often': 'people',
  'too-many-requests': 'people',
  'openid-not-configured': 'people',
  'openid-failed': 'people',
  'programme-exists': 'people',
  'plan-invalid': 'people',
  'issue-differs': 'people',
  'policy-unknown': 'people',
  'anchors-unreadable': 'people',
  'nothing-to-list': 'people',
  'not-a-rehearsal': 'people',
  'what-if-under-way': 'people',
  'what-if-not-under-way': 'people',
  'what-if-of-another': 'people',
  'what-if-without-examples': 'people',
  'what-if-too-early': 'people',
  'what-if-begun-before': 'programmers',
  'calendar-superseded': 'people',
  'verdict-under-way': 'people',
  'rehearsal-moved-on': 'people',
  'rehearsal-unread': 'people',
  'countersignature-unknown': 'people',
  'workflow-unreachable': 'people',
};

/** The text by which the command line tells a refusal; undefined where the API's own sentence serves people as it is. */
export function commandLineKey(code: string): TextKey | undefined {
  if (isReworded(code)) return `commandLine.${code}`;
  return isOfTheHouse(code) && speaksTo[code] === 'programmers' ? 'commandLine.misunderstood' : undefined;
}

function isReworded(code: string): code is Extract<ProblemCode, keyof typeof commandLine> {
  return Object.hasOwn(commandLine, code);
}

function isOfTheHouse(code: string): code is OfTheHouse {
  return Object.hasOwn(speaksTo, code);
}
