import { Link } from '@tanstack/react-router';
import type { Schemas } from '@lianxi/api-client/client';
import { shell as en } from '@lianxi/wording/en/page/shell';
import { shell as zh } from '@lianxi/wording/zh/page/shell';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { mayEver } from '../session/abilities';

/** The main pages, one line each: where it leads, what it is called, and by which right somebody finds it here; null for everybody. */
const pages = [
  { to: '/$programme', word: 'today', needs: ['read', 'Task'] },
  { to: '/$programme/status', word: 'status', needs: ['read', 'Task'] },
  { to: '/$programme/roadmap', word: 'roadmap', needs: ['read', 'Task'] },
  { to: '/$programme/ledger', word: 'ledger', needs: ['read', 'Task'] },
  { to: '/$programme/lists', word: 'lists', needs: ['read', 'StrikeOffList'] },
  { to: '/$programme/inbox', word: 'inbox', needs: ['read', 'Task'] },
  { to: '/$programme/plan', word: 'plan', needs: ['read', 'Programme'] },
  { to: '/$programme/rehearsal', word: 'rehearsal', needs: ['read', 'Programme'] },
  { to: '/$programme/administration', word: 'administration', needs: null },
  { to: '/$programme/profile', word: 'profile', needs: null },
] as const;

/** Leads to the pages that are open to the post. */
export function Navigation({ programme, abilities }: { readonly programme: string; readonly abilities: Schemas['Abilities'] }): ReactNode {
  const words = useWords({ zh, en });
  return (
    <nav aria-label={words.navigation}>
      <ul>
        {pages.filter(({ needs }) => needs === null || mayEver(abilities, needs[0], needs[1])).map(({ to, word }) => (
          <li key={to}><Link to={to} params={{ programme }} activeOptions={{ exact: to === '/$programme', includeSearch: false }}>{words[word]}</Link></li>
        ))}
      </ul>
    </nav>
  );
}
