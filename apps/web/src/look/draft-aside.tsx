import { draft as en } from '@lianxi/wording/en/page/draft';
import { fill } from '@lianxi/wording/fill';
import { momentIn } from '@lianxi/wording/moment';
import { draft as zh } from '@lianxi/wording/zh/page/draft';
import type { ReactNode } from 'react';
import type { Aside } from '../record/draft';
import { useLanguage, useWords } from './choices';

/** That another draft of the form was kept elsewhere meanwhile, between which whoever types decides; or that this one is here alone. */
export function DraftAside({ aside: { other, takeOther, keepMine, isHereAlone } }: { readonly aside: Aside }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  if (other) {
    return (
      <div className="refused" role="alert">
        <p>{fill(words.other, { moment: momentIn(language, other.keptAt), name: other.name ?? words.somebody })}</p>
        <div className="acts">
          <button type="button" onClick={takeOther}>{words.take}</button>
          <button type="button" className="plain" onClick={keepMine}>{words.mine}</button>
        </div>
      </div>
    );
  }
  return isHereAlone && <p className="hint" role="status">{words.hereAlone}</p>;
}
