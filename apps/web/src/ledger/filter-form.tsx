import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { ledger as headsEn } from '@lianxi/wording/en/ledger';
import { ledger as en } from '@lianxi/wording/en/page/ledger';
import { words as standingEn } from '@lianxi/wording/en/words';
import { ledger as headsZh } from '@lianxi/wording/zh/ledger';
import { ledger as zh } from '@lianxi/wording/zh/page/ledger';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Address } from '../look/address';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { dayOf } from '../look/day';
import { DayFilter } from '../look/day-filter';
import { Field } from '../look/field';
import { byPinyin } from '../look/pinyin';
import { useProgramme } from '../shell/programme';
import { filterNames, flags, progresses } from './filters';
import { boardQuery, yearsQuery } from './queries';
import type { Column } from './rows';
import { columnNames, firstColumns, groupNames } from './rows';

interface FormProps {
  readonly address: Address;
  readonly change: (changed: Address) => void;
}

/** What the ledger is narrowed by; each choice stands in the address at once. */
export function Filters({ address, change }: FormProps): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const { id, today, activatedAt } = useProgramme();
  const { data: board } = useQuery(boardQuery(id));
  const { data: years = [] } = useQuery(yearsQuery(id));
  const all = ['', words.all] as const;
  const pick = (name: string, label: string, options: readonly (readonly [string, string])[]): ReactNode => (
    <Choice label={label} name={name} value={address[name] ?? ''} options={[all, ...options]} change={(value) => { change({ [name]: value }); }} />);
  return (
    <form className="filters no-print" onSubmit={(event) => { event.preventDefault(); }}>
      {pick('section', words.section, (board?.sections ?? []).map((section) => [section, section]))}
      {pick('bureau', words.bureau, [...board?.rows ?? []].sort(byPinyin(({ name }) => name)).map(({ bureau, name }) => [bureau, name]))}
      {pick('year', words.year, years.map((year) => [String(year), fill(words.yearOf, { year })]))}
      {pick('progress', words.progress, progresses.map((word) => [word, standing.progress[word]]))}
      {pick('flag', words.flag, flags.map((flag) => [flag, standing.flag[flag]]))}
      <DayFilter label={words.asOf} name="asOf" min={dayOf(activatedAt)} max={today} value={address.asOf ?? ''} change={(asOf) => { change({ asOf }); }} />
      {filterNames.some((name) => (address[name] ?? '') !== '') && <div className="acts"><button type="button" onClick={() => { change(Object.fromEntries(filterNames.map((name) => [name, '']))); }}>{words.clear}</button></div>}
    </form>
  );
}

/** Words are looked for once they are all typed; it is always in sight. */
export function Search({ address: { words: found = '' }, change }: FormProps): ReactNode {
  return <Words key={found} found={found} change={change} />;
}

function Words({ found, change }: { readonly found: string; readonly change: FormProps['change'] }): ReactNode {
  const words = useWords({ zh, en });
  const [typed, type] = useState(found);
  return (
    <form className="find no-print" role="search" onSubmit={(event) => { event.preventDefault(); change({ words: typed.trim() }); }}>
      <Field label={words.words} hint={words.wordsHint} name="words" type="search" value={typed} change={type} />
      <button type="submit">{words.find}</button>
    </form>
  );
}

/** How the lines are ordered, grouped, and which columns they have. */
export function Arrangement({ address, change, columns }: FormProps & { readonly columns: readonly Column[] }): ReactNode {
  const [words, heads] = [useWords({ zh, en }), useWords({ zh: headsZh, en: headsEn })];
  const toggle = (column: Column, on: boolean): void => { change({ columns: columnNames.filter((name) => (name === column ? on : columns.includes(name))).join(',') }); };
  return (
    <div className="arrangement no-print">
      <Choice label={words.sort} name="sort" value={address.sort?.replace(/^-/, '') ?? ''} options={[['', words.planOrder], ...columnNames.map((name) => [name, heads[name]] as const)]} change={(sort) => { change({ sort }); }} />
      <Choice label={words.group} name="group" value={address.group ?? ''} options={[['', words.groups.none], ...groupNames.map((name) => [name, words.groups[name]] as const)]} change={(group) => { change({ group }); }} />
      <details className="columns">
        <summary>{words.columns}</summary>
        <fieldset>
          <legend className="hint">{words.columns}</legend>
          {columnNames.map((column) => <label key={column} className="check"><input type="checkbox" checked={columns.includes(column)} disabled={columns.length === 1 && columns.includes(column)} onChange={(event) => { toggle(column, event.target.checked); }} /> {heads[column]}</label>)}
        </fieldset>
        {columns.join() !== firstColumns.join() && <button type="button" className="plain" onClick={() => { change({ columns: '' }); }}>{words.columnsFirst}</button>}
      </details>
    </div>
  );
}
