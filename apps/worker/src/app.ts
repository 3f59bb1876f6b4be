import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { WorkerSettings } from './surroundings/settings';
import { WorkerModule } from './worker.module';

/** The worker, at work. Throws when the record cannot be reached; waits for Temporal as long as it takes. Without a log it is silent. */
export function createWorker(settings: WorkerSettings, log: LoggerService | false = false): Promise<INestApplicationContext> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class and documents them as a literal
  return NestFactory.createApplicationContext(WorkerModule.with(settings), { logger: log, abortOnError: false });
}
