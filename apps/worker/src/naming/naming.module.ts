import { TaskCommands } from '@lianxi/commands/task/task-commands';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WorkerSettings } from '../surroundings/settings';
import { Naming } from './naming';

/** Bodies that were renamed are called by their new names in what goes on. */
@Module({
  providers: [
    { provide: Naming, inject: [DataSource, TaskCommands, WorkerSettings], useFactory: (record: DataSource, tasks: TaskCommands, { namesEveryMs }: WorkerSettings) => new Naming(record, tasks, namesEveryMs) },
  ],
})
export class NamingModule {}
