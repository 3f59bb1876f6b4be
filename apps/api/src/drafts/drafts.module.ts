import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { DraftsController } from './drafts.controller';
import { DraftsService } from './drafts.service';

@Module({ imports: [OrganisationModule], controllers: [DraftsController], providers: [DraftsService], exports: [DraftsService] })
export class DraftsModule {}
