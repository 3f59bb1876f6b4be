import { Module } from '@nestjs/common';
import { PoliciesController } from './policies.controller';
import { ProgrammeController } from './programme.controller';
import { ProgrammeService } from './programme.service';

@Module({ controllers: [ProgrammeController, PoliciesController], providers: [ProgrammeService], exports: [ProgrammeService] })
export class ProgrammeModule {}
