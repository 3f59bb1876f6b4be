import type { Schemas } from '@lianxi/api-client/client';
import { plainly } from '@lianxi/wording/milestone';
import { status as en } from '@lianxi/wording/en/page/status';
import { status as zh } from '@lianxi/wording/zh/page/status';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { TaskLink } from '../today/lines';

const kinds = ['escalated', 'late', 'disputed', 'question'] as const;

/** 待议事项: what stands before the joint meeting, by kind, each with why it is there. */
export function AgendaOf({ items }: { readonly items: readonly Schemas['AgendaItem'][] }): ReactNode {
  const words = useWords({ zh, en });
  return (
    <section className="sheet" aria-labelledby="agenda">
      <h2 id="agenda">{words.agenda} {items.length > 0 && <span className="count">{items.length}</span>}</h2>
      {items.length === 0 && <p className="empty">{words.agendaNone}</p>}
      {kinds.map((kind) => ({ kind, some: items.filter((item) => item.kind === kind) })).filter(({ some }) => some.length > 0).map(({ kind, some }) => (
        <details key={kind} className="group">
          <summary><span className="group-title">{words.kind[kind]}</span> <span className="count">{some.length}</span></summary>
          <ol className="lines">{some.map((item) => <AgendaLine key={`${item.kind} ${item.measure ?? ''} ${item.milestone ?? ''} ${item.matter.zh}`} item={item} />)}</ol>
        </details>
      ))}
    </section>
  );
}

function AgendaLine({ item: { measure, milestone, matter, why } }: { readonly item: Schemas['AgendaItem'] }): ReactNode {
  const language = useLanguage();
  const said = plainly(language, matter[language]);
  return (
    <li className="wait">
      <p>{measure === undefined ? said : <TaskLink measure={measure} milestone={milestone}>{said}</TaskLink>}</p>
      <p className="hint">{plainly(language, why[language])}</p>
    </li>
  );
}
