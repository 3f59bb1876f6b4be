import { Module } from '@nestjs/common';
import { TaskModule } from '../task/task.module';
import { EvidenceController } from './evidence.controller';
import { EvidenceService } from './evidence.service';
import { FilesCheck } from './files-check';
import { HouseFiles } from './house-files';
import { Intake } from './intake';
import { PartialFiles } from './partial-files';

@Module({ imports: [TaskModule], controllers: [EvidenceController], providers: [EvidenceService, FilesCheck, HouseFiles, Intake, PartialFiles], exports: [FilesCheck, HouseFiles, Intake] })
export class EvidenceModule {}
