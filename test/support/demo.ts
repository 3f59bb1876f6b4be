import type { Schemas } from '@lianxi/api-client/client';
import type { Product } from './product';

/** The rehearsal that the first start plays. */
export const programme = 'xinxiang-demo';

export const everyMeasure: readonly number[] = Array.from({ length: 19 }, (_, index) => index + 1);

export type Reminder = Schemas['Reminder'];

interface Page<Item> {
  readonly items: Item[];
  readonly next?: string | undefined;
}

/** The demonstration as the record knows it, read through the API. */
export function record(product: Product) {
  const api = product.api();
  const params = { path: { programme } };
  const reminders = (state: 'sent' | 'upcoming' | 'missed') => everything((cursor) => api.GET('/api/v1/programmes/{programme}/reminders', { params: { ...params, query: { state, limit: 200, cursor } } }));
  const summaries = () => everything((cursor) => api.GET('/api/v1/tasks', { params: { query: { programme, limit: 200, cursor } } }));
  return {
    /** Steps carried out, the latest first. */
    sent: () => reminders('sent'),
    upcoming: () => reminders('upcoming'),
    notices: () => everything((cursor) => api.GET('/api/v1/programmes/{programme}/notices', { params: { ...params, query: { limit: 50, cursor } } })),
    waiting: async () => answered(await api.GET('/api/v1/programmes/{programme}/waiting', { params: { ...params, query: { limit: 200 } } })),
    check: async () => answered(await api.GET('/api/v1/check', { params: { query: { programme } } })),
    /** All tasks in full, in the order of the plan. */
    tasks: async () => Promise.all((await summaries()).map(async ({ id }) => answered(await api.GET('/api/v1/tasks/{id}', { params: { path: { id } } })))),
    /** What happened to all tasks, task by task. */
    async events() {
      const ofTask = (id: string) => everything((cursor) => api.GET('/api/v1/tasks/{id}/events', { params: { path: { id }, query: { limit: 200, cursor } } }));
      return (await Promise.all((await summaries()).map(({ id }) => ofTask(id)))).flat();
    },
  };
}

/** What was answered; a refusal fails the test. */
export function answered<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (data === undefined) throw new Error(`${response.url}: ${response.status} ${JSON.stringify(error)}`);
  return data;
}

async function everything<Item>(page: (cursor: string | undefined) => Promise<{ data?: Page<Item>; error?: unknown; response: Response }>): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | undefined; ;) {
    const { items: some, next } = answered(await page(cursor));
    items.push(...some);
    if (next === undefined) return items;
    cursor = next;
  }
}
