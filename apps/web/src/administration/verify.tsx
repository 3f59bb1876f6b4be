import type { Schemas } from '@lianxi/api-client/client';
import { useMutation } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { minuteIn } from '@lianxi/wording/moment';
import { administration as en } from '@lianxi/wording/en/page/administration';
import { administration as zh } from '@lianxi/wording/zh/page/administration';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Refused } from '../look/refused';
import { api } from '../record/client';
import { answered } from '../record/refusal';

/** 验真: the whole record is verified when somebody asks for it, and the result is said in sentences. */
export function Verify(): ReactNode {
  const words = useWords({ zh, en });
  const run = useMutation({ mutationFn: () => answered(api.GET('/api/v1/audit/verification')) });
  return (
    <section aria-labelledby="verify">
      <h2 id="verify">{words.verify}</h2>
      <p className="next">{words.verifyNext}</p>
      <div className="acts"><button type="button" className="first" disabled={run.isPending} onClick={() => { run.mutate(); }}>{run.data ? words.verifyAgain : words.verifySend}</button></div>
      <div role="status">
        {run.isPending && <UnderWay />}
        {run.data && <Result verification={run.data} />}
      </div>
      <Refused refusal={run.error} />
    </section>
  );
}

/** It answers once, at its end: how far it is cannot be known, that it goes on can. */
function UnderWay(): ReactNode {
  const words = useWords({ zh, en });
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => { setSeconds((before) => before + 1); }, 1_000);
    return () => { clearInterval(ticking); };
  }, []);
  return <><p>{words.verifying} <span aria-hidden="true">{fill(words.seconds, { seconds })}</span></p><progress aria-label={words.verifying} /></>;
}

function Result({ verification: { at, tasks, events, files, anchors, findings, erasures, programmes } }: { readonly verification: Schemas['Verification'] }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  return (
    <>
      <p className={findings.length === 0 ? 'done' : 'wrong'}>{fill(findings.length === 0 ? words.verified : words.verifiedNot, { count: findings.length, moment: minuteIn(language, at) })}</p>
      <ul className="plain-list">
        <li>{fill(words.verifiedWhat, { programmes: programmes.length, tasks, events })}</li>
        <li>{fill(files.readable ? words.filesRead : words.filesUnread, { count: files.count })}</li>
        <li>{anchors.kept ? fill(anchors.readable ? words.anchorsRead : words.anchorsUnread, { count: anchors.count, moment: anchors.at === undefined ? undefined : minuteIn(language, anchors.at) }) : words.anchorsNotKept}</li>
        {erasures.length > 0 && <li>{fill(words.erasures, { count: erasures.length })}</li>}
      </ul>
      {findings.length > 0 && (
        <div className="wide" role="group" aria-label={words.findings} tabIndex={0}>
          <table>
            <thead><tr>{(['kind', 'where', 'found'] as const).map((head) => <th key={head} scope="col">{words.finding[head]}</th>)}</tr></thead>
            <tbody>{findings.map(({ aggregate, kind, where, found }) => <tr key={`${aggregate} ${kind} ${where} ${found}`}><td>{words.findingKind[kind]}</td><td><code>{aggregate} {where}</code></td><td>{found}</td></tr>)}</tbody>
          </table>
          <p className="hint">{words.findingsNext}</p>
        </div>
      )}
    </>
  );
}
