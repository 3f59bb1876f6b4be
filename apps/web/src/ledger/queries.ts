import type { Schemas } from '@lianxi/api-client/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../record/client';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';

export type LedgerTask = Schemas['LedgerTask'];

/** What the record narrows the ledger by. */
export interface Asked {
  readonly words?: string | undefined;
  readonly section?: string | undefined;
  readonly bureau?: string | undefined;
  readonly year?: number | undefined;
  readonly progress?: Schemas['Progress'] | undefined;
  readonly flag?: Schemas['Flag'] | undefined;
  readonly asOf?: string | undefined;
}

const page = (programme: string, asked: Asked, cursor?: string): Promise<Schemas['LedgerPage']> => (
  answered(api.GET('/api/v1/ledger/tasks', { params: { query: { programme, ...asked, limit: 200, ...(cursor !== undefined && { cursor }) } } })));

/** The whole ledger of what is asked for, in the order of the plan: it is sorted and grouped where it is looked at. */
export const ledgerQuery = (programme: string, asked: Asked) => queryOptions({
  queryKey: [recordKey, programme, 'ledger', asked],
  queryFn: async (): Promise<readonly LedgerTask[]> => {
    const tasks: LedgerTask[] = [];
    for (let cursor: string | undefined; ;) {
      const { items, next } = await page(programme, asked, cursor);
      tasks.push(...items);
      if (next === undefined) return tasks;
      cursor = next;
    }
  },
});

/** The years in which something is due, as the first tasks tell. */
export const yearsQuery = (programme: string) => queryOptions({
  queryKey: [recordKey, programme, 'years'],
  queryFn: async (): Promise<readonly number[]> => {
    const { items } = await page(programme, {});
    return [...new Set(items.flatMap(({ milestones }) => milestones.map(({ year }) => year)))].sort((a, b) => a - b);
  },
  staleTime: Infinity,
});

/** 统筹: bureau × section, now or as it stood. */
export const boardQuery = (programme: string, asOf?: string) => queryOptions({
  queryKey: [recordKey, programme, 'board', asOf],
  queryFn: () => answered(api.GET('/api/v1/programmes/{programme}/board', { params: { path: { programme }, query: asOf === undefined ? {} : { asOf } } })),
});
