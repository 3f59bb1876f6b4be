import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { HouseFiles } from './house-files';

const [hour, day] = [3_600_000, 86_400_000];

/** Removes what processes that were killed left half received: at the start, and each hour; a day old, nothing of it comes any more. */
@Injectable()
export class PartialFiles implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Files');
  private hourly: NodeJS.Timeout | undefined;

  constructor(private readonly files: HouseFiles) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.collect();
    this.hourly = setInterval(() => { void this.collect(); }, hour).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.hourly);
  }

  /** A place that cannot be reached now is tidied up another time. */
  private async collect(): Promise<void> {
    try {
      const collected = await this.files.kept?.collectPartial(day) ?? 0;
      if (collected > 0) this.logger.log(`${collected} files that were never received whole are removed`);
    } catch (error) {
      this.logger.warn(error, 'Files that were never received whole could not be removed');
    }
  }
}
