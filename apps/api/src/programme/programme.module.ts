import { Module } from '@nestjs/common';
import { ListingsModule } from '../listings/listings.module';
import { PoliciesController } from './policies.controller';
import { ProgrammeController } from './programme.controller';
import { ProgrammeService } from './programme.service';

@Module({ imports: [ListingsModule], controllers: [ProgrammeController, PoliciesController], providers: [ProgrammeService], exports: [ProgrammeService] })
export class ProgrammeModule {}
