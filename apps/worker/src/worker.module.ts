import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { AnchoringModule } from './anchoring/anchoring.module';
import { DeliveryModule } from './delivery/delivery.module';
import { DispatcherModule } from './dispatcher/dispatcher.module';
import { HealthModule } from './health/health.module';
import { NamingModule } from './naming/naming.module';
import type { WorkerSettings } from './surroundings/settings';
import { SurroundingsModule } from './surroundings/surroundings.module';
import { WorkersModule } from './workers/workers.module';

/** The worker: tells workflows, carries out their steps, delivers notices, brings new names, anchors the record, and says whether all that is on time. */
@Module({})
export class WorkerModule {
  static with(settings: WorkerSettings): DynamicModule {
    return { module: WorkerModule, imports: [SurroundingsModule.with(settings), WorkersModule, DispatcherModule, DeliveryModule, NamingModule, AnchoringModule.with(settings), HealthModule] };
  }
}
