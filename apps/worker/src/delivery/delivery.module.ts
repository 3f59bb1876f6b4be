import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WorkerSettings } from '../surroundings/settings';
import { Delivery } from './delivery';

/** A morning's notices are put into the inboxes. */
@Module({
  providers: [
    { provide: Delivery, inject: [DataSource, WorkerSettings], useFactory: (record: DataSource, { noticesEveryMs }: WorkerSettings) => new Delivery(record, noticesEveryMs) },
  ],
  exports: [Delivery],
})
export class DeliveryModule {}
