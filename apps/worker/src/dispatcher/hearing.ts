import { TellListener } from '@lianxi/commands/path/tell-listener';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Logger } from '@nestjs/common';

/** Has the dispatcher look as soon as something was committed, so that a workflow knows at once; whatever is missed meanwhile is found by polling. */
export class Hearing implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Hearing.name);
  private readonly listener: TellListener;

  constructor(url: string, heard: () => void) {
    this.listener = new TellListener(url, 'lianxi-worker-listen', heard, (error) => { this.log.warn(error, 'The record cannot be listened to'); });
  }

  onApplicationBootstrap(): void {
    this.listener.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.listener.stop();
  }
}
