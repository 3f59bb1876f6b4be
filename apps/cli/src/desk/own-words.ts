import { commandLineKey } from '@lianxi/wording/audience';
import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import type { NameOf } from './own-names';
import type { ProblemDetails } from './problem';

/** Marks by which the API's sentences name a part of a request that no command has: they are left out. */
const nameless = ['body', 'path', 'id', 'plan', 'plan.ladder.policy', 'task', 'lock', 'record', 'mode', 'mode: rehearsal', 'request', 'version', 'seen', 'clock', 'coordinator', 'role', 'password', 'current', 'code', 'token', 'session', 'issued', 'days', 'subject', 'person、password、code', 'person, password, code', 'countersignature'];

/** A refusal's sentence as a command says it: of its own options and arguments, not of fields and routes. */
export function ownSentence({ rule, problem, language, nameOf }: { rule: string; problem: ProblemDetails; language: Language; nameOf: NameOf }): string {
  return withOwnNames(sentenceOf(rule, problem, language, nameOf), nameOf, language);
}

function sentenceOf(rule: string, problem: ProblemDetails, language: Language, nameOf: NameOf): string {
  const key = commandLineKey(rule);
  return key === undefined ? problem[language].detail : say(language, key, { ...problem.params, fields: fieldsOf(problem, language, nameOf) });
}

/** `milestone：节点编号，如 d5-2020` */
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
