import { anchorPlace } from '@lianxi/platform/anchors/anchor-place';
import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { WorkerSettings } from '../surroundings/settings';
import { Anchoring } from './anchoring';

/** The record is anchored outside the database, where a place for that is named. */
@Module({})
export class AnchoringModule {
  static with({ anchors, anchorEveryMs }: WorkerSettings): DynamicModule {
    const anchoring = anchors === undefined ? [] : [{ provide: Anchoring, inject: [DataSource], useFactory: (record: DataSource) => new Anchoring(record, anchorPlace(anchors), anchorEveryMs) }];
    return { module: AnchoringModule, global: true, providers: anchoring, exports: anchoring };
  }
}
