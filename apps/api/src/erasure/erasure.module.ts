import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { ErasureController } from './erasure.controller';
import { ErasureService } from './erasure.service';

@Module({ imports: [OrganisationModule], controllers: [ErasureController], providers: [ErasureService] })
export class ErasureModule {}
