import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module';
import { ExamplesController } from './examples.controller';

/** To be an example person at a click: part of the API in development alone. */
@Module({ imports: [IdentityModule], controllers: [ExamplesController] })
export class ExamplesModule {}
