import type { Evidence } from '@lianxi/rehearsal/oracle/evidence';
import type { Finding, Verdict } from '@lianxi/rehearsal/oracle/finding';
import { spoken } from '@lianxi/rehearsal/report/account';
import type { Counted, FindingAnswer, VerdictAnswer } from './verdict.answers';
import { counted } from './verdict.answers';

/** A verdict as a reader sees it: what was demanded beside what came, and each finding with the name of its bureau. */
export function verdictOf(evidence: Evidence, { findings, checked }: Verdict, beyond: readonly number[]): VerdictAnswer {
  const { plan: { bureaus, groups }, span, observed } = evidence;
  const names = new Map([...bureaus, ...groups].map(({ id, name }) => [id, name] as const));
  const came: Readonly<Record<Counted, number>> = {
    ...spoken(observed.reminders),
    noticeLines: observed.notices.reduce((sum, { lines }) => sum + lines.length, 0),
    agendaItems: observed.agenda.length,
  };
  const { days, tasks, milestones, acts, dates, states } = checked;
  return {
    programme: evidence.programme,
    from: span.from,
    to: span.stoodAt,
    compared: counted.map((what) => ({ what, demanded: checked[what], came: came[what] })),
    findings: findings.map((finding) => findingOf(finding, names)),
    days, tasks, milestones, acts, dates, states, beyond,
  };
}

function findingOf({ bureau, rule, sentence, ...finding }: Finding, names: ReadonlyMap<string, string>): FindingAnswer {
  const name = bureau === undefined ? undefined : names.get(bureau);
  return { ...finding, bureau, ...(name !== undefined && { name }), ...(rule && { rule: { ...rule } }), sentence: { zh: named(sentence.zh, names), en: named(sentence.en, names) } };
}

/** A sentence of the oracle, which knows bureaus by their ids alone, as people call them. */
function named(sentence: string, names: ReadonlyMap<string, string>): string {
  return sentence.replace(/(?<![\w/-])[a-z]+(?:-[a-z]+)*(?![\w/:-])/g, (word) => names.get(word) ?? word);
}
