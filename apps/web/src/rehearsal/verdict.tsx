import type { Schemas } from '@lianxi/api-client/client';
import { useMutation } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { milestoneName, plainly } from '@lianxi/wording/milestone';
import { dayIn, minuteIn } from '@lianxi/wording/moment';
import { verdict as en } from '@lianxi/wording/en/page/verdict';
import { verdict as zh } from '@lianxi/wording/zh/page/verdict';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { dayOf } from '../look/day';
import { Refused } from '../look/refused';
import { api } from '../record/client';
import { answered } from '../record/refusal';
import { useRights } from '../session/rights';

/** 核对结论: the oracle judges the rehearsal when somebody asks it to, since it reads everything. */
export function Verdict({ programme }: { readonly programme: string }): ReactNode {
  const words = useWords({ zh, en });
  const mayJudge = useRights().can('judge', 'Programme');
  const run = useMutation({ mutationFn: () => answered(api.GET('/api/v1/programmes/{programme}/verdict', { params: { path: { programme } } })) });
  return (
    <section aria-labelledby="verdict">
      <h2 id="verdict">{words.title}</h2>
      <p className="next">{mayJudge ? words.next : words.onlyOffice}</p>
      {mayJudge && <div className="acts"><button type="button" disabled={run.isPending} onClick={() => { run.mutate(); }}>{run.data ? words.again : words.send}</button></div>}
      <div role="status">
        {run.isPending && <><p>{words.underWay}</p><progress aria-label={words.underWay} /></>}
        {run.isSuccess && <Told verdict={run.data} />}
      </div>
      <Refused refusal={run.error} />
      {run.isSuccess && <><Compared verdict={run.data} /><Findings findings={run.data.findings} /></>}
    </section>
  );
}

function Told({ verdict: { findings, from, to, beyond, tasks } }: { readonly verdict: Schemas['OracleVerdict'] }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const days = { from: dayIn(language, dayOf(from)), to: minuteIn(language, to) };
  const sound = tasks === 0 ? words.nothingJudged : fill(words.sound, days);
  return (
    <>
      <p className={findings.length === 0 ? 'done' : 'wrong'}>{findings.length === 0 ? sound : fill(words.unsound, { ...days, count: findings.length })}</p>
      {beyond.length > 0 && <p className="hint">{fill(words.beyond, { measures: beyond.join(language === 'zh' ? '、' : ', ') })}</p>}
    </>
  );
}

/** What was demanded beside what came: a line each. */
function Compared({ verdict: { compared, days, milestones, acts, dates, states } }: { readonly verdict: Schemas['OracleVerdict'] }): ReactNode {
  const words = useWords({ zh, en });
  return (
    <>
      <div className="wide" role="group" aria-label={words.compared} tabIndex={0}>
        <table>
          <thead><tr>{(['what', 'demanded', 'came', 'differs'] as const).map((head) => <th key={head} scope="col">{words.head[head]}</th>)}</tr></thead>
          <tbody>
            {compared.map(({ what, demanded, came }) => (
              <tr key={what}><th scope="row">{words.what[what]}</th><td>{demanded}</td><td>{came}</td><td>{demanded === came ? words.same : <span className="mark slow">{difference(came - demanded)}</span>}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">{fill(words.looked, { days, milestones, acts, dates, states })}</p>
    </>
  );
}

/** `+3`, `−2`; nothing is `=`. */
export const difference = (by: number): string => (by === 0 ? '=' : by > 0 ? `+${by}` : `−${-by}`);

/** So many are shown without being asked for. */
const shownAtFirst = 10;

function FoundList({ findings }: { readonly findings: readonly Schemas['OracleFinding'][] }): ReactNode {
  return <ul className="lines">{findings.map((finding) => <li key={finding.sentence.en} className="found"><Found finding={finding} /></li>)}</ul>;
}

function Findings({ findings }: { readonly findings: readonly Schemas['OracleFinding'][] }): ReactNode {
  const words = useWords({ zh, en });
  if (findings.length === 0) return null;
  return (
    <>
      <h3>{words.findings}</h3>
      <p className="next">{words.findingsNext}</p>
      <FoundList findings={findings.slice(0, shownAtFirst)} />
      {findings.length > shownAtFirst && <details><summary>{fill(words.more, { count: findings.length - shownAtFirst })}</summary><FoundList findings={findings.slice(shownAtFirst)} /></details>}
    </>
  );
}

/** One difference: about what, what should be, what is, and by which rule. */
function Found({ finding: { kind, measure, milestone, name, rule, demanded, seen, sentence } }: { readonly finding: Schemas['OracleFinding'] }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const about = [
    measure === undefined ? undefined : fill(words.measure, { measure }), milestone === undefined ? undefined : milestoneName(language, milestone), name,
  ].filter((one) => one !== undefined).join(' · ');
  return (
    <>
      <p><strong>{words.finding[kind]}</strong>{about !== '' && <> · <span>{about}</span></>}</p>
      <dl className="beside">
        {demanded !== undefined && <><dt>{words.head.demanded}</dt><dd>{dayIn(language, demanded)}</dd></>}
        {seen !== undefined && <><dt>{words.head.came}</dt><dd>{minuteIn(language, seen)}</dd></>}
        {rule && <><dt>{words.rule}</dt><dd>{plainly(language, rule[language])}</dd></>}
      </dl>
      <details><summary>{words.inFull}</summary><p className="hint">{plainly(language, sentence[language].replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (instant) => minuteIn(language, instant)))}</p></details>
    </>
  );
}
