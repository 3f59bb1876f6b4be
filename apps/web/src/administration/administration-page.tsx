import { Link, useSearch } from '@tanstack/react-router';
import { fill } from '@lianxi/wording/fill';
import { administration as en } from '@lianxi/wording/en/page/administration';
import { administration as zh } from '@lianxi/wording/zh/page/administration';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { useTitle } from '../look/title';
import { PeopleList } from '../organisation/people-list';
import { useRights } from '../session/rights';
import type { Session } from '../session/session';
import { useSession } from '../session/session';
import type { Rights } from '../session/rights';
import { useProgramme } from '../shell/programme';
import { Accounts } from './accounts';
import { Audit } from './audit';
import { Organisation } from './organisation';
import { Policies } from './policies';
import { Reform } from './reform';
import { Sessions } from './sessions';
import './administration.css';

type Role = Session['role'];

const tabs = ['organisation', 'reform', 'accounts', 'sessions', 'policies', 'audit'] as const;
export type Tab = (typeof tabs)[number];

/** The tabs that are not for every post. */
const isOfSome = (word: unknown): word is keyof typeof zh.whose => Object.keys(zh.whose).some((tab) => tab === word);

const bodies: Readonly<Record<Tab, () => ReactNode>> = { organisation: Organisation, reform: Reform, accounts: Accounts, sessions: Sessions, policies: Policies, audit: Audit };

/** Who finds which: what the record would refuse to all of a post is not shown to it. */
function mayOpen(tab: Tab, role: Role, rights: Rights): boolean {
  switch (tab) {
    case 'organisation': case 'policies': return true;
    case 'reform': return role === 'system-admin' || role === 'office';
    case 'accounts': return role === 'security-admin';
    case 'sessions': return rights.can('readSessions', 'Audit');
    case 'audit': return rights.can('verify', 'Audit') || rights.can('readChains', 'Audit');
  }
}

/** 管理: one page, its tabs by right. */
export function AdministrationPage(): ReactNode {
  const words = useWords({ zh, en });
  const { id: programme, workflows } = useProgramme();
  const { role } = useSession();
  const rights = useRights();
  const wanted = useSearch({ strict: false, select: (search: { tab?: unknown }) => search.tab });
  const open = tabs.filter((tab) => mayOpen(tab, role, rights));
  const tab = open.find((one) => one === wanted) ?? 'organisation';
  const Body = bodies[tab];
  useTitle(`${words.tab[tab]} · ${words.title}`);
  return (
    <>
      <h1>{words.title}</h1>
      <nav className="tabs" aria-label={words.tabs}>
        <ul>
          {open.map((one) => <li key={one}><Link to="/$programme/administration" params={{ programme }} search={{ tab: one }} activeProps={{}} className={one === tab ? 'active' : ''} aria-current={one === tab ? 'page' : undefined}>{words.tab[one]}</Link></li>)}
          <li><Link to="/$programme/profile" params={{ programme }}>{words.toProfile}</Link></li>
        </ul>
      </nav>
      <PeopleList />
      {role === 'system-admin' && <p><a href={workflows} target="_blank" rel="noreferrer">{words.workflows}</a> <span className="hint">{words.workflowsWhy}</span></p>}
      {isOfSome(wanted) && wanted !== tab && <p className="next">{fill(words.notYours, { tab: words.tab[wanted], whose: words.whose[wanted] })}</p>}
      <Body />
    </>
  );
}
