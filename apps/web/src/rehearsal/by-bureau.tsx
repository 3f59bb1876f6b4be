import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { rehearsal as en } from '@lianxi/wording/en/page/rehearsal';
import { rehearsal as zh } from '@lianxi/wording/zh/page/rehearsal';
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { useWords } from '../look/choices';
import { Failure, Loading } from '../look/states';
import { livesOf } from './life';
import { lifeQuery } from './queries';

const counts = ['coordinates', 'onTime', 'late', 'missing', 'ahead'] as const;

/** 各单位台账: worked out when somebody asks for it, since it reads every task. */
export function ByBureau({ programme, today }: { readonly programme: string; readonly today: string }): ReactNode {
  const words = useWords({ zh, en });
  const [isOpen, setOpen] = useState(false);
  const { data, error, isLoading, refetch } = useQuery({ ...lifeQuery(programme, today), enabled: isOpen });
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger">{words.ledger}</h2>
      <p className="next">{words.ledgerNext}</p>
      {!isOpen && <div className="acts"><button type="button" onClick={() => { setOpen(true); }}>{words.ledgerShow}</button></div>}
      {isLoading && <Loading />}
      {error && <Failure error={error} again={() => { void refetch(); }} />}
      {data && <Table {...data} />}
    </section>
  );
}

function Table({ tasks, steps }: { readonly tasks: Parameters<typeof livesOf>[0]; readonly steps: Parameters<typeof livesOf>[1] }): ReactNode {
  const words = useWords({ zh, en });
  const { lives, months } = useMemo(() => livesOf(tasks, steps), [tasks, steps]);
  if (lives.length === 0) return <p className="empty">{words.ledgerNone}</p>;
  const monthName = (month: string): string => fill(words.month, { year: month.slice(0, 4), month: Number(month.slice(5)) });
  return (
    <div className="wide" role="group" aria-label={words.ledger} tabIndex={0}>
      <table>
        <thead><tr><th scope="col">{words.bureau}</th>{counts.map((count) => <th key={count} scope="col">{words[count]}</th>)}{months.map((month) => <th key={month} scope="col">{monthName(month)}</th>)}</tr></thead>
        <tbody>
          {lives.map((life) => (
            <tr key={life.bureau}>
              <th scope="row" lang="zh-CN">{life.name}</th>
              {counts.map((count) => <td key={count}>{count === 'missing' && life.missing > 0 ? <span className="mark slow">{life.missing}</span> : life[count]}</td>)}
              {months.map((month) => <td key={month}>{life.load.get(month)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
