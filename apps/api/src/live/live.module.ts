import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module';
import { Changes } from './changes';
import { LiveController } from './live.controller';

@Module({ imports: [ProgrammeModule], controllers: [LiveController], providers: [Changes] })
export class LiveModule {}
