import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { ledger as en } from '@lianxi/wording/en/page/ledger';
import { ledger as zh } from '@lianxi/wording/zh/page/ledger';
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { useAddress } from '../look/address';
import { useLanguage, useWords } from '../look/choices';
import { usePaper } from '../look/paper';
import { isPhone } from '../look/phone';
import { Failure, Loading } from '../look/states';
import { useTitle } from '../look/title';
import { useProgramme } from '../shell/programme';
import { Export } from './export';
import { Arrangement, Filters, Search } from './filter-form';
import { askedBy, filterNames } from './filters';
import { ledgerQuery } from './queries';
import type { Column } from './rows';
import { columnNames, firstColumns, grouped, groupNames, rowsOf, sorted } from './rows';
import { LedgerTable } from './table';
import { Views } from './views';
import './ledger.css';

/** 台账: whatever the reader may see of the plan, a line for each milestone. */
export function LedgerPage(): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { id, today } = useProgramme();
  const [address, change] = useAddress();
  const asked = askedBy(address, today);
  const { data, error, refetch } = useQuery(ledgerQuery(id, asked));
  const group = groupNames.find((name) => name === address.group);
  const columns = useMemo(() => columnsOf(address.columns), [address.columns]);
  const items = useMemo(() => grouped(sorted(rowsOf(data ?? []), address.sort), group), [data, address.sort, group]);
  const rows = items.filter((item) => 'row' in item).length;
  // The lines come first; what narrows them is seen where somebody comes to narrowed ones.
  const [isOpen] = useState(() => !isPhone() && filterNames.some((name) => (address[name] ?? '') !== ''));
  useTitle(words.title);
  usePaper('ledger');
  return (
    <div className="ledger-page">
      <h1>{words.title}</h1>
      <p className="lead" role="status">
        {data && fill(words.count, { tasks: data.length, rows })}
        {asked.asOf !== undefined && address.asOf !== undefined && <> · <strong>{fill(words.asOfDay, { day: dayIn(language, address.asOf) })}</strong></>}
      </p>
      <Search address={address} change={change} />
      <details className="filter-box" open={isOpen}>
        <summary>{fill(words.filterBox, { count: filterNames.filter((name) => address[name] !== undefined).length })}</summary>
        <Filters address={address} change={change} />
        <Arrangement address={address} change={change} columns={columns} />
      </details>
      <div className="acts no-print"><Export asked={asked} asOf={address.asOf} columns={columns} />{asked.asOf !== undefined && <button type="button" onClick={() => { change({ asOf: '' }); }}>{words.toPresent}</button>}</div>
      <Views address={address} />
      {error && <Failure error={error} again={() => { void refetch(); }} />}
      {!error && !data && <Loading />}
      {data && rows > 0 && <LedgerTable items={items} columns={columns} group={group} sort={address.sort} sortBy={(sort) => { change({ sort }); }} />}
      {data && rows === 0 && <Nothing isNarrowed={filterNames.some((name) => address[name] !== undefined)} />}
    </div>
  );
}

/** The columns that an address names; the usual ones where it names none. */
function columnsOf(names: string | undefined): readonly Column[] {
  const chosen = columnNames.filter((name) => names?.split(',').includes(name));
  return chosen.length === 0 ? firstColumns : chosen;
}

function Nothing({ isNarrowed }: { readonly isNarrowed: boolean }): ReactNode {
  const words = useWords({ zh, en });
  return <section><p>{isNarrowed ? words.nothing : words.nothingAtAll}</p>{isNarrowed && <p className="empty">{words.nothingNext}</p>}</section>;
}
