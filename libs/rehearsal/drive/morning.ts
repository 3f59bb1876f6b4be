import type { Schemas } from '@lianxi/api-client/client';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Line } from './line';

/** What the ladder said, morning by morning, and how much so far. */
export class Morning {
  steps = 0;
  notices = 0;

  constructor(private readonly line: Line, private readonly programme: string) {}

  /** The steps carried out that were planned for after an instant, the earliest first. */
  async since(before: Instant): Promise<Schemas['Reminder'][]> {
    const path = { programme: this.programme };
    const [steps, notices] = await Promise.all([
      this.newerThan((cursor) => this.line.read((api) => api.GET('/api/v1/programmes/{programme}/reminders', { params: { path, query: { state: 'sent', limit: 200, cursor } } })), ({ at }) => at > before),
      this.newerThan((cursor) => this.line.read((api) => api.GET('/api/v1/programmes/{programme}/notices', { params: { path, query: { limit: 50, cursor } } })), ({ deliveredAt }) => deliveredAt > before),
    ]);
    this.steps += steps.length;
    this.notices += notices.length;
    return steps.reverse();
  }

  /** The head of a list that begins with the latest. */
  private async newerThan<Item>(page: (cursor: string | undefined) => Promise<{ readonly items: readonly Item[]; readonly next?: string | undefined }>, isNew: (item: Item) => boolean): Promise<Item[]> {
    const fresh: Item[] = [];
    for (let cursor: string | undefined; ;) {
      const { items, next } = await page(cursor);
      const some = items.filter(isNew);
      fresh.push(...some);
      if (some.length < items.length || next === undefined) return fresh;
      cursor = next;
    }
  }
}
