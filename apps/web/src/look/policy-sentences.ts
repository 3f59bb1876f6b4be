import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { milestoneName } from '@lianxi/wording/milestone';
import type { policy as zh } from '@lianxi/wording/zh/page/policy';
import type { Language } from './choices';

type Policy = Schemas['Policy'];
type Words = typeof zh;

/** Rules by their version, as people call them: `strict-2-fagaiwei` is 从严规则（第2版）; a city's own keep the name it gave them. */
export function policyName(version: string, words: Words): string {
  const [, kind = '', number = ''] = /^([a-z]+)-(\d+)(-|$)/.exec(version) ?? [];
  const names: Readonly<Record<string, string>> = words.versionName;
  return names[kind] === undefined ? version : fill(words.versionOf, { name: names[kind], number });
}

/** The ladder, from the receipt to the joint meeting. */
export function ladderSentences({ receipt, remindBefore, urge, superviseAfter, agendaAfter, morning }: Policy, words: Words): readonly string[] {
  const before = remindBefore.filter((days) => days > 0).join(words.comma);
  const remind = before === '' ? words.remindOnDay : fill(remindBefore.includes(0) ? words.remindToo : words.remind, { days: before });
  return [
    fill(words.receipt, receipt), remind, fill(words.urge, urge), fill(words.supervise, { days: superviseAfter }), fill(words.agenda, { days: agendaAfter }), fill(words.morning, { at: morning.at }),
  ];
}

type Papers = NonNullable<NonNullable<Policy['submission']>['countersigned']>;

function paperName({ measure, milestone }: Papers[number], words: Words, language: Language): string {
  return milestone === undefined ? fill(words.allOf, { measure }) : fill(words.oneOf, { measure, milestone: milestoneName(language, milestone) });
}

/** What a submission has to show beside its contributions. */
export function submissionSentences({ submission: { documentNumber, evidence, countersigned = [] } = {} }: Policy, words: Words, language: Language): readonly string[] {
  const named = (sentence: string, places: Papers): string[] => (places.length === 0 ? [] : [fill(sentence, { papers: places.map((one) => paperName(one, words, language)).join(words.comma) })]);
  return [
    ...(typeof documentNumber === 'object' ? named(words.numbered, documentNumber) : documentNumber ? [words.documentNumber] : []),
    ...(evidence ? [words.evidence] : []),
    ...named(words.countersigned, countersigned),
  ];
}
