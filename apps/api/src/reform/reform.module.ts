import { Module } from '@nestjs/common';
import { TaskModule } from '../task/task.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ReformController } from './reform.controller';
import { ReformService } from './reform.service';

@Module({ imports: [OrganisationModule, TaskModule], controllers: [ReformController], providers: [ReformService] })
export class ReformModule {}
