import { namesToGive } from '@lianxi/commands/task/names-to-give';
import type { TaskCommands } from '@lianxi/commands/task/task-commands';
import { namesRestOn } from '@lianxi/persistence/record/part.queries';
import { Loop } from '@lianxi/platform/loop/loop';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';

/** So many tasks of one body are given its name in one turn, so that a worker that is to end does not make them all first. */
const most = 200;

/**
 * Brings the new name of a body that was renamed (单位更名) into each task that goes on, on the day from which it holds. Looked through only when what names rest on has
 * changed; the task decides whether it is news to it, so any number of workers may bring it.
 */
export class Naming implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Naming.name);
  private readonly loop: Loop;
  private done = '';
  private isAnyRenamed = false;

  constructor(private readonly record: DataSource, private readonly tasks: TaskCommands, everyMs: number) {
    this.loop = new Loop(() => this.turn(), everyMs, (error) => { this.logger.error(error, 'The new names of bodies could not be brought into their tasks'); });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  private async turn(): Promise<void> {
    const stand = await namesRestOn(this.record.manager, this.isAnyRenamed);
    if (stand === this.done) return;
    const { names, isAll, isAnyRenamed } = await namesToGive(this.record.manager, most);
    this.isAnyRenamed = isAnyRenamed;
    for (const { task, name } of names) await this.tasks.giveName(task, name);
    if (isAll) this.done = stand;
  }
}
