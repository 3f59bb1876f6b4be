import { fill } from '@lianxi/wording/fill';
import { ledger as en } from '@lianxi/wording/en/page/ledger';
import { ledger as zh } from '@lianxi/wording/zh/page/ledger';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { kept } from '../look/address';
import type { Address } from '../look/address';
import { useWords } from '../look/choices';
import { Field } from '../look/field';
import { Send } from '../look/send';
import { stillMissing } from '../look/still-missing';
import { usePreference } from '../record/preference';
import { useSession } from '../session/session';
import { useProgrammeId } from '../shell/programme';

/** A view somebody saved: its name, and what stood in the address. */
interface View {
  readonly name: string;
  readonly address: Readonly<Record<string, string>>;
}

/** 常用视图: what somebody looks at again and again, kept in this browser for the post. */
export function Views({ address }: { readonly address: Address }): ReactNode {
  const words = useWords({ zh, en });
  const programme = useProgrammeId();
  const { post } = useSession();
  const [{ views }, keep] = usePreference<{ readonly views: readonly View[] }>([post, programme, 'ledger-views'], { views: [] });
  const [name, setName] = useState('');
  const others = (than: string): readonly View[] => views.filter((view) => view.name !== than);
  return (
    <details className="views no-print">
      <summary>{words.views}{views.length > 0 && <span className="count">{views.length}</span>}</summary>
      {views.length === 0 && <p className="empty">{words.noViews}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.name}>
            <Link to="/$programme/ledger" params={{ programme }} search={view.address}>{view.name}</Link>{' '}
            <button type="button" className="plain" aria-label={fill(words.removeView, { name: view.name })} onClick={() => { keep({ views: others(view.name) }); }}>✕</button>
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => { event.preventDefault(); keep({ views: [...others(name.trim()), { name: name.trim(), address: kept(address) }] }); setName(''); }}>
        <Field label={words.viewName} hint={words.viewsHint} name="view" value={name} change={setName} required />
        <div className="acts"><Send said={words.saveView} missing={stillMissing([words.viewName, name.trim() !== ''])} isSecond /></div>
      </form>
    </details>
  );
}
