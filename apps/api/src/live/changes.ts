import { TellListener } from '@lianxi/commands/path/tell-listener';
import type { TaskVersion } from '@lianxi/persistence/record/tell-versions.queries';
import { taskVersions } from '@lianxi/persistence/record/tell-versions.queries';
import type { Environment } from '@lianxi/platform/env/environment';
import { Loop } from '@lianxi/platform/loop/loop';
import type { OnModuleDestroy } from '@nestjs/common';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Observable, Subject } from 'rxjs';
import { DataSource } from 'typeorm';
import { environmentToken } from '../http/environment.provider';

/** A commit wakes the look at once; what a lost notification would have said is found so much later at most. */
const atLeastEveryMs = 5_000;

/** Which tasks have changed, for as long as anybody watches: woken by commits of any process, asked of the record, one statement for everybody who watches. */
@Injectable()
export class Changes implements OnModuleDestroy {
  private readonly logger = new Logger(Changes.name);
  private readonly changed = new Subject<TaskVersion>();
  /** How many watch a programme. */
  private readonly watched = new Map<string, number>();
  private readonly known = new Map<string, number>();
  private readonly loop: Loop;
  private readonly listener: TellListener;
  private started = false;

  constructor(private readonly database: DataSource, @Inject(environmentToken) { DATABASE_URL: url }: Environment) {
    const failed = (error: unknown): void => { this.logger.warn(error, 'What has changed cannot be asked for'); };
    this.loop = new Loop(() => this.look(), atLeastEveryMs, failed);
    this.listener = new TellListener(url, 'lianxi-api-listen', () => { this.loop.wake(); }, failed);
  }

  /** The tasks of a programme that change from now on; ends with the house. */
  of(programme: string): Observable<TaskVersion> {
    return new Observable((watcher) => {
      this.begin();
      this.watched.set(programme, (this.watched.get(programme) ?? 0) + 1);
      const watching = this.changed.subscribe({ next: (change) => { if (change.programme === programme) watcher.next(change); }, complete: () => { watcher.complete(); } });
      // What stands now is known from here on; whoever watches has just looked, or looks next.
      this.loop.wake();
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
    if (this.watched.size === 0) {
      this.known.clear();
      return;
    }
    for (const one of await taskVersions(this.database.manager, [...this.watched.keys()])) {
      const before = this.known.get(one.task);
      this.known.set(one.task, one.version);
      if (before !== undefined && before !== one.version) this.changed.next(one);
    }
  }
}
