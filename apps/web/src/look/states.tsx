import { shell as en } from '@lianxi/wording/en/page/shell';
import { shell as zh } from '@lianxi/wording/zh/page/shell';
import type { ReactNode } from 'react';
import { isRefusal } from '../record/refusal';
import { useWords } from './choices';
import { Refused } from './refused';

/** While something is asked for. */
export function Loading(): ReactNode {
  const words = useWords({ zh, en });
  return <p className="loading" role="status">{words.loading}</p>;
}

/** What could not be had, and a way to try again where that may help: what somebody may not read stays so. */
export function Failure({ error, again }: { readonly error: Error; readonly again: () => void }): ReactNode {
  const words = useWords({ zh, en });
  return (
    <div className="failure">
      <Refused refusal={error} />
      {!isRefusal(error, 'not-entitled') && <div className="acts"><button type="button" onClick={again}>{words.retry}</button></div>}
    </div>
  );
}
