import type { Language, ProblemCode } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import type { NameOf } from './own-names';
import type { ProblemDetails } from './problem';

/** What has a sentence of its own, since the API's speaks of what only a program sends. */
const said = [
  'request-invalid', 'request-too-slow', 'identity-missing', 'identity-malformed', 'identity-not-accepted', 'role-not-of-bureau', 'programme-unknown', 'bureau-unknown',
  'task-unknown', 'workflow-not-started', 'record-busy', 'record-unreachable', 'record-not-writable', 'unexpected', 'address-malformed',
] as const satisfies ProblemCode[];

/** By this the API's sentence is told to be for whoever writes programs: no person can have caused what it is about. */
const forPrograms = /\/api\b|\bGET \/|\bPOST \/|HTTP|Idempotency|幂等键|same key|headers?\b|请求头|Content-Type|JSON|（cursor）|\(cursor\)|（body）|\(body\)/;

/** Marks by which the API's sentences name a part of a request that no command has: they are left out. */
const nameless = ['body', 'path', 'id', 'plan', 'plan.ladder.policy', 'task', 'lock', 'record', 'mode', 'mode: rehearsal', 'version', 'clock', 'coordinator'];

/** A refusal's sentence as a command says it: of its own options and arguments, not of fields and routes. */
export function ownSentence({ rule, problem, language, nameOf }: { rule: string; problem: ProblemDetails; language: Language; nameOf: NameOf }): string {
  return withOwnNames(sentenceOf(rule, problem, language, nameOf), nameOf, language);
}

function sentenceOf(rule: string, problem: ProblemDetails, language: Language, nameOf: NameOf): string {
  const own = said.find((code) => code === rule);
  if (own !== undefined) return say(language, `commandLine.${own}`, { ...problem.params, fields: fieldsOf(problem, language, nameOf) });
  const { detail } = problem[language];
  return forPrograms.test(detail) ? say(language, 'commandLine.misunderstood') : detail;
}

/** `<milestone>：节点编号，如 d5-2020` */
function fieldsOf({ errors = [] }: ProblemDetails, language: Language, nameOf: NameOf): string {
  return errors.slice(0, 3).map((error) => [nameOf(error.field) ?? error.field, error[language]].join(language === 'zh' ? '：' : ': ')).join(language === 'zh' ? '；' : '; ');
}

/** The marks of a sentence, `（milestone）` or ` (milestone)`, by the command's own names; a mark for what it does not have is left out. */
function withOwnNames(sentence: string, nameOf: NameOf, language: Language): string {
  const marks = language === 'zh' ? /（([\w.、: -]+)）/g : / \(([\w.,: -]+)\)/g;
  return sentence.replaceAll(marks, (mark, field: string) => {
    const name = nameOf(field);
    if (name !== undefined) return language === 'zh' ? `（${name}）` : ` (${name})`;
    return nameless.includes(field) || nameOf.knows(field) ? '' : mark;
  });
}
