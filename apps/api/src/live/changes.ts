import { TellListener } from '@lianxi/commands/path/tell-listener';
import type { News, Watched } from '@lianxi/persistence/record/watched.queries';
import { newsOf, watchedOf } from '@lianxi/persistence/record/watched.queries';
import type { Environment } from '@lianxi/platform/env/environment';
import { Loop } from '@lianxi/platform/loop/loop';
import type { OnModuleDestroy } from '@nestjs/common';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Observable, Subject } from 'rxjs';
import { DataSource } from 'typeorm';
import { environmentToken } from '../http/environment.provider';

/** A commit wakes the look at once; what a lost notification would have said is found so much later at most. */
const atLeastEveryMs = 5_000;

/** Something that has changed; of a task with what happened since it was last looked at, where that is known. */
type Change = Watched & { readonly news?: News | undefined };

/** What a watcher is told: at first that whatever changes from then on is told, then each change. */
export type Told = Change | { readonly programme: string; readonly what: 'watching' };

/** Which tasks and strike-off lists have changed, and whom a notice has reached, for as long as anybody watches: woken by commits of any process, asked of the record, one statement for everybody who watches. */
@Injectable()
export class Changes implements OnModuleDestroy {
  private readonly logger = new Logger(Changes.name);
  private readonly changed = new Subject<Told>();
  /** How many watch a programme. */
  private readonly watched = new Map<string, number>();
  private readonly known = new Map<string, Pick<Watched, 'version' | 'seq'>>();
  /** The programmes of which it is known what stood at the last look: whatever is new in another is only new to us. */
  private looked: ReadonlySet<string> = new Set();
  private readonly loop: Loop;
  private readonly listener: TellListener;
  private started = false;

  constructor(private readonly database: DataSource, @Inject(environmentToken) { DATABASE_URL: url }: Environment) {
    const failed = (error: unknown): void => { this.logger.warn(error, 'What has changed cannot be asked for'); };
    this.loop = new Loop(() => this.look(), atLeastEveryMs, failed);
    this.listener = new TellListener(url, 'lianxi-api-listen', () => { this.loop.wake(); }, failed);
  }

  /** What of a programme changes, from the moment that it is known how it stands, which is told first; ends with the house. */
  of(programme: string): Observable<Told> {
    return new Observable((watcher) => {
      this.begin();
      this.watched.set(programme, (this.watched.get(programme) ?? 0) + 1);
      const watching = this.changed.subscribe({ next: (change) => { if (change.programme === programme) watcher.next(change); }, complete: () => { watcher.complete(); } });
      if (this.looked.has(programme)) watcher.next({ programme, what: 'watching' });
      else this.loop.wake();
      return () => {
        watching.unsubscribe();
        this.unwatch(programme);
      };
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.changed.complete();
    if (!this.started) return;
    await Promise.all([this.listener.stop(), this.loop.stop()]);
  }

  /** A house in which nobody watches has no connection for it. */
  private begin(): void {
    if (this.started) return;
    this.started = true;
    this.listener.start();
    this.loop.start();
  }

  private unwatch(programme: string): void {
    const left = (this.watched.get(programme) ?? 1) - 1;
    if (left > 0) this.watched.set(programme, left);
    else this.watched.delete(programme);
  }

  private async look(): Promise<void> {
    const programmes = [...this.watched.keys()];
    if (programmes.length === 0) this.known.clear();
    const found = new Map<string, Watched>();
    const changed: { readonly one: Watched; readonly before: number | undefined }[] = [];
    for (const one of programmes.length === 0 ? [] : await watchedOf(this.database.manager, programmes)) {
      const key = `${one.programme} ${one.what} ${one.key}`;
      const before = this.known.get(key);
      found.set(key, one);
      if (before?.version !== one.version && this.looked.has(one.programme)) changed.push({ one, before: before?.seq ?? undefined });
    }
    // What cannot be read now is told when it can: nothing counts as known before.
    const news = await this.newsOf(changed);
    for (const [key, one] of found) this.known.set(key, one);
    for (const { one } of changed) this.changed.next({ ...one, news: news.get(one.key) });
    const isNew = programmes.filter((one) => !this.looked.has(one));
    this.looked = new Set(programmes);
    for (const programme of isNew) this.changed.next({ programme, what: 'watching' });
  }

  /** What happened to the tasks among them, in one more statement where anything did: what only changed a clock has no events. */
  private async newsOf(changed: readonly { readonly one: Watched; readonly before: number | undefined }[]): Promise<ReadonlyMap<string, News>> {
    const since = changed.flatMap(({ one: { what, key, seq }, before }) => (what === 'task' && before !== undefined && before !== seq ? [{ task: key, seq: before }] : []));
    return new Map(since.length === 0 ? [] : (await newsOf(this.database.manager, since)).map((news) => [news.task, news]));
  }
}
