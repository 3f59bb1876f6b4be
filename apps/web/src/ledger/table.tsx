import { useVirtualizer } from '@tanstack/react-virtual';
import { fill } from '@lianxi/wording/fill';
import { ledger as headsEn } from '@lianxi/wording/en/ledger';
import { ledger as en } from '@lianxi/wording/en/page/ledger';
import { words as standingEn } from '@lianxi/wording/en/words';
import { ledger as headsZh } from '@lianxi/wording/zh/ledger';
import { ledger as zh } from '@lianxi/wording/zh/page/ledger';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode, Ref } from 'react';
import { memo, useRef, useSyncExternalStore } from 'react';
import { useWords } from '../look/choices';
import { CellOf } from './cells';
import type { Column, GroupName, Item } from './rows';

interface TableProps {
  readonly items: readonly Item[];
  readonly columns: readonly Column[];
  readonly group: GroupName | undefined;
  readonly sort: string | undefined;
  readonly sortBy: (sort: string) => void;
}

const [lineHigh, headHigh] = [96, 44];

/** The ledger's lines. Of many only those in sight stand in the document, and those about to be; on paper all do. */
export function LedgerTable({ items, columns, group, sort, sortBy }: TableProps): ReactNode {
  const words = useWords({ zh, en });
  const box = useRef<HTMLDivElement>(null);
  const isPrinted = usePrinting();
  const virtual = useVirtualizer({ count: items.length, getScrollElement: () => box.current, estimateSize: (place) => ('group' in (items[place] ?? {}) ? headHigh : lineHigh), overscan: 6 });
  const shown = isPrinted ? items.map((_item, index) => ({ index, start: 0, end: 0 })) : virtual.getVirtualItems();
  const [before, after] = isPrinted ? [0, 0] : [shown[0]?.start ?? 0, virtual.getTotalSize() - (shown[shown.length - 1]?.end ?? 0)];
  return (
    <div className="ledger-box" ref={box} role="region" aria-label={words.table} tabIndex={0}>
      <table className="ledger" role="table" aria-rowcount={items.length + 1} aria-colcount={columns.length}>
        <colgroup>{columns.map((column) => <col key={column} className={`col-${column}`} />)}</colgroup>
        <Heads columns={columns} sort={sort} sortBy={sortBy} />
        <tbody role="rowgroup">
          <Space high={before} columns={columns.length} />
          {shown.map(({ index }) => {
            const item = items[index];
            if (item === undefined) return null;
            const place = { index, measured: virtual.measureElement };
            return 'row' in item ? <Line key={item.row.id} item={item} columns={columns} {...place} /> : <Head key={item.group} item={item} group={group} columns={columns.length} {...place} />;
          })}
          <Space high={after} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

function Heads({ columns, sort, sortBy }: Pick<TableProps, 'columns' | 'sort' | 'sortBy'>): ReactNode {
  const [words, heads] = [useWords({ zh, en }), useWords({ zh: headsZh, en: headsEn })];
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        {columns.map((column) => {
          const order = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : undefined;
          return (
            <th key={column} role="columnheader" scope="col" aria-sort={order}>
              <button type="button" className={`plain sort ${order ?? ''}`} title={fill(words.sortBy, { column: heads[column] })} onClick={() => { sortBy(order === 'ascending' ? `-${column}` : order === 'descending' ? '' : column); }}>{heads[column]}</button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface Placed {
  readonly index: number;
  readonly measured: Ref<HTMLTableRowElement>;
}

/** What was not changed is not made anew while the table scrolls. */
const Line = memo(function Line({ item: { row }, columns, index, measured }: Placed & { readonly item: Extract<Item, { row: unknown }>; readonly columns: readonly Column[] }): ReactNode {
  const heads = useWords({ zh: headsZh, en: headsEn });
  return (
    <tr role="row" ref={measured} data-index={index} aria-rowindex={index + 2}>
      {columns.map((column) => <td key={column} role="cell" data-label={heads[column]} className={`cell-${column}`}><span className="cell"><CellOf column={column} row={row} /></span></td>)}
    </tr>
  );
});

function Head({ item, group, columns, index, measured }: Placed & { readonly item: Extract<Item, { group: unknown }>; readonly group: GroupName | undefined; readonly columns: number }): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const named = group === 'progress' ? (standing.progress as Readonly<Record<string, string>>)[item.group] ?? item.group : item.group;
  return <tr role="row" ref={measured} data-index={index} aria-rowindex={index + 2} className="group-head"><th role="rowheader" scope="rowgroup" colSpan={columns}><span lang={group === 'progress' ? undefined : 'zh-CN'}>{fill(words.groupHead, { group: named, count: item.count })}</span></th></tr>;
}

/** The room of the lines that are not in sight. */
function Space({ high, columns }: { readonly high: number; readonly columns: number }): ReactNode {
  return high > 0 && <tr aria-hidden className="space"><td colSpan={columns} style={{ height: high }} /></tr>;
}

/** Whether the page is being printed. */
function usePrinting(): boolean {
  return useSyncExternalStore((changed) => {
    const printing = matchMedia('print');
    printing.addEventListener('change', changed);
    return () => { printing.removeEventListener('change', changed); };
  }, () => matchMedia('print').matches);
}
